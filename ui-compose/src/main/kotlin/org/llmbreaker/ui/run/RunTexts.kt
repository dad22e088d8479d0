package org.llmbreaker.ui.run

import org.llmbreaker.engine.dataset.Rejections
import org.llmbreaker.engine.event.FailureType
import org.llmbreaker.ui.bridge.Divergence
import org.llmbreaker.ui.bridge.RunState

/** Where a run stands, in words. [words] is the length of its text. */
internal fun statusOf(record: RunRecord<*>?, words: Int): RunStatus =
  when (val state = record?.state) {
    null,
    RunState.Idle -> RunStatus.Idle
    is RunState.Queued -> RunStatus.Queued(state.position)
    RunState.Running -> if (record.begun) RunStatus.Running else RunStatus.Preparing
    is RunState.Paused -> RunStatus.Paused(state.divergence?.let(::diverged))
    is RunState.Stopped -> RunStatus.Stopped(stopped(state.reason, record.progress.step))
    RunState.Completed -> RunStatus.Completed(record.summary)
    is RunState.Failed -> RunStatus.Failed(failed(state, words))
  }

/** What the big button does in this state. */
internal fun playKindOf(record: RunRecord<*>?): PlayKind =
  when (record?.state) {
    is RunState.Queued,
    RunState.Running -> PlayKind.PAUSE
    is RunState.Paused -> PlayKind.RESUME
    RunState.Completed -> PlayKind.REPLAY
    null,
    RunState.Idle,
    is RunState.Stopped,
    is RunState.Failed -> PlayKind.PLAY
  }

private fun diverged(divergence: Divergence) =
  Trouble(
    what = "Training went astray: ${divergence.what}.",
    why = "The steps were too large for this model. The last step was undone; nothing is lost.",
    next = "Go on with learning rates half as large (at most ${divergence.rate()}).",
    remedy = Remedy.HALF_RATE,
  )

private fun Divergence.rate() = suggestedLearningRate.toString()

private fun stopped(reason: String, step: Int): String {
  val why =
    when (reason) {
      "idle_expired" -> "because nobody had looked at it for an hour"
      "shutdown" -> "because the app is closing"
      else -> "by you"
    }
  return "Stopped $why after ${step.grouped()} steps. What was recorded stays."
}

private fun failed(state: RunState.Failed, words: Int): Trouble =
  when (state.type) {
    FailureType.OUT_OF_MEMORY -> {
      val rejection = Rejections.trainingOutOfMemory(words)
      Trouble(rejection.message, rejection.details, rejection.advice, Remedy.RETRY)
    }
    FailureType.TRAINING_FAILED ->
      Trouble(
        what = "Training crashed. Please try again.",
        why = state.message.removePrefix("Training crashed. Please try again.").trim(' ', '(', ')'),
        next = "Retry starts a new run with the chosen settings.",
        remedy = Remedy.RETRY,
      )
  }
