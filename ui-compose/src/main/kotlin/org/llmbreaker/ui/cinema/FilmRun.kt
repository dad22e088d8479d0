package org.llmbreaker.ui.cinema

import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.launch
import org.llmbreaker.engine.config.Ablation
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.dataset.Corpus
import org.llmbreaker.ui.bridge.Answer
import org.llmbreaker.ui.bridge.LiveSession
import org.llmbreaker.ui.bridge.Progress
import org.llmbreaker.ui.bridge.RunCommand
import org.llmbreaker.ui.bridge.RunRequest
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.bridge.SessionKind
import org.llmbreaker.ui.bridge.TrainingSessions

/**
 * The run that is watched: starts it, commands it, follows it. Confined to the thread of [scope];
 * its record is made on [compute].
 */
internal class FilmRun(
  private val sessions: TrainingSessions,
  private val scope: CoroutineScope,
  private val compute: CoroutineContext,
  private val listener: Listener,
) {
  /** Who shows the run. */
  interface Listener {
    fun recorded(record: FilmRecord)

    /** The session was deleted or expired. */
    fun gone()

    /** Something did not work; [reason] is fit to show. */
    fun refused(reason: String)
  }

  private var watching: Job? = null

  /** The session that is watched, or null. */
  var session: LiveSession? = null
    private set

  /** What it has recorded so far. */
  var record: FilmRecord? = null
    private set

  /** The parts that were asked to be off. */
  var off: Ablation = Ablation.NONE
    private set

  /** The cap of this run and of the next. */
  var speed: Speed = Speed.X1
    private set

  /** Whether the run may still make steps. */
  val active: Boolean
    get() =
      record?.state.let { it is RunState.Queued || it is RunState.Paused || it == RunState.Running }

  /** Starts a new run and watches it. */
  fun train(text: Corpus, config: RunConfig) {
    val request = RunRequest(SessionKind.ATTENTION_CINEMA, config, text, speed)
    val made =
      try {
        sessions.create(request)
      } catch (e: IllegalStateException) { // the app is closing
        listener.refused(e.message.orEmpty())
        return
      }
    watch(made, FilmRecord(RunState.Running, Progress(0, config.training.steps)))
    send(RunCommand.Start)
  }

  /** Watches a session that exists already. */
  fun show(found: LiveSession) {
    speed = found.speed
    watch(found, null)
  }

  /** Looks away; the run goes on. */
  fun leave() {
    watching?.cancel()
    watching = null
    session = null
    record = null
    off = Ablation.NONE
  }

  fun changeSpeed(chosen: Speed) {
    speed = chosen
    if (active) send(RunCommand.SetSpeed(chosen))
  }

  /** Switches these parts off and all others on. */
  fun breakParts(parts: Ablation) {
    if (send(RunCommand.SetAblation(parts))) off = parts
  }

  /** Whether the session accepted. */
  fun send(command: RunCommand): Boolean {
    val answer = session?.send(command)
    if (answer is Answer.Refused) listener.refused(answer.reason)
    return answer == Answer.Accepted
  }

  private fun watch(shown: LiveSession, first: FilmRecord?) {
    leave()
    session = shown
    record = first
    // No buffer: news are fetched when the last ones are on the screen.
    val records = FilmRecorder(shown).records().buffer(Channel.RENDEZVOUS).flowOn(compute)
    watching = scope.launch {
      var known = false
      records.collect {
        if (!known) off = it.ablation
        known = true
        take(it)
      }
    }
  }

  private fun take(news: FilmRecord) {
    record = news
    if (news.deleted) {
      leave()
      listener.gone()
    } else listener.recorded(news)
  }
}
