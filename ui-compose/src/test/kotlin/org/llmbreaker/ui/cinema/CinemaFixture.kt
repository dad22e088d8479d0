package org.llmbreaker.ui.cinema

import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import org.llmbreaker.ui.bridge.LiveSession
import org.llmbreaker.ui.bridge.Progress
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.bridge.SessionSummary
import org.llmbreaker.ui.run.FakeDatasets
import org.llmbreaker.ui.run.FakeSession
import org.llmbreaker.ui.run.FakeSessions
import org.llmbreaker.ui.run.corpus

/** A presenter on fakes, in virtual time. */
@OptIn(ExperimentalCoroutinesApi::class)
internal class CinemaFixture(private val test: TestScope) {
  val sessions = FakeSessions()
  val presenter =
    CinemaPresenter(
      sessions,
      FakeDatasets(corpus(), corpus("poems", "Poems")),
      test.backgroundScope,
      StandardTestDispatcher(test.testScheduler),
      threads = 1,
      time = test.testScheduler.timeSource,
    )

  val state: CinemaUiState
    get() = presenter.state.value

  val session: FakeSession
    get() = sessions.made.last()

  /** Does everything that is due now; no time passes. */
  fun settle() = test.runCurrent()

  fun on(vararg events: CinemaUiEvent) {
    events.forEach(presenter::onEvent)
    settle()
  }

  /** The run has so many of the recorded snapshots. */
  fun film(frames: Int, run: RunState = RunState.Running) {
    session.film = RecordedFilm.frames.take(frames)
    val newest = session.film.last()
    session.history.trainTo(newest.step)
    session.tell(run, newest.step, newest)
    settle()
  }

  fun started(frames: Int, run: RunState = RunState.Running) {
    on(CinemaUiEvent.PlayPressed)
    film(frames, run)
  }

  /** These are all sessions now. */
  fun list(vararg listed: LiveSession) {
    sessions.listed.value = listed.map {
      SessionSummary(it.id, it.kind, it.corpus.info.displayName, RunState.Idle, Progress(0, 500))
    }
    settle()
  }
}

internal fun cinema(body: suspend TestScope.(CinemaFixture) -> Unit) = runTest {
  val fixture = CinemaFixture(this)
  fixture.settle()
  body(fixture)
}
