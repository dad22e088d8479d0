package org.llmbreaker.ui.run

import org.llmbreaker.engine.config.Speed
import org.llmbreaker.ui.bridge.RunState

/**
 * What the run panel depends on.
 *
 * @param record the run that is shown, or null before the first
 * @param words the length of its text
 * @param ready whether text and settings allow a run to start
 * @param steps of the next run
 * @param seed of the run, or of the next one
 */
internal data class RunView(
  val record: RunRecord<*>?,
  val words: Int,
  val ready: Boolean,
  val speed: Speed,
  val steps: Int,
  val seed: String,
)

/** The controls of a run that is not being played back, and what stands beside them. */
internal fun livePanel(view: RunView): RunPanel {
  val record = view.record
  val state = record?.state
  val ended = state is RunState.Ended
  val play = playKindOf(record)
  val step = record?.progress?.step ?: 0
  val steps = record?.progress?.steps ?: view.steps
  return RunPanel(
    status = statusOf(record, view.words),
    play = play,
    playEnabled = playEnabled(play, record, view.ready),
    stopEnabled = state is RunState.Queued || state is RunState.Paused || state == RunState.Running,
    stepEnabled = state is RunState.Paused && state.divergence == null,
    replayEnabled = ended && replayable(record),
    trainAgainEnabled = ended && view.ready,
    newSeedEnabled = ended && view.ready,
    counter = counter(step, steps),
    progress = shareOf(step.toDouble(), steps),
    pace = paceText(record?.progress?.stepsPerSecond ?: 0.0),
    eta = etaText(record?.progress?.remaining),
    speed = view.speed,
    seed = view.seed,
  )
}

private fun playEnabled(play: PlayKind, record: RunRecord<*>?, ready: Boolean): Boolean {
  val state = record?.state
  return when (play) {
    PlayKind.PLAY -> ready || state == RunState.Idle
    PlayKind.PAUSE -> state !is RunState.Queued || state.resuming
    PlayKind.RESUME -> true
    PlayKind.REPLAY -> replayable(record)
  }
}

/** Whether there is more than the untrained model to play back. */
internal fun replayable(record: RunRecord<*>?): Boolean = record != null && record.train.size > 1

/** Finished and all steps, e.g. `250/500`. */
internal fun counter(step: Int, steps: Int) = "$step/$steps"

/** How far [step] is on the way to [steps], 0-1. */
internal fun shareOf(step: Double, steps: Int) =
  if (steps == 0) 0f else (step / steps).toFloat().coerceIn(0f, 1f)

/** The curves of [record]. */
internal fun chartData(record: RunRecord<*>?, steps: Int, baselines: Baselines?): ChartData {
  val lastStep = record?.progress?.steps ?: steps
  if (record == null) return ChartData(baselines = baselines, lastStep = lastStep)
  return ChartData(
    train = record.train,
    validation = record.validation,
    baselines = baselines,
    marks = record.marks,
    lastStep = lastStep,
  )
}
