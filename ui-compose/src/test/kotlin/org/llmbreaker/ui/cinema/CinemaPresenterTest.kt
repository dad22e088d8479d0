package org.llmbreaker.ui.cinema

import app.cash.turbine.test
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.map
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.dataset.Corpus
import org.llmbreaker.ui.bridge.Divergence
import org.llmbreaker.ui.bridge.RunCommand
import org.llmbreaker.ui.bridge.RunRequest
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.bridge.SessionKind

/** Runs and sessions, from Play to the end. */
class CinemaPresenterTest {
  @Test
  fun `a run goes from ready over training and paused to completed`() = cinema { app ->
    app.presenter.state
      .map { it.run.status to it.run.action }
      .distinctUntilChanged()
      .test {
        assertThat(awaitItem()).isEqualTo("Ready" to PlayAction.START)
        app.on(CinemaUiEvent.PlayPressed)
        assertThat(awaitItem()).isEqualTo("Training" to PlayAction.PAUSE)
        app.film(3)
        app.session.tell(RunState.Paused())
        app.settle()
        assertThat(awaitItem()).isEqualTo("Paused" to PlayAction.RESUME)
        app.film(7, RunState.Completed)
        assertThat(awaitItem()).isEqualTo("Completed" to PlayAction.START)
      }
  }

  @Test
  fun `before the first snapshot the screen waits`() = cinema { app ->
    app.on(CinemaUiEvent.PlayPressed)
    assertThat(app.state.run.waiting).isTrue()
    app.film(1)
    assertThat(app.state.run.waiting).isFalse()
  }

  @Test
  fun `a run that stands still can be saved`() = cinema { app ->
    app.presenter.effects.test {
      app.on(CinemaUiEvent.SavePressed)
      app.started(3)
      app.on(CinemaUiEvent.SavePressed)
      assertThat(app.state.run.saveEnabled).isFalse()
      expectNoEvents()
      app.session.tell(RunState.Paused())
      app.settle()
      assertThat(app.state.run.saveEnabled).isTrue()
      app.on(CinemaUiEvent.SavePressed)
      assertThat(awaitItem()).isEqualTo(CinemaEffect.SaveRun)
    }
  }

  @Test
  fun `another session is shown with its film, and one that is gone is said to be`() =
    cinema { app ->
      app.started(5, RunState.Completed)
      val id = app.session.id
      app.on(CinemaUiEvent.SessionChosen(null))
      assertThat(app.state.film.size).isZero()
      app.on(CinemaUiEvent.SessionChosen(id))
      app.session.tell(RunState.Completed, 40, app.session.film.last())
      app.settle()
      assertThat(app.state.film.frames).isEqualTo(app.session.film)
      app.presenter.effects.test {
        app.session.tell(RunState.Completed, 40, deleted = true)
        app.settle()
        val toast = awaitItem() as CinemaEffect.ShowToast
        assertThat(toast.title).isEqualTo("This run is no longer there")
      }
      assertThat(app.state.film.size).isZero()
    }

  @Test
  fun `numbers that went astray offer half the rate`() = cinema { app ->
    app.started(2)
    app.session.tell(RunState.Paused(Divergence("the loss is not a number", 0.005)))
    app.settle()
    assertThat(app.state.run.note).contains("the loss is not a number")
    app.on(CinemaUiEvent.PlayPressed)
    assertThat(app.session.commands).endsWith(RunCommand.ResumeWithLowerRate)
  }

  @Test
  fun `a text of one's own is let go of when no session has it any more`() = cinema { app ->
    val own = Corpus.pasted("my own words for nobody else ".repeat(40))
    val config = Preset.MICRO.run(own.info.vocabularySize, 1)
    val request = RunRequest(SessionKind.STYLE_TRANSFER, config, own, Speed.X1)
    val session = app.sessions.create(request)
    app.list(session)
    app.on(CinemaUiEvent.SessionChosen(session.id), CinemaUiEvent.SessionChosen(null))
    assertThat(app.state.source.text?.name).isEqualTo("Your text")
    app.sessions.forgetOwnTexts()
    app.list()
    assertThat(app.state.source.text?.name).isEqualTo("First words")
    assertThat(app.state.source.tokens.joinToString("")).doesNotContain("my own")
  }
}
