package org.llmbreaker.ui.run

import java.text.DecimalFormatSymbols
import org.llmbreaker.engine.dataset.Rejections
import org.llmbreaker.engine.event.FailureType
import org.llmbreaker.engine.text.Language
import org.llmbreaker.engine.text.Texts
import org.llmbreaker.ui.bridge.Divergence
import org.llmbreaker.ui.bridge.RunState

internal val texts: Texts = Texts.of("org.llmbreaker.ui.run")

/** Where a run stands, in words. [words] is the length of its text. */
internal fun statusOf(record: RunRecord<*>?, words: Int): RunStatus =
  when (val state = record?.state) {
    null,
    RunState.Idle -> RunStatus.Idle
    is RunState.Queued -> RunStatus.Queued(state.position)
    RunState.Running -> if (record.begun) RunStatus.Running else RunStatus.Preparing
    is RunState.Paused -> RunStatus.Paused(state.divergence?.let(::diverged))
    is RunState.Stopped -> RunStatus.Stopped(stopped(state.reason, record.progress.step))
    RunState.Completed -> RunStatus.Completed(record.completion?.let(::summaryText).orEmpty())
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
    what = texts["astray", divergence.what],
    why = texts["astray.why"],
    next = texts["astray.next", divergence.rate()],
    remedy = Remedy.HALF_RATE,
  )

/** As exact as it is, which no format with a number of decimals is. */
private fun Divergence.rate(): String {
  val point = DecimalFormatSymbols.getInstance(Language.current().locale()).decimalSeparator
  return suggestedLearningRate.toString().replace('.', point)
}

private fun stopped(reason: String, step: Int): String =
  when (reason) {
    "idle_expired" -> texts["stopped.unseen", step]
    "shutdown" -> texts["stopped.closing", step]
    else -> texts["stopped.you", step]
  }

private fun failed(state: RunState.Failed, words: Int): Trouble =
  when (state.type) {
    FailureType.OUT_OF_MEMORY -> {
      val rejection = Rejections.trainingOutOfMemory(words)
      Trouble(rejection.message, rejection.details, rejection.advice, Remedy.RETRY)
    }
    FailureType.TRAINING_FAILED ->
      Trouble(
        what = texts["crashed"],
        // The engine puts the cause in brackets behind what is said above, in its own words.
        why = state.message.substringAfter(" (").removeSuffix(")"),
        next = texts["crashed.next"],
        remedy = Remedy.RETRY,
      )
  }
