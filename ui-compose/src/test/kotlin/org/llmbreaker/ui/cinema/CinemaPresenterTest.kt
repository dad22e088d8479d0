package org.llmbreaker.ui.cinema

import app.cash.turbine.test
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.config.Ablation
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.event.TrainingEvent
import org.llmbreaker.ui.bridge.Answer
import org.llmbreaker.ui.bridge.Divergence
import org.llmbreaker.ui.bridge.RunCommand
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.bridge.SessionKind
import org.llmbreaker.ui.run.FakeDatasets
import org.llmbreaker.ui.run.FakeSession
import org.llmbreaker.ui.run.FakeSessions
import org.llmbreaker.ui.run.corpus
import org.llmbreaker.ui.watch.NOW

@OptIn(ExperimentalCoroutinesApi::class)
class CinemaPresenterTest {
  private val sessions = FakeSessions()
  private lateinit var presenter: CinemaPresenter
  private val state
    get() = presenter.state.value

  private val session: FakeSession
    get() = sessions.made.last()

  private fun cinema(body: suspend TestScope.() -> Unit) = runTest {
    val datasets = FakeDatasets(corpus(), corpus("poems", "Poems"))
    val compute = StandardTestDispatcher(testScheduler)
    presenter =
      CinemaPresenter(
        sessions,
        datasets,
        backgroundScope,
        compute,
        threads = 1,
        time = testScheduler.timeSource,
      )
    runCurrent()
    body()
  }

  private fun TestScope.on(vararg events: CinemaUiEvent) {
    events.forEach(presenter::onEvent)
    runCurrent()
  }

  /** The run has so many of the recorded snapshots. */
  private fun TestScope.film(frames: Int, run: RunState = RunState.Running) {
    session.film = RecordedFilm.frames.take(frames)
    val newest = session.film.last()
    session.history.trainTo(newest.step)
    session.tell(run, newest.step, newest)
    runCurrent()
  }

  private fun TestScope.started(frames: Int, run: RunState = RunState.Running) {
    on(CinemaUiEvent.PlayPressed)
    film(frames, run)
  }

  @Test
  fun `a run goes from ready over training and paused to completed`() = cinema {
    presenter.state
      .map { it.run.status to it.run.action }
      .distinctUntilChanged()
      .test {
        assertThat(awaitItem()).isEqualTo("Ready" to PlayAction.START)
        on(CinemaUiEvent.PlayPressed)
        assertThat(awaitItem()).isEqualTo("Training" to PlayAction.PAUSE)
        film(3)
        session.tell(RunState.Paused())
        runCurrent()
        assertThat(awaitItem()).isEqualTo("Paused" to PlayAction.RESUME)
        film(7, RunState.Completed)
        assertThat(awaitItem()).isEqualTo("Completed" to PlayAction.START)
      }
  }

  @Test
  fun `Play films the chosen text as set up`() = cinema {
    on(
      CinemaUiEvent.ProbeTyped("the mat"),
      CinemaUiEvent.IntervalChosen(25),
      CinemaUiEvent.SpeedChosen(Speed.X5),
      CinemaUiEvent.PlayPressed,
    )
    assertThat(session.kind).isEqualTo(SessionKind.ATTENTION_CINEMA)
    assertThat(session.config.probeText).isEqualTo("the mat")
    assertThat(session.config.training.snapshotInterval).isEqualTo(25)
    assertThat(session.speed).isEqualTo(Speed.X5)
    assertThat(session.commands).containsExactly(RunCommand.Start)
  }

  @Test
  fun `the probe text is at first the beginning of the validation text`() = cinema {
    val text = corpus().text
    val start = text.length * 9 / 10
    assertThat(state.source.probe).isEqualTo(text.substring(start, start + 64))
    on(CinemaUiEvent.PlayPressed)
    assertThat(session.config.probeText).isEmpty()
  }

  @Test
  fun `characters that the text does not have are announced`() = cinema {
    on(CinemaUiEvent.ProbeTyped("the 99"))
    assertThat(state.source.probeNote)
      .isEqualTo("2 of 6 characters do not occur in the text and are left out.")
    assertThat(state.source.tokens).containsExactly("t", "h", "e", " ")
    on(CinemaUiEvent.ProbeTyped("99"))
    assertThat(state.source.probeNote).startsWith("None of this occurs")
    assertThat(state.source.tokens).hasSize(64)
  }

