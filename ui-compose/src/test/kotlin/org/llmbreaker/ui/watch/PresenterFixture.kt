package org.llmbreaker.ui.watch

import java.time.Instant
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import org.llmbreaker.engine.event.CharacterChoice
import org.llmbreaker.engine.event.TrainingEvent
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.run.FakeDatasets
import org.llmbreaker.ui.run.FakeSession
import org.llmbreaker.ui.run.FakeSessions
import org.llmbreaker.ui.run.PlayKind
import org.llmbreaker.ui.run.corpus

internal val NOW: Instant = Instant.parse("2026-01-01T00:00:00Z")

/** A presenter on fakes, in virtual time, with its first text loaded. */
@OptIn(ExperimentalCoroutinesApi::class)
internal class PresenterFixture(private val test: TestScope) {
  val datasets = FakeDatasets(corpus(), corpus("poems", "Poems"))
  val sessions = FakeSessions()
  lateinit var presenter: WatchPresenter

  val state: WatchUiState
    get() = presenter.state.value

  val session: FakeSession
    get() = sessions.made.last()

  /** Makes the presenter; nothing has been read before the first [settle]. */
  fun open() {
    val compute = StandardTestDispatcher(test.testScheduler)
    presenter =
      WatchPresenter(sessions, datasets, test.backgroundScope, compute, threads = 1) { 4711 }
  }

  /** Does everything that is due now; no time passes. */
  fun settle() = test.runCurrent()

  fun on(vararg events: WatchUiEvent) {
    events.forEach(presenter::onEvent)
    settle()
  }

  /** Presses Play and lets the run get to [step] with a sample every 50 steps. */
  fun runTo(step: Int, state: RunState = RunState.Running) {
    if (sessions.made.isEmpty() || this.state.run.play != PlayKind.PAUSE) {
      on(WatchUiEvent.PlayPressed)
    }
    session.history.trainTo(step)
    session.tell(state, step, started(session), *(0..step step 50).map(::sample).toTypedArray())
    settle()
  }

  fun complete() {
    runTo(500)
    val end = TrainingEvent.TrainingCompleted(500, 2.5, 2.6, 26.4, 7_600, 1, NOW)
    session.tell(RunState.Completed, 500, end)
    settle()
  }
}

internal fun started(session: FakeSession) =
  TrainingEvent.TrainingStarted(NOW, session.config, "First words", 7_600)

/** "the cat" where "h" was likely and "x" possible. */
internal fun sample(step: Int): GeneratedSample {
  val text = "the cat"
  val candidates =
    listOf(CharacterChoice.Candidate("h", 0.75f), CharacterChoice.Candidate(" ", 0.125f))
  val choices = text.map { CharacterChoice(it.toString(), 0.75f, 0.5f, candidates) }
  return GeneratedSample(step, "\n", text, choices)
}

/** Runs a test with a presenter whose first text is loaded. */
internal fun presenterTest(body: suspend TestScope.(PresenterFixture) -> Unit) = runTest {
  val fixture = PresenterFixture(this)
  fixture.open()
  fixture.settle()
  body(fixture)
}
