package org.llmbreaker.ui.lesson

import androidx.compose.runtime.Immutable
import java.nio.file.Path
import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.receiveAsFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/**
 * The lesson that is going on.
 *
 * @param lesson null while there is none
 * @param at the task, 0 for the first
 */
@Immutable data class LessonUiState(val lesson: Lesson? = null, val at: Int = 0)

/** What teachers and pupils do. */
sealed interface LessonEvent {
  /** Let the user choose a file. */
  data object OpenPressed : LessonEvent

  /** A file was chosen, dropped, or named at the start. */
  data class FileGiven(val file: Path) : LessonEvent

  /** A lesson that comes with the app, by its name. */
  data class Bundled(val name: String) : LessonEvent

  data object NextPressed : LessonEvent

  data object BackPressed : LessonEvent

  /** Everything that was hidden is there again. */
  data object EndPressed : LessonEvent
}

/** Something to be done once, outside the state. */
sealed interface LessonEffect {
  /** Let the user choose a lesson file, then send [LessonEvent.FileGiven]. */
  data object ChooseFile : LessonEffect

  /** Prepare the screen for [lesson]. */
  data class Prepare(val lesson: Lesson) : LessonEffect

  /** Why a file cannot be used, or which parts of it were ignored. */
  data class ShowToast(val title: String, val text: String) : LessonEffect
}

/** Opens lessons and leads through their tasks. Confined to the thread of [scope]. */
class LessonPresenter(
  private val scope: CoroutineScope,
  private val io: CoroutineContext = Dispatchers.IO,
) {
  private val mutable = MutableStateFlow(LessonUiState())
  private val sent = Channel<LessonEffect>(Channel.UNLIMITED)
  val state: StateFlow<LessonUiState> = mutable.asStateFlow()

  /** What is to be done once; for one collector. */
  val effects: Flow<LessonEffect> = sent.receiveAsFlow()

  fun onEvent(event: LessonEvent) {
    when (event) {
      LessonEvent.OpenPressed -> sent.trySend(LessonEffect.ChooseFile)
      is LessonEvent.FileGiven ->
        open(event.file.fileName.toString()) { LessonFile.read(event.file) }
      is LessonEvent.Bundled -> open(event.name) { LessonFile.bundled(event.name) }
      LessonEvent.NextPressed -> move(+1)
      LessonEvent.BackPressed -> move(-1)
      LessonEvent.EndPressed -> mutable.value = LessonUiState()
    }
  }

  private fun move(by: Int) = mutable.update { now ->
    val last = now.lesson?.tasks?.lastIndex ?: return@update now
    now.copy(at = (now.at + by).coerceIn(0, last))
  }

  private fun open(name: String, read: () -> LessonRead) {
    scope.launch {
      when (val found = withContext(io) { read() }) {
        is LessonRead.Done -> begin(found)
        is LessonRead.Refused ->
          sent.send(LessonEffect.ShowToast(texts["refused", name], found.problem.sentence()))
      }
    }
  }

  private suspend fun begin(found: LessonRead.Done) {
    mutable.value = LessonUiState(found.lesson)
    sent.send(LessonEffect.Prepare(found.lesson))
    if (found.unknown.isNotEmpty()) {
      val names = found.unknown.joinToString()
      sent.send(LessonEffect.ShowToast(texts["unknown"], texts["unknown.text", names]))
    }
  }
}

/** What is wrong and what to do about it. */
internal fun LessonProblem.sentence(): String =
  when (this) {
    LessonProblem.Unreadable -> texts["problem.unreadable"]
    LessonProblem.TooLarge -> texts["problem.large"]
    LessonProblem.NotJson -> texts["problem.json"]
    is LessonProblem.Newer -> texts["problem.newer", version, LESSON_VERSION]
    is LessonProblem.Missing -> texts["problem.missing", key]
    is LessonProblem.Wrong -> texts["problem.wrong", key, allowed]
  }
