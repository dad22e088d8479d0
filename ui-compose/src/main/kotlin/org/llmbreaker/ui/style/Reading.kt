package org.llmbreaker.ui.style

import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample
import org.llmbreaker.engine.style.Confidence
import org.llmbreaker.engine.style.CopiedShare
import org.llmbreaker.engine.style.PhraseMatches
import org.llmbreaker.engine.style.StyleComparison
import org.llmbreaker.ui.bridge.LiveSession
import org.llmbreaker.ui.bridge.LossHistory
import org.llmbreaker.ui.bridge.RunEvent

/** What the model wrote, or could not write, at one moment. Immutable. */
internal sealed interface Written {
  /** The request it answers; null for the samples of training. */
  val requestId: Long?

  /**
   * A text with what is measured of it.
   *
   * @param step completed steps
   * @param copied of [text] alone: the prompt was given
   * @param confidence null where the run was too long to keep the probabilities
   */
  data class Reading(
    override val requestId: Long?,
    val step: Int,
    val prompt: String,
    val text: String,
    val comparison: StyleComparison,
    val matches: PhraseMatches,
    val copied: CopiedShare,
    val confidence: Confidence?,
  ) : Written

  /** [message] says why and what to do next. */
  data class Failure(override val requestId: Long, val message: String) : Written
}

/** Measures what [session] writes. Takes some milliseconds: call it off the UI thread. */
internal fun written(event: RunEvent, session: LiveSession): Written? =
  when (event) {
    is RunEvent.Happened -> (event.event as? GeneratedSample)?.let { read(it, null, session) }
    is RunEvent.Generated -> read(event.sample, event.requestId, session)
    is RunEvent.GenerationFailed -> Written.Failure(event.requestId, event.message)
  }

private fun read(sample: GeneratedSample, requestId: Long?, session: LiveSession): Written {
  val source = session.corpus.text
  val vocabulary = session.corpus.info.vocabularySize
  val loss = session.history.validationAt(sample.step)
  return Written.Reading(
    requestId = requestId,
    step = sample.step,
    prompt = sample.prompt,
    text = sample.text,
    comparison = StyleComparison.of(source, sample.text),
    matches = PhraseMatches.of(source, sample.text),
    copied = CopiedShare.of(source, sample.text),
    confidence = Confidence.of(sample.choices, vocabulary, loss).orElse(null),
  )
}

/** The newest validation loss at or before [step] in nats a character, or NaN. */
private fun LossHistory.validationAt(step: Int): Double {
  val size = validationSize
  val steps = DoubleArray(size)
  val losses = DoubleArray(size)
  copyValidation(0, size, steps, losses)
  val index = steps.indexOfLast { it <= step }
  return if (index < 0) Double.NaN else losses[index]
}
