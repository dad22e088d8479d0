package org.llmbreaker.ui.watch

import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.launch
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.ui.bridge.Answer
import org.llmbreaker.ui.bridge.LiveSession
import org.llmbreaker.ui.bridge.Progress
import org.llmbreaker.ui.bridge.RunCommand
import org.llmbreaker.ui.bridge.RunRequest
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.bridge.SessionKind
import org.llmbreaker.ui.bridge.TrainingSessions

/**
 * The run that is shown: starts it, commands it, follows it, and plays it back. Confined to the
 * thread of [scope]; what is computed from news is computed on [compute].
 */
internal class RunControl(
  private val sessions: TrainingSessions,
  private val scope: CoroutineScope,
  private val compute: CoroutineContext,
  private val listener: Listener,
) {
  /** Who shows the run. */
  interface Listener {
    /** Anything about the run or its replay changed by itself. */
    fun runChanged()

    /** The session was deleted or expired; nothing is shown any more. */
    fun runGone()

    /** Something did not work. */
    fun refused(title: String, reason: String)
  }

  private var watching: Job? = null

  /** Plays the recording back. */
  val replay = ReplayPlayer(scope, listener::runChanged)

  /** The session that is shown, or null. */
  var session: LiveSession? = null
    private set

  /** What it has recorded so far, or null before the first news. */
  var record: RunRecord? = null
    private set

  /** The cap of the run, of its replay and of the next run. */
  var speed: Speed = Speed.X1
    private set

  /** What is recorded, or during a replay what is recorded up to its position. */
  val seen: RunRecord?
    get() = replay.position?.let { record?.upTo(it) } ?: record

  /** Whether the run may still make steps. */
  val active: Boolean
    get() =
      record?.state.let { it is RunState.Queued || it is RunState.Paused || it == RunState.Running }

  /** Whether there is a run that can make no more steps. */
  val ended: Boolean
    get() = record?.state is RunState.Ended

  /** Starts a new run and shows it. */
  fun train(text: LearnedText, config: RunConfig) {
    val request = RunRequest(SessionKind.WATCH_LEARN, config, text.corpus, speed)
    val made =
      try {
        sessions.create(request)
      } catch (e: IllegalStateException) { // the app is closing
        listener.refused(START_FAILED, e.message.orEmpty())
        return
      }
    val answer = made.send(RunCommand.Start)
    if (answer is Answer.Refused) listener.refused(START_FAILED, answer.reason)
    watch(made, text, RunRecord(RunState.Running, Progress(0, config.training.steps)))
  }

  /** Shows a session that exists already. */
  fun show(found: LiveSession, text: LearnedText) {
    speed = found.speed
    watch(found, text, null)
  }

  /** Looks away from the run, which goes on. */
  fun leave() {
    watching?.cancel()
    watching = null
    session = null
    record = null
    replay.stop()
  }

  /** Play of a run that was made but not started. */
  fun start() = command(RunCommand.Start)

  fun pause() = if (replay.playing) replay.pause() else command(RunCommand.Pause)

  fun resume() = if (replay.playing) replay.resume() else command(RunCommand.Resume)

  fun stop() = if (replay.playing) replay.stop() else command(RunCommand.Stop)

  fun step() = if (replay.playing) replay.step() else command(RunCommand.Step)

  fun halveRate() = command(RunCommand.ResumeWithLowerRate)

  fun startReplay() {
    replay.speed = speed
    replay.start(record?.lastStep ?: 0.0)
  }

  fun changeSpeed(chosen: Speed) {
    speed = chosen
    replay.speed = chosen
    if (!ended) command(RunCommand.SetSpeed(chosen))
  }

  private fun command(command: RunCommand) {
    val answer = session?.send(command)
    if (answer is Answer.Refused) listener.refused("Not possible just now", answer.reason)
  }

  private fun watch(shown: LiveSession, text: LearnedText, first: RunRecord?) {
    leave()
    session = shown
    record = first
    // No buffer: news are fetched when the last ones are on the screen.
    val records = RunRecorder(shown, text).records().buffer(Channel.RENDEZVOUS).flowOn(compute)
    watching = scope.launch { records.collect(::take) }
  }

  private fun take(news: RunRecord) {
    record = news
    if (news.deleted) {
      leave()
      listener.runGone()
    }
    listener.runChanged()
  }

  private companion object {
    const val START_FAILED = "Failed to start training"
  }
}
