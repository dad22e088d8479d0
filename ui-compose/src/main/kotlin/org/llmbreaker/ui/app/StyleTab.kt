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

/**
 * Does what [presenter] asks for outside its screen; also while another tab is shown.
 *
 * @param onSave the run that is shown is to be saved
 */
@Composable
fun StyleEffects(
  presenter: StylePresenter,
  dialogs: FileDialogs,
  export: DesktopExport,
  toasts: Toasts,
  onSave: () -> Unit,
) {
  LaunchedEffect(presenter) {
    presenter.effects.collect { effect ->
      when (effect) {
        is StyleEffect.ShowToast -> toasts.tell(effect.title, effect.text, effect.warning)
        StyleEffect.ChooseFile ->
          dialogs.open(texts["style.choose"], readableFiles)?.let {
            presenter.onEvent(StyleUiEvent.FileGiven(it))
          }
        is StyleEffect.Copy -> toasts.show(export.copyOwnText(effect.text))
        is StyleEffect.Save -> {
          val name = effect.suggestedName
          toasts.show(export.save(resultTitle(name), name, effect.content.encodeToByteArray()))
        }
        StyleEffect.SaveRun -> onSave()
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
      if (trains) texts["style.train"] else run.play.label,
      if (trains) texts["style.train.hint"] else run.play.tooltip,
      StyleUiEvent.PlayPressed,
      run.playEnabled,
    ),
    step(StyleUiEvent.StepPressed, run.stepEnabled),
    stop(texts["style.stop.hint"], StyleUiEvent.StopPressed, run.stopEnabled),
  )
}

private fun TabActions<StyleUiEvent>.textActions(state: StyleUiState): List<Action> {
  val result = state.result.present
  return listOf(
    open(texts["style.open.hint"], StyleUiEvent.UploadPressed),
    action(
      "example",
      texts["style.example"],
      texts["style.example.hint"],
      StyleUiEvent.ExamplePressed,
    ),
    action(
      "copy",
      texts["style.copy"],
      texts["style.copy.hint"],
      StyleUiEvent.CopyPressed,
      result,
    ),
    action(
      "report",
      texts["style.report"],
      texts["style.report.hint"],
      StyleUiEvent.SaveReportPressed,
      result,
    ),
    action(
      "keep",
      texts["style.keep"],
      texts["style.keep.hint"],
      StyleUiEvent.KeepPressed,
      result,
    ),
    action(
      "kept",
      texts["style.kept"],
      texts["style.kept.hint"],
      StyleUiEvent.KeptToggled,
      result || state.kept.results.isNotEmpty(),
    ),
    action(
      "forget",
      texts["style.forget"],
      texts["style.forget.hint"],
      StyleUiEvent.ForgetPressed,
      state.forgetEnabled,
    ),
  )
}
