package org.llmbreaker.ui.bridge

import java.util.UUID
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.withTimeoutOrNull
import org.llmbreaker.engine.session.SessionCommand
import org.llmbreaker.engine.session.SessionLookup
import org.llmbreaker.engine.session.SessionManager
import org.llmbreaker.engine.session.SessionState
import org.llmbreaker.engine.session.SessionTransitions
import org.llmbreaker.engine.session.TrainingSession
import org.llmbreaker.engine.session.Transition
import org.llmbreaker.ui.sessions.SessionAction
import org.llmbreaker.ui.sessions.SessionRow
import org.llmbreaker.ui.sessions.SessionSource

/** Step numbers are read this often while something runs; states come at once. */
private const val PROGRESS_MILLIS = 500L

/** The engine's sessions as the rows of the session list. */
class SessionRows(private val manager: SessionManager) : SessionSource {
  override val rows: Flow<List<SessionRow>> =
    sessions().let { sessions ->
      flow { sessions.collect { all -> emit(all.map(::sessionRow)) } }.distinctUntilChanged()
    }

  /** All sessions after each change, and twice a second while one runs. */
  private fun sessions(): Flow<List<TrainingSession>> = flow {
    val news = Channel<Unit>(Channel.CONFLATED)
    manager
      .watch { news.trySend(Unit) }
      .use { subscription ->
        while (true) {
          val all = subscription.drain()
          emit(all)
          if (all.none { it.state() is SessionState.Running }) news.receive()
          else withTimeoutOrNull(PROGRESS_MILLIS) { news.receive() }
        }
      }
  }

  override fun act(id: String, action: SessionAction): String? {
    val session =
      when (val found = manager.find(UUID.fromString(id))) {
        is SessionLookup.Found -> found.session()
        is SessionLookup.NotFound -> return found.message()
      }
    if (action == SessionAction.DELETE) {
      manager.delete(session.id())
      return null
    }
    return (session.send(action.command()) as? Transition.Refused)?.reason()
  }
}

private fun SessionAction.command(): SessionCommand =
  when (this) {
    SessionAction.PAUSE -> SessionCommand.Pause()
    SessionAction.RESUME -> SessionCommand.Resume()
    SessionAction.STOP -> SessionCommand.Stop()
    SessionAction.DELETE -> error("Deleting is the manager's, not the session's")
  }

/** The row of [session] as it stands now. */
internal fun sessionRow(session: TrainingSession): SessionRow {
  val state = session.state()
  return SessionRow(
    id = session.id().toString(),
    title = session.dataset(),
    place = texts["place.${session.feature().name.lowercase()}"],
    state = describe(state, session.step(), session.config().training().steps()),
    progress = session.progress().toFloat(),
    active = !state.ended() && state !is SessionState.Idle,
    actions = actionsIn(state),
  )
}

/** [state] in words, with the step where that says more. */
internal fun describe(state: SessionState, step: Int, steps: Int): String =
  when (state) {
    is SessionState.Idle -> texts["state.idle"]
    is SessionState.Queued -> texts["state.queued", state.position()]
    is SessionState.Running -> texts["state.running", step, steps]
    is SessionState.Paused ->
      if (state.divergence().isPresent) texts["state.diverged", step, steps]
      else texts["state.paused", step, steps]
    is SessionState.Stopped -> texts["state.stopped", step, steps]
    is SessionState.Completed -> texts["state.completed", step, steps]
    is SessionState.Failed -> texts["state.failed", step, steps]
  }

/** What the session's own rules allow now; deleting is always possible. */
private fun actionsIn(state: SessionState): Set<SessionAction> =
  SessionAction.entries
    .filter {
      it == SessionAction.DELETE ||
        SessionTransitions.next(state, it.command()) is Transition.Accepted
    }
    .toSet()
