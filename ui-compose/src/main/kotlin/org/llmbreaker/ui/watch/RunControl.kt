package org.llmbreaker.ui.watch

import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineScope
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample
import org.llmbreaker.ui.bridge.LiveSession
import org.llmbreaker.ui.bridge.RunCommand
import org.llmbreaker.ui.bridge.RunEvent
import org.llmbreaker.ui.bridge.RunRequest
import org.llmbreaker.ui.bridge.SessionKind
import org.llmbreaker.ui.bridge.TrainingSessions
import org.llmbreaker.ui.run.RunFollower
import org.llmbreaker.ui.run.RunRecord

/** The record as Watch It Learn keeps it: a row of coloured characters for each sample. */
internal typealias SampleRecord = RunRecord<SampleRow>

/** The record as it stood after [step] steps. */
internal fun SampleRecord.upTo(step: Double): SampleRecord =
  copy(
    train = train.upTo(step),
    validation = validation.upTo(step),
    marks = marks.filter { it.step <= step },
    rows = rows.filter { it.step <= step },
  )

/**
 * The run that is shown: starts it, commands it, follows it, and plays it back. Confined to the
 * thread of [scope]; what is computed from news is computed on [compute].
 */
internal class RunControl(
  sessions: TrainingSessions,
  scope: CoroutineScope,
  compute: CoroutineContext,
  listener: RunFollower.Listener,
) {
  private val follower = RunFollower<SampleRow>(sessions, scope, compute, listener)

  /** Plays the recording back. */
  val replay = ReplayPlayer(scope, listener::runChanged)

  /** The session that is shown, or null. */
  val session: LiveSession?
    get() = follower.session

  /** What it has recorded so far, or null before the first news. */
  val record: SampleRecord?
    get() = follower.record

  /** The cap of the run, of its replay and of the next run. */
  var speed: Speed = Speed.X1
    private set

  /** What is recorded, or during a replay what is recorded up to its position. */
  val seen: SampleRecord?
    get() = replay.position?.let { record?.upTo(it) } ?: record

  /** Whether the run may still make steps. */
  val active: Boolean
    get() = follower.active

  /** Starts a new run and shows it. */
  fun train(text: LearnedText, config: RunConfig) {
    replay.stop()
    val request = RunRequest(SessionKind.WATCH_LEARN, config, text.corpus, speed)
    follower.train(request) { event, _ -> row(event, text) }
  }

  /** Shows a session that exists already. */
  fun show(found: LiveSession, text: LearnedText) {
    replay.stop()
    speed = found.speed
    follower.show(found) { event, _ -> row(event, text) }
  }

  /** Looks away from the run, which goes on. */
  fun leave() {
    follower.leave()
    replay.stop()
  }

  /** Play of a run that was made but not started. */
  fun start() = follower.command(RunCommand.Start)

  fun pause() = if (replay.playing) replay.pause() else follower.command(RunCommand.Pause)

  fun resume() = if (replay.playing) replay.resume() else follower.command(RunCommand.Resume)

  fun stop() = if (replay.playing) replay.stop() else follower.command(RunCommand.Stop)

  fun step() = if (replay.playing) replay.step() else follower.command(RunCommand.Step)

  fun halveRate() = follower.command(RunCommand.ResumeWithLowerRate)

  fun startReplay() {
    replay.speed = speed
    replay.start(record?.lastStep ?: 0.0)
  }

  fun changeSpeed(chosen: Speed) {
    speed = chosen
    replay.speed = chosen
    if (!follower.ended) follower.command(RunCommand.SetSpeed(chosen))
  }

  private suspend fun row(event: RunEvent, text: LearnedText): SampleRow? {
    val sample = (event as? RunEvent.Happened)?.event as? GeneratedSample ?: return null
    return sampleRow(sample, text.words.await())
  }
}