  @Test
  fun `the memory of the film is told before the start`() = cinema {
    assertThat(state.source.memory).isEqualTo("51 snapshots, at most 0.9 MB")
    on(CinemaUiEvent.IntervalChosen(50))
    assertThat(state.source.memory).isEqualTo("11 snapshots, at most 0.2 MB")
  }

  @Test
  fun `the setup cannot be changed while a run goes on`() = cinema {
    started(1)
    assertThat(state.source.editable).isFalse()
    on(CinemaUiEvent.ProbeTyped("cat"), CinemaUiEvent.PresetChosen(Preset.STYLE))
    assertThat(state.source.preset).isEqualTo(Preset.MICRO)
    assertThat(state.source.probe).isNotEqualTo("cat")
  }

  @Test
  fun `before the first snapshot the screen waits`() = cinema {
    on(CinemaUiEvent.PlayPressed)
    assertThat(state.run.waiting).isTrue()
    film(1)
    assertThat(state.run.waiting).isFalse()
  }

  @Test
  fun `the playhead follows the newest snapshot until somebody scrubs`() = cinema {
    started(2)
    assertThat(state.playback.position).isEqualTo(1f)
    film(4)
    assertThat(state.playback.position).isEqualTo(3f)
    on(CinemaUiEvent.Scrubbed(1.5f))
    film(5)
    assertThat(state.playback.position).isEqualTo(1.5f)
    assertThat(state.playback.follow).isFalse()
    on(CinemaUiEvent.FollowChanged(true))
    assertThat(state.playback.position).isEqualTo(4f)
  }

  @Test
  fun `scrubbing is possible while paused, and another head shows the same moment`() = cinema {
    started(4, RunState.Paused())
    on(CinemaUiEvent.Scrubbed(2f), CinemaUiEvent.MapOpened(1, 0))
    assertThat(state.playback.position).isEqualTo(2f)
    assertThat(state.look).isEqualTo(Look(zoom = Zoom.DETAIL, layer = 1))
  }

  @Test
  fun `playing moves at the chosen rate and stops at the end`() = cinema {
    started(7, RunState.Completed)
    on(CinemaUiEvent.Scrubbed(0f), CinemaUiEvent.RateChosen(2), CinemaUiEvent.FilmPlayPressed)
    advanceTimeBy(1_000)
    assertThat(state.playback.position).isBetween(1.9f, 2.0f)
    assertThat(state.playback.playing).isTrue()
    advanceTimeBy(3_000)
    assertThat(state.playback.position).isEqualTo(6f)
    assertThat(state.playback.playing).isFalse()
    on(CinemaUiEvent.LoopChanged(true), CinemaUiEvent.FilmPlayPressed)
    advanceTimeBy(3_500)
    assertThat(state.playback.position).isLessThan(6f)
    assertThat(state.playback.playing).isTrue()
  }

  @Test
  fun `Prev and Next go to real snapshots`() = cinema {
    started(7, RunState.Completed)
    on(CinemaUiEvent.Scrubbed(2.4f), CinemaUiEvent.FrameMoved(1))
    assertThat(state.playback.position).isEqualTo(3f)
    on(CinemaUiEvent.FrameMoved(-1), CinemaUiEvent.FrameMoved(-1))
    assertThat(state.playback.position).isEqualTo(1f)
    on(CinemaUiEvent.FrameMoved(-9))
    assertThat(state.playback.position).isEqualTo(0f)
  }

