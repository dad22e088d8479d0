package org.llmbreaker.ui.run

import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.launch
import org.llmbreaker.ui.bridge.Answer
import org.llmbreaker.ui.bridge.LiveSession
import org.llmbreaker.ui.bridge.Progress
import org.llmbreaker.ui.bridge.RunCommand
import org.llmbreaker.ui.bridge.RunEvent
import org.llmbreaker.ui.bridge.RunRequest
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.bridge.TrainingSessions

/**
 * The one session that a screen shows: starts it, commands it, follows it. Confined to the thread
 * of [scope]; what is computed from news is computed on [compute].
 *
 * @param S what the screen keeps of each text that the model wrote
 */
internal class RunFollower<S : Any>(
  private val sessions: TrainingSessions,
  private val scope: CoroutineScope,
  private val compute: CoroutineContext,
  private val listener: Listener,
) {
  /** Who shows the run. */
  interface Listener {
    /** Anything about the run changed by itself. */
    fun runChanged()

    /** The session was deleted or expired; nothing is shown any more. */
    fun runGone()

    /** Something did not work. */
    fun refused(title: String, reason: String)
  }

  private var watching: Job? = null

  /** The session that is shown, or null. */
  var session: LiveSession? = null
    private set

  /** What it has recorded so far, or null before the first news. */
  var record: RunRecord<S>? = null
    private set

  /** Whether the run may still make steps. */
  val active: Boolean
    get() =
      record?.state.let { it is RunState.Queued || it is RunState.Paused || it == RunState.Running }

  /** Whether there is a run that can make no more steps. */
  val ended: Boolean
    get() = record?.state is RunState.Ended

  /**
   * Starts a new run and shows it; [rowOf] says what to keep of its events, as in [RunRecorder].
   */
  fun train(request: RunRequest, rowOf: suspend (RunEvent, LiveSession) -> S?) {
    val made =
      try {
        sessions.create(request)
      } catch (e: IllegalStateException) { // the app is closing
        listener.refused(texts["start.failed"], e.message.orEmpty())
        return
      }
    val answer = made.send(RunCommand.Start)
    if (answer is Answer.Refused) listener.refused(texts["start.failed"], answer.reason)
    val steps = request.config.training.steps
    watch(made, RunRecord(RunState.Running, Progress(0, steps)), rowOf)
  }

  /** Shows a session that exists already. */
  fun show(found: LiveSession, rowOf: suspend (RunEvent, LiveSession) -> S?) =
    watch(found, null, rowOf)

  /** Looks away from the run, which goes on. */
  fun leave() {
    watching?.cancel()
    watching = null
    session = null
    record = null
  }

  /** Asks for something; a refusal goes to the listener. Whether the session accepted. */
  fun command(command: RunCommand): Boolean {
    val answer = session?.send(command)
    if (answer is Answer.Refused) listener.refused(texts["refused"], answer.reason)
    return answer == Answer.Accepted
  }

  private fun watch(
    shown: LiveSession,
    first: RunRecord<S>?,
    rowOf: suspend (RunEvent, LiveSession) -> S?,
  ) {
    leave()
    session = shown
    record = first
    // No buffer: news are fetched when the last ones are on the screen.
    val records =
      RunRecorder(shown) { rowOf(it, shown) }.records().buffer(Channel.RENDEZVOUS).flowOn(compute)
    watching = scope.launch { records.collect(::take) }
  }

  private fun take(news: RunRecord<S>) {
    record = news
    if (news.deleted) {
      leave()
      listener.runGone()
    }
    listener.runChanged()
  }
}
