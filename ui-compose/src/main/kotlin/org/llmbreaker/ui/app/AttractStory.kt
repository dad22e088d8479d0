package org.llmbreaker.ui.app

import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.first
import org.llmbreaker.ui.cinema.CinemaPresenter
import org.llmbreaker.ui.cinema.CinemaUiEvent
import org.llmbreaker.ui.cinema.Shape
import org.llmbreaker.ui.cinema.Zoom
import org.llmbreaker.ui.demo.DemoPace
import org.llmbreaker.ui.demo.DemoScene
import org.llmbreaker.ui.style.StylePresenter
import org.llmbreaker.ui.watch.WatchPresenter
import org.llmbreaker.ui.watch.WatchUiEvent

/**
 * Shows the app for hours to people who walk by: once the demo, live, and then over and over what
 * it has recorded, which costs next to nothing. A demo that failed is tried again.
 */
internal class AttractStory(
  private val live: DemoStory,
  private val shell: ShellPresenter,
  private val watch: () -> WatchPresenter,
  private val cinema: () -> CinemaPresenter,
  private val style: () -> StylePresenter,
  private val pace: DemoPace,
) {
  /** Never ends by itself; cancel it. On the UI thread. */
  suspend fun tell(show: (DemoScene) -> Unit) {
    while (true) {
      live.tell(show)
      while (recorded()) showRecordings(show)
      delay(pace.closing)
    }
  }

  private fun recorded() =
    watch().state.value.run.replayEnabled &&
      cinema().state.value.film.size > 1 &&
      style().state.value.result.present

  private suspend fun showRecordings(show: (DemoScene) -> Unit) {
    shell.onEvent(ShellEvent.Back)
    show(DemoScene.INVITATION)
    delay(pace.closing)
    show(DemoScene.WATCH_RECORDED)
    shell.onEvent(ShellEvent.Show(Tab.WATCH))
    watch().onEvent(WatchUiEvent.ReplayPressed)
    watch().state.first { it.run.replay == null }
    delay(pace.look)
    show(DemoScene.CINEMA_RECORDED)
    shell.onEvent(ShellEvent.Show(Tab.CINEMA))
    playFilm(cinema())
    show(DemoScene.STYLE_RECORDED)
    shell.onEvent(ShellEvent.Show(Tab.STYLE))
    delay(pace.closing)
  }

  /** All heads as a field of bars, then as maps. */
  private suspend fun playFilm(cinema: CinemaPresenter) {
    cinema.onEvent(CinemaUiEvent.RateChosen(FILM_RATE))
    for ((zoom, shape) in listOf(Zoom.DETAIL to Shape.BARS, Zoom.OVERVIEW to Shape.FLAT)) {
      cinema.onEvent(CinemaUiEvent.ZoomChosen(zoom))
      cinema.onEvent(CinemaUiEvent.ShapeChosen(shape))
      cinema.onEvent(CinemaUiEvent.Scrubbed(0f))
      cinema.onEvent(CinemaUiEvent.FilmPlayPressed)
      cinema.state.first { !it.playback.playing }
      delay(pace.look)
    }
  }

  private companion object {
    const val FILM_RATE = 8
  }
}