  @Test
  fun `a part is asked to be off, and the loss is shown when it was measured`() = cinema {
    started(3)
    val head = Ablation.Head(0, 1)
    val off = Ablation.NONE.toggled(head)
    on(CinemaUiEvent.PartToggled(head))
    assertThat(session.commands).endsWith(RunCommand.SetAblation(off))
    assertThat(state.broken.off).isEqualTo(off)
    assertThat(state.broken.answered).isEqualTo(Ablation.NONE)
    val before = state.broken.now
    session.history.validation += 20.0 to 9.5
    session.tell(RunState.Running, 20, TrainingEvent.AblationChanged(20, off, 9.5, NOW))
    runCurrent()
    assertThat(state.broken.answered).isEqualTo(off)
    assertThat(state.broken.now).isEqualTo(MeasuredLoss(20, 9.5))
    assertThat(state.broken.whole).isEqualTo(before)
    on(CinemaUiEvent.AllRestored)
    assertThat(session.commands).endsWith(RunCommand.SetAblation(Ablation.NONE))
  }

  @Test
  fun `every kind of part can be switched off, several at once, and all come back`() = cinema {
    started(3)
    val parts =
      listOf(
        Ablation.Head(1, 1),
        Ablation.Block(0),
        Ablation.Positions(),
        Ablation.Branch(0, Ablation.BranchKind.ATTENTION),
        Ablation.Branch(1, Ablation.BranchKind.FEED_FORWARD),
        Ablation.Residual(0, Ablation.BranchKind.FEED_FORWARD),
      )
    parts.forEach { on(CinemaUiEvent.PartToggled(it)) }
    assertThat(state.broken.off.off).containsExactlyInAnyOrderElementsOf(parts)
    on(CinemaUiEvent.PartToggled(parts[2]))
    assertThat(state.broken.off.isOff(parts[2])).isFalse()
    on(CinemaUiEvent.AllRestored)
    assertThat(state.broken.off).isEqualTo(Ablation.NONE)
  }

  @Test
  fun `bars that are too slow give way to the flat map, and it is said why`() = cinema {
    started(3)
    on(CinemaUiEvent.MapOpened(0, 0), CinemaUiEvent.ShapeChosen(Shape.BARS))
    presenter.effects.test {
      on(CinemaUiEvent.BarsTooSlow(150))
      val toast = awaitItem() as CinemaEffect.ShowToast
      assertThat(toast.text).contains("150 ms", "same weights")
    }
    assertThat(state.look.barsShown).isFalse()
    on(CinemaUiEvent.ShapeChosen(Shape.BARS))
    assertThat(state.look.barsShown).isTrue()
  }

  @Test
  fun `nothing can be switched off before there is a film`() = cinema {
    on(CinemaUiEvent.PlayPressed, CinemaUiEvent.PartToggled(Ablation.Positions()))
    assertThat(session.commands).containsExactly(RunCommand.Start)
    assertThat(state.broken.enabled).isFalse()
  }

  @Test
  fun `another session is shown with its film, and one that is gone is said to be`() = cinema {
    started(5, RunState.Completed)
    val id = session.id
    on(CinemaUiEvent.SessionChosen(null))
    assertThat(state.film.size).isZero()
    on(CinemaUiEvent.SessionChosen(id))
    session.tell(RunState.Completed, 40, session.film.last())
    runCurrent()
    assertThat(state.film.frames).isEqualTo(session.film)
    presenter.effects.test {
      session.tell(RunState.Completed, 40, deleted = true)
      runCurrent()
      val toast = awaitItem() as CinemaEffect.ShowToast
      assertThat(toast.title).isEqualTo("Session expired. Please restart.")
    }
    assertThat(state.film.size).isZero()
  }

  @Test
  fun `a refusal is told, and the switch stays`() = cinema {
    started(2)
    session.answer = Answer.Refused("The engine is closing.")
    presenter.effects.test {
      on(CinemaUiEvent.PartToggled(Ablation.Block(0)))
      assertThat(awaitItem())
        .isEqualTo(CinemaEffect.ShowToast("Not possible just now", "The engine is closing."))
    }
    assertThat(state.broken.off).isEqualTo(Ablation.NONE)
  }

  @Test
  fun `numbers that went astray offer half the rate`() = cinema {
    started(2)
    session.tell(RunState.Paused(Divergence("the loss is not a number", 0.005)))
    runCurrent()
    assertThat(state.run.note).contains("the loss is not a number")
    on(CinemaUiEvent.PlayPressed)
    assertThat(session.commands).endsWith(RunCommand.ResumeWithLowerRate)
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
