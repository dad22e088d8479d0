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
import org.llmbreaker.ui.run.RunPanel
import org.llmbreaker.ui.watch.WatchEffect
import org.llmbreaker.ui.watch.WatchPresenter
import org.llmbreaker.ui.watch.WatchScreen
import org.llmbreaker.ui.watch.WatchUiEvent

/** Endings of the files that texts are read from. */
internal val readableFiles = listOf(".txt", ".docx")

/**
 * Watch It Learn with its keys.
 *
 * @param chartView kept while another tab is shown
 * @param openRecording given every file that is dropped; true if it has taken it
 */
@Composable
fun WatchTab(
  presenter: WatchPresenter,
  export: DesktopExport,
  chartView: LossChartViewState,
  openRecording: (Path) -> Boolean = { false },
) {
  val state by presenter.state.collectAsState()
  val toasts = LocalToasts.current
  OfferActions("watch", watchActions(state.run, presenter::onEvent))
  WatchScreen(
    state,
    { if (it !is WatchUiEvent.FileGiven || !openRecording(it.file)) presenter.onEvent(it) },
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
fun WatchEffects(
  presenter: WatchPresenter,
  dialogs: FileDialogs,
  toasts: Toasts,
  onSave: () -> Unit,
) {
  LaunchedEffect(presenter) {
    presenter.effects.collect { effect ->
      when (effect) {
        is WatchEffect.ShowToast -> toasts.tell(effect.title, effect.text, effect.warning)
        WatchEffect.ChooseFile ->
          dialogs.open(texts["watch.choose"], readableFiles)?.let {
            presenter.onEvent(WatchUiEvent.FileGiven(it))
          }
        WatchEffect.SaveRun -> onSave()
      }
    }
  }
}

/** What can be done on Watch It Learn while the run stands as [run] says. */
internal fun watchActions(run: RunPanel, onEvent: (WatchUiEvent) -> Unit): List<Action> =
  with(TabActions("training", onEvent)) {
    listOf(
      play(run.play.label, run.play.tooltip, WatchUiEvent.PlayPressed, run.playEnabled),
      step(WatchUiEvent.StepPressed, run.stepEnabled),
      stop(texts["watch.stop.hint"], WatchUiEvent.StopPressed, run.stopEnabled),
      action(
        "replay",
        texts["watch.replay"],
        texts["watch.replay.hint"],
        WatchUiEvent.ReplayPressed,
        run.replayEnabled,
      ),
      action(
        "again",
        texts["watch.again"],
        texts["watch.again.hint"],
        WatchUiEvent.TrainAgainPressed,
        run.trainAgainEnabled,
      ),
      action(
        "seed",
        texts["watch.seed"],
        texts["watch.seed.hint"],
        WatchUiEvent.NewSeedPressed,
        run.newSeedEnabled,
      ),
      open(texts["watch.open.hint"], WatchUiEvent.UploadPressed),
    )
  }
