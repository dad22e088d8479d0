package org.llmbreaker.ui.settings

import java.io.IOException
import java.util.Locale
import java.util.concurrent.atomic.AtomicBoolean
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.drop
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import org.llmbreaker.engine.text.Language

private const val QUIET_MILLIS = 500L

/**
 * Holds the settings and writes them down once they have been quiet for half a second: a window
 * that is being dragged changes them many times.
 *
 * @param onProblem told, fit to show, if they could not be written; once, until writing works again
 */
class SettingsPresenter(
  initial: AppSettings,
  private val file: SettingsFile,
  private val disk: CoroutineDispatcher = Dispatchers.IO,
  private val onProblem: (String) -> Unit = {},
) {
  private val settings = MutableStateFlow(initial)
  private val failing = AtomicBoolean()
  val state: StateFlow<AppSettings> = settings.asStateFlow()

  init {
    Language.keepIn(SeenLanguage)
    speak(initial)
  }

  fun change(edit: (AppSettings) -> AppSettings) = settings.update { edit(it).also(::speak) }

  /** Before anybody is told of the change and draws: they then find the words in place. */
  private fun speak(latest: AppSettings) =
    Language.use(latest.language ?: Language.forSystem(Locale.getDefault()))

  /** Starts writing changes down, until [scope] ends. */
  fun keepIn(scope: CoroutineScope) {
    scope.launch {
      settings.drop(1).collectLatest { latest ->
        delay(QUIET_MILLIS)
        withContext(disk) { write(latest) }
      }
    }
  }

  /** Writes now; for the end of the app. */
  fun flush() = write(settings.value)

  private fun write(latest: AppSettings) {
    try {
      file.save(latest)
      failing.set(false)
    } catch (e: IOException) {
      if (!failing.getAndSet(true)) onProblem(texts["unsaved", e.message.orEmpty()])
    }
  }
}
