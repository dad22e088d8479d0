package org.llmbreaker.ui.cinema

import app.cash.turbine.test
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.advanceTimeBy
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.bridge.RunState

/** The playhead, and how the film is looked at. */
@OptIn(ExperimentalCoroutinesApi::class)
class CinemaFilmTest {
  @Test
  fun `the playhead follows the newest snapshot until somebody scrubs`() = cinema { app ->
    app.started(2)
    assertThat(app.state.playback.position).isEqualTo(1f)
    app.film(4)
    assertThat(app.state.playback.position).isEqualTo(3f)
    app.on(CinemaUiEvent.Scrubbed(1.5f))
    app.film(5)
    assertThat(app.state.playback.position).isEqualTo(1.5f)
    assertThat(app.state.playback.follow).isFalse()
    app.on(CinemaUiEvent.FollowChanged(true))
    assertThat(app.state.playback.position).isEqualTo(4f)
  }

  @Test
  fun `scrubbing is possible while paused, and another head shows the same moment`() =
    cinema { app ->
      app.started(4, RunState.Paused())
      app.on(CinemaUiEvent.Scrubbed(2f), CinemaUiEvent.MapOpened(1, 0))
      assertThat(app.state.playback.position).isEqualTo(2f)
      assertThat(app.state.look).isEqualTo(Look(zoom = Zoom.DETAIL, layer = 1))
    }

  @Test
  fun `playing moves at the chosen rate and stops at the end`() = cinema { app ->
    app.started(7, RunState.Completed)
    app.on(CinemaUiEvent.Scrubbed(0f), CinemaUiEvent.RateChosen(2), CinemaUiEvent.FilmPlayPressed)
    advanceTimeBy(1_000)
    assertThat(app.state.playback.position).isBetween(1.9f, 2.0f)
    assertThat(app.state.playback.playing).isTrue()
    advanceTimeBy(3_000)
    assertThat(app.state.playback.position).isEqualTo(6f)
    assertThat(app.state.playback.playing).isFalse()
    app.on(CinemaUiEvent.LoopChanged(true), CinemaUiEvent.FilmPlayPressed)
    advanceTimeBy(3_500)
    assertThat(app.state.playback.position).isLessThan(6f)
    assertThat(app.state.playback.playing).isTrue()
  }

  @Test
  fun `Prev and Next go to real snapshots`() = cinema { app ->
    app.started(7, RunState.Completed)
    app.on(CinemaUiEvent.Scrubbed(2.4f), CinemaUiEvent.FrameMoved(1))
    assertThat(app.state.playback.position).isEqualTo(3f)
    app.on(CinemaUiEvent.FrameMoved(-1), CinemaUiEvent.FrameMoved(-1))
    assertThat(app.state.playback.position).isEqualTo(1f)
    app.on(CinemaUiEvent.FrameMoved(-9))
    assertThat(app.state.playback.position).isEqualTo(0f)
  }

  @Test
  fun `bars that are too slow give way to the flat map, and it is said why`() = cinema { app ->
    app.started(3)
    app.on(CinemaUiEvent.MapOpened(0, 0), CinemaUiEvent.ShapeChosen(Shape.BARS))
    app.presenter.effects.test {
      app.on(CinemaUiEvent.BarsTooSlow(150))
      val toast = awaitItem() as CinemaEffect.ShowToast
      assertThat(toast.text).contains("150 ms", "same weights")
    }
    assertThat(app.state.look.barsShown).isFalse()
    app.on(CinemaUiEvent.ShapeChosen(Shape.BARS))
    assertThat(app.state.look.barsShown).isTrue()
  }

  @Test
  fun `bars are of one head, and heads follow each other through the layers`() {
    val look = Look()
    assertThat(look.after(CinemaUiEvent.ShapeChosen(Shape.BARS), 2, 2)).isEqualTo(look)
    val detail = look.copy(zoom = Zoom.DETAIL)
    assertThat(detail.after(CinemaUiEvent.ShapeChosen(Shape.BARS), 2, 2).barsShown).isTrue()
    assertThat(detail.copy(head = 1).after(CinemaUiEvent.HeadMoved(1), 2, 2).layer).isEqualTo(1)
    assertThat(detail.after(CinemaUiEvent.HeadMoved(-1), 2, 2))
      .isEqualTo(detail.copy(layer = 1, head = 1))
    val tap = CinemaUiEvent.CellTapped(Cell(3, 1))
    val pointed = detail.after(tap, 2, 2)
    assertThat(pointed.pointed to pointed.pinned).isEqualTo(Cell(3, 1) to null)
    val pinned = pointed.after(tap, 2, 2)
    assertThat(pinned.pinned).isEqualTo(Cell(3, 1))
    assertThat(pinned.after(tap, 2, 2).pinned).isNull()
  }
}
