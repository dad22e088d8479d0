package org.llmbreaker.ui.app

import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.first
import org.llmbreaker.ui.cinema.CinemaPresenter
import org.llmbreaker.ui.cinema.CinemaUiEvent
import org.llmbreaker.ui.cinema.CinemaUiState
import org.llmbreaker.ui.cinema.PlayAction
import org.llmbreaker.ui.cinema.Shape
import org.llmbreaker.ui.cinema.Zoom
import org.llmbreaker.ui.demo.DemoPace
import org.llmbreaker.ui.demo.DemoScene
import org.llmbreaker.ui.run.PlayKind
import org.llmbreaker.ui.run.RunPanel
import org.llmbreaker.ui.run.RunStatus
import org.llmbreaker.ui.run.underWay
import org.llmbreaker.ui.style.InputNote
import org.llmbreaker.ui.style.StylePresenter
import org.llmbreaker.ui.style.StyleUiEvent
import org.llmbreaker.ui.watch.WatchPresenter
import org.llmbreaker.ui.watch.WatchUiEvent

/**
 * The story of the demo: does what a person would do, through the same events, on the real engine.
 * Waits for what is to be seen rather than for a time. Where something goes wrong it ends early and
 * leaves the screen as it is, with its explanation.
 *
 * @param warm completes when the engine is ready
 */
internal class DemoStory(
  private val shell: ShellPresenter,
  private val watch: () -> WatchPresenter,
  private val cinema: () -> CinemaPresenter,
  private val style: () -> StylePresenter,
  private val warm: Job,
  private val pace: DemoPace = DemoPace.USUAL,
) {
  /** Tells it all; cancel to stop at any moment. On the UI thread. */
  suspend fun tell(show: (DemoScene) -> Unit) {
    shell.onEvent(ShellEvent.CloseOverlay)
    if (shell.state.value.page == Page.LANDING) delay(pace.opening)
    warm.join()
    show(DemoScene.WATCH)
    shell.onEvent(ShellEvent.Show(Tab.WATCH))
    if (!watchItLearn(watch())) return
    show(DemoScene.CINEMA)
    shell.onEvent(ShellEvent.Show(Tab.CINEMA))
    if (!filmIt(cinema())) return
    show(DemoScene.STYLE)
    shell.onEvent(ShellEvent.Show(Tab.STYLE))
    if (!learnAStyle(style())) return
    show(DemoScene.CLOSING)
    delay(pace.closing)
  }

  private suspend fun watchItLearn(watch: WatchPresenter): Boolean {
    if (watch.state.value.run.replay != null) watch.onEvent(WatchUiEvent.StopPressed)
    val run = watch.state.first { it.run.playEnabled }.run
    watch.onEvent(WatchUiEvent.SpeedChosen(pace.watch))
    when {
      run.newSeedEnabled -> watch.onEvent(WatchUiEvent.NewSeedPressed)
      run.play != PlayKind.PAUSE -> watch.onEvent(WatchUiEvent.PlayPressed)
    }
    watch.state.first { it.run.moves }
    return completed(watch.state.first { !it.run.moves }.run)
  }

  private suspend fun filmIt(cinema: CinemaPresenter): Boolean {
    cinema.onEvent(CinemaUiEvent.SessionChosen(null))
    cinema.state.first { it.run.action == PlayAction.START && it.run.actionEnabled }
    cinema.onEvent(CinemaUiEvent.ZoomChosen(Zoom.OVERVIEW))
    cinema.onEvent(CinemaUiEvent.FollowChanged(true))
    cinema.onEvent(CinemaUiEvent.SpeedChosen(pace.cinema))
    cinema.onEvent(CinemaUiEvent.PlayPressed)
    cinema.state.first { it.run.action == PlayAction.PAUSE }
    cinema.until { run.progress >= OVERVIEW_UNTIL }
    cinema.onEvent(CinemaUiEvent.MapOpened(layer = 0, head = 0))
    cinema.until { run.progress >= DETAIL_UNTIL }
    cinema.onEvent(CinemaUiEvent.ShapeChosen(Shape.BARS))
    cinema.until { run.action == PlayAction.START }
    playFilm(cinema)
    return cinema.state.value.run.progress >= 1
  }

  /** All heads from the first snapshot to the last. */
  private suspend fun playFilm(cinema: CinemaPresenter) {
    delay(pace.look / 2)
    cinema.onEvent(CinemaUiEvent.ShapeChosen(Shape.FLAT))
    cinema.onEvent(CinemaUiEvent.ZoomChosen(Zoom.OVERVIEW))
    cinema.onEvent(CinemaUiEvent.RateChosen(FILM_RATE))
    cinema.onEvent(CinemaUiEvent.Scrubbed(0f))
    cinema.onEvent(CinemaUiEvent.FilmPlayPressed)
    cinema.state.first { !it.playback.playing }
    delay(pace.look / 2)
  }

  /** Until something is as [reached] says, or training is over. */
  private suspend fun CinemaPresenter.until(reached: CinemaUiState.() -> Boolean) = state.first {
    it.reached() || it.run.action != PlayAction.PAUSE
  }

  /** With the example e-mail unless there is a text already. */
  private suspend fun learnAStyle(style: StylePresenter): Boolean {
    if (style.state.value.input.text.isEmpty()) style.onEvent(StyleUiEvent.ExamplePressed)
    val ready = style.state.first { it.run.playEnabled || it.input.note is InputNote.Problem }
    if (!ready.run.playEnabled) return false
    style.onEvent(StyleUiEvent.SpeedChosen(pace.style))
    if (ready.run.play != PlayKind.PAUSE) style.onEvent(StyleUiEvent.PlayPressed)
    style.state.first { it.run.moves }
    return completed(style.state.first { !it.run.moves }.run)
  }

  private suspend fun completed(run: RunPanel): Boolean {
    if (run.status !is RunStatus.Completed) return false
    delay(pace.look)
    return true
  }

  private val RunPanel.moves
    get() = status.underWay && status !is RunStatus.Paused

  private companion object {
    const val OVERVIEW_UNTIL = 0.3f
    const val DETAIL_UNTIL = 0.65f
    const val FILM_RATE = 8
  }
}
