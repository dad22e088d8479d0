package org.llmbreaker.ui.app

import org.llmbreaker.engine.config.Ablation
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.ui.cinema.CinemaUiEvent
import org.llmbreaker.ui.cinema.Shape
import org.llmbreaker.ui.cinema.Zoom
import org.llmbreaker.ui.run.RunStatus
import org.llmbreaker.ui.sessions.SessionAction
import org.llmbreaker.ui.sessions.SessionListEvent
import org.llmbreaker.ui.style.StyleUiEvent
import org.llmbreaker.ui.watch.SettingId
import org.llmbreaker.ui.watch.WatchUiEvent

private const val LOOKS = 3

/**
 * What a visitor does, from the landing page through all tabs and back, on the real engine and
 * drawn on [stage]. On the UI thread.
 *
 * @param whole true trains every run to its end as it is set; false trains a few steps only
 */
internal class Visit(
  private val graph: AppGraph,
  private val stage: Stage,
  private val whole: Boolean,
) {
  private val shell = graph.presenters.shell
  private val sessions = graph.presenters.sessions

  suspend fun make() {
    stage.show(LOOKS)
    shell.onEvent(ShellEvent.Launch)
    watch()
    film()
    writeLikeMe()
    forgetAll()
    shell.onEvent(ShellEvent.Back)
    stage.show(LOOKS)
    check(shell.state.value == ShellUiState(tab = Tab.STYLE)) { "not back at the landing page" }
  }

  private suspend fun watch() {
    shell.onEvent(ShellEvent.Show(Tab.WATCH))
    val watch = graph.watch
    stage.showUntil { watch.state.value.run.playEnabled }
    if (!whole) {
      watch.onEvent(WatchUiEvent.SettingTyped(SettingId.STEPS, "20"))
      watch.onEvent(WatchUiEvent.SettingTyped(SettingId.EVAL_INTERVAL, "10"))
      watch.onEvent(WatchUiEvent.SettingTyped(SettingId.SAMPLE_LENGTH, "50"))
    }
    watch.onEvent(WatchUiEvent.SpeedChosen(Speed.X10))
    watch.onEvent(WatchUiEvent.PlayPressed)
    stage.showUntil { watch.state.value.run.status is RunStatus.Completed }
    stage.show(LOOKS)
  }

  private suspend fun film() {
    shell.onEvent(ShellEvent.Show(Tab.CINEMA))
    val cinema = graph.cinema
    cinema.onEvent(CinemaUiEvent.SessionChosen(null))
    stage.showUntil { cinema.state.value.run.actionEnabled }
    cinema.onEvent(CinemaUiEvent.SpeedChosen(Speed.X10))
    cinema.onEvent(CinemaUiEvent.PlayPressed)
    stage.showUntil { cinema.state.value.film.size > 2 }
    if (!whole) cinema.onEvent(CinemaUiEvent.StopPressed)
    stage.showUntil { cinema.state.value.run.let { !it.stopEnabled && it.status != "Training" } }
    for (zoom in Zoom.entries) {
      cinema.onEvent(CinemaUiEvent.ZoomChosen(zoom))
      for (shape in Shape.entries) {
        cinema.onEvent(CinemaUiEvent.ShapeChosen(shape))
        stage.show(1)
      }
    }
    cinema.onEvent(CinemaUiEvent.PartToggled(Ablation.Head(0, 0)))
    cinema.onEvent(CinemaUiEvent.Scrubbed(0.5f))
    stage.show(LOOKS)
  }

  private suspend fun writeLikeMe() {
    shell.onEvent(ShellEvent.Show(Tab.STYLE))
    val style = graph.style
    style.onEvent(StyleUiEvent.ExamplePressed)
    stage.showUntil { style.state.value.run.playEnabled }
    style.onEvent(StyleUiEvent.SpeedChosen(Speed.X10))
    style.onEvent(StyleUiEvent.PlayPressed)
    stage.showUntil { style.state.value.result.present }
    if (!whole) style.onEvent(StyleUiEvent.StopPressed)
    stage.showUntil {
      style.state.value.run.status.let { it is RunStatus.Completed || it is RunStatus.Stopped }
    }
    style.onEvent(StyleUiEvent.KeepPressed)
    stage.show(LOOKS)
    style.onEvent(StyleUiEvent.ForgetPressed)
    style.onEvent(StyleUiEvent.Confirmed)
    stage.showUntil { !style.state.value.forgetEnabled }
  }

  /** Deletes all sessions by the list in the header. */
  private suspend fun forgetAll() {
    shell.onEvent(ShellEvent.Open(Overlay.SESSIONS))
    stage.show(1)
    while (true) {
      val row = sessions.state.value.rows.firstOrNull() ?: break
      sessions.onEvent(SessionListEvent.Act(row.id, SessionAction.DELETE))
      stage.show(1)
      sessions.onEvent(SessionListEvent.ConfirmDelete)
      stage.showUntil { sessions.state.value.rows.none { it.id == row.id } }
    }
    shell.onEvent(ShellEvent.CloseOverlay)
    check(graph.sessions.sessions().isEmpty()) { "a session was left" }
  }
}
