package org.llmbreaker.ui.app

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.input.key.Key
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import org.llmbreaker.ui.action.Action
import org.llmbreaker.ui.action.ActionGroup
import org.llmbreaker.ui.action.OfferActions
import org.llmbreaker.ui.action.Shortcut
import org.llmbreaker.ui.chart.ChartExport
import org.llmbreaker.ui.chart.LossChartViewState
import org.llmbreaker.ui.component.LocalToasts
import org.llmbreaker.ui.component.Toast
import org.llmbreaker.ui.component.Toasts
import org.llmbreaker.ui.component.Tone
import org.llmbreaker.ui.run.PlayKind
import org.llmbreaker.ui.style.StyleEffect
import org.llmbreaker.ui.style.StylePresenter
import org.llmbreaker.ui.style.StyleScreen
import org.llmbreaker.ui.style.StyleUiEvent
import org.llmbreaker.ui.style.StyleUiState

/**
 * Style Transfer with its keys.
 *
 * @param chartView kept while another tab is shown
 * @param openRecording given every file that is dropped; true if it has taken it
 */
@Composable
fun StyleTab(
  presenter: StylePresenter,
  export: ChartExport,
  chartView: LossChartViewState,
  openRecording: (Path) -> Boolean = { false },
) {
  val state by presenter.state.collectAsState()
  val toasts = LocalToasts.current
  OfferActions("style", styleActions(state, presenter::onEvent))
  StyleScreen(
    state,
    { if (it !is StyleUiEvent.FileGiven || !openRecording(it.file)) presenter.onEvent(it) },
    export,
    onExported = { toasts.show(it) },
    chartView = chartView,
  )
}

/** Does what [presenter] asks for outside its screen; also while another tab is shown. */
@Composable
fun StyleEffects(
  presenter: StylePresenter,
  dialogs: FileDialogs,
  clipboard: ClipboardText,
  toasts: Toasts,
) {
  LaunchedEffect(presenter) {
    val outside = StyleOutside(dialogs, clipboard)
    presenter.effects.collect { effect ->
      when (effect) {
        is StyleEffect.ShowToast ->
          toasts.show(
            Toast(if (effect.warning) Tone.WARNING else Tone.INFO, effect.title, effect.text)
          )
        StyleEffect.ChooseFile ->
          dialogs.open("Choose your text", readableFiles)?.let {
            presenter.onEvent(StyleUiEvent.FileGiven(it))
          }
        is StyleEffect.Copy -> toasts.show(outside.copy(effect.text))
        is StyleEffect.Save -> outside.save(effect)?.let(toasts::show)
        StyleEffect.ClearClipboard -> outside.clearClipboard()
      }
    }
  }
}

/** Clipboard and files, off the UI thread. */
private class StyleOutside(
  private val dialogs: FileDialogs,
  private val clipboard: ClipboardText,
  private val io: CoroutineDispatcher = Dispatchers.IO,
) {
  suspend fun copy(text: String): Toast {
    val copied = withContext(io) { clipboard.copy(text) }
    return if (copied) Toast(Tone.SUCCESS, "The text is on the clipboard.")
    else Toast(Tone.WARNING, "Not copied", "Another program holds the clipboard. Try once more.")
  }

  suspend fun clearClipboard() = withContext(io) { clipboard.clearIfOurs() }

  /** Null if the dialog was closed. */
  suspend fun save(effect: StyleEffect.Save): Toast? {
    val file = dialogs.save("Save the result", effect.suggestedName) ?: return null
    return withContext(io) {
      try {
        Files.writeString(file, effect.content)
        Toast(Tone.SUCCESS, "Saved as ${file.fileName}.")
      } catch (e: IOException) {
        Toast(
          Tone.WARNING,
          "Not saved",
          "${file.fileName} could not be written: ${e.javaClass.simpleName}. Choose another folder.",
        )
      }
    }
  }
}

/** What can be done on Style Transfer in [state]. */
internal fun styleActions(state: StyleUiState, onEvent: (StyleUiEvent) -> Unit): List<Action> =
  trainingActions(state, onEvent) + textActions(state, onEvent)

private fun trainingActions(state: StyleUiState, onEvent: (StyleUiEvent) -> Unit): List<Action> {
  val run = state.run
  val trains = run.play == PlayKind.PLAY
  return listOf(
    action(
      "play",
      if (trains) "Train on my text" else run.play.label,
      if (trains) "Train a model to write like you" else run.play.tooltip,
      StyleUiEvent.PlayPressed,
      run.playEnabled,
      onEvent,
      Shortcut(Key.Spacebar, "Space"),
    ),
    action(
      "step",
      "Make one step",
      "Train a single step and stay paused",
      StyleUiEvent.StepPressed,
      run.stepEnabled,
      onEvent,
      Shortcut(Key.DirectionRight, "→"),
    ),
    action(
      "stop",
      "Stop training",
      "End this run; its curves and texts stay",
      StyleUiEvent.StopPressed,
      run.stopEnabled,
      onEvent,
    ),
  )
}

private fun textActions(state: StyleUiState, onEvent: (StyleUiEvent) -> Unit): List<Action> {
  val result = state.result.present
  return listOf(
    action(
      "open",
      "Open a text",
      "Choose a .txt or .docx file to learn your style from",
      StyleUiEvent.UploadPressed,
      true,
      onEvent,
      Shortcut(Key.O, "Ctrl+O", ctrl = true),
    ),
    action(
      "example",
      "Show me an example",
      "Put an e-mail of ours into the field",
      StyleUiEvent.ExamplePressed,
      true,
      onEvent,
    ),
    action(
      "copy",
      "Copy the generated text",
      "Put what the model wrote on the clipboard",
      StyleUiEvent.CopyPressed,
      result,
      onEvent,
    ),
    action(
      "report",
      "Save a report",
      "Both texts and all figures, to print",
      StyleUiEvent.SaveReportPressed,
      result,
      onEvent,
    ),
    action(
      "keep",
      "Keep this result",
      "Put it into the list of kept results",
      StyleUiEvent.KeepPressed,
      result,
      onEvent,
    ),
    action(
      "kept",
      "Compare kept results",
      "Show the list of kept results",
      StyleUiEvent.KeptToggled,
      result || state.kept.results.isNotEmpty(),
      onEvent,
    ),
    action(
      "forget",
      "Forget my text",
      "Delete your text, its runs and all results",
      StyleUiEvent.ForgetPressed,
      state.forgetEnabled,
      onEvent,
    ),
  )
}

private fun action(
  name: String,
  label: String,
  description: String,
  event: StyleUiEvent,
  enabled: Boolean,
  onEvent: (StyleUiEvent) -> Unit,
  shortcut: Shortcut? = null,
) =
  Action("style.$name", label, description, ActionGroup.TRAINING, shortcut, enabled = enabled) {
    onEvent(event)
  }
