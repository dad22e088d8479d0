package org.llmbreaker.ui.app

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import java.nio.file.Path
import org.llmbreaker.ui.action.Action
import org.llmbreaker.ui.action.OfferActions
import org.llmbreaker.ui.chart.LossChartViewState
import org.llmbreaker.ui.component.LocalToasts
import org.llmbreaker.ui.component.Toasts
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
  export: DesktopExport,
  chartView: LossChartViewState,
  openRecording: (Path) -> Boolean = { false },
) {
  val state by presenter.state.collectAsState()
  val toasts = LocalToasts.current
  OfferActions("style", styleActions(state, presenter::onEvent))
  StyleScreen(
    state,
    { if (it !is StyleUiEvent.FileGiven || !openRecording(it.file)) presenter.onEvent(it) },
    remember(export) { TitledExport(export, ::chartTitle) },
    onExported = { toasts.show(it) },
    chartView = chartView,
  )
}

/** Does what [presenter] asks for outside its screen; also while another tab is shown. */
@Composable
fun StyleEffects(
  presenter: StylePresenter,
  dialogs: FileDialogs,
  export: DesktopExport,
  toasts: Toasts,
) {
  LaunchedEffect(presenter) {
    presenter.effects.collect { effect ->
      when (effect) {
        is StyleEffect.ShowToast -> toasts.tell(effect.title, effect.text, effect.warning)
        StyleEffect.ChooseFile ->
          dialogs.open("Choose your text", readableFiles)?.let {
            presenter.onEvent(StyleUiEvent.FileGiven(it))
          }
        is StyleEffect.Copy -> toasts.show(export.copyOwnText(effect.text))
        is StyleEffect.Save -> {
          val name = effect.suggestedName
          toasts.show(export.save(resultTitle(name), name, effect.content.encodeToByteArray()))
        }
        StyleEffect.ClearClipboard -> export.clearClipboard()
      }
    }
  }
}

/** What can be done on Style Transfer in [state]. */
internal fun styleActions(state: StyleUiState, onEvent: (StyleUiEvent) -> Unit): List<Action> =
  with(TabActions("style", onEvent)) { trainingActions(state) + textActions(state) }

private fun TabActions<StyleUiEvent>.trainingActions(state: StyleUiState): List<Action> {
  val run = state.run
  val trains = run.play == PlayKind.PLAY
  return listOf(
    play(
      if (trains) "Train on my text" else run.play.label,
      if (trains) "Train a model to write like you" else run.play.tooltip,
      StyleUiEvent.PlayPressed,
      run.playEnabled,
    ),
    step(StyleUiEvent.StepPressed, run.stepEnabled),
    stop("its curves and texts stay", StyleUiEvent.StopPressed, run.stopEnabled),
  )
}

private fun TabActions<StyleUiEvent>.textActions(state: StyleUiState): List<Action> {
  val result = state.result.present
  return listOf(
    open("Choose a .txt or .docx file to learn your style from", StyleUiEvent.UploadPressed),
    action(
      "example",
      "Show me an example",
      "Put an e-mail of ours into the field",
      StyleUiEvent.ExamplePressed,
    ),
    action(
      "copy",
      "Copy the generated text",
      "Put what the model wrote on the clipboard",
      StyleUiEvent.CopyPressed,
      result,
    ),
    action(
      "report",
      "Save a report",
      "Both texts and all figures, to print",
      StyleUiEvent.SaveReportPressed,
      result,
    ),
    action(
      "keep",
      "Keep this result",
      "Put it into the list of kept results",
      StyleUiEvent.KeepPressed,
      result,
    ),
    action(
      "kept",
      "Compare kept results",
      "Show the list of kept results",
      StyleUiEvent.KeptToggled,
      result || state.kept.results.isNotEmpty(),
    ),
    action(
      "forget",
      "Forget my text",
      "Delete your text, its runs and all results",
      StyleUiEvent.ForgetPressed,
      state.forgetEnabled,
    ),
  )
}
