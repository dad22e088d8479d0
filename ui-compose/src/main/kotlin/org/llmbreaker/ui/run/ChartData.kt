package org.llmbreaker.ui.run

import androidx.compose.runtime.Immutable
import org.llmbreaker.engine.dataset.Corpus
import org.llmbreaker.engine.dataset.NgramBaselines
import org.llmbreaker.engine.dataset.ReadException

/**
 * The loss curves. Losses are nats a character.
 *
 * @param train one point a step; step 0 is the untrained model
 * @param validation one point a checkpoint
 * @param baselines present once they are computed from the text
 * @param marks what was done to the run, in order
 * @param lastStep the right end of the axis
 */
@Immutable
data class ChartData(
  val train: LossCurve = LossCurve.EMPTY,
  val validation: LossCurve = LossCurve.EMPTY,
  val baselines: Baselines? = null,
  val marks: List<ChartMark> = emptyList(),
  val lastStep: Int = 500,
)

/** What counting achieves on the text. */
@Immutable
data class Baselines(val randomGuess: Double, val letters: Double, val letterPairs: Double)

/** Something that was done to the run after [step] steps. */
@Immutable data class ChartMark(val step: Int, val kind: MarkKind)

/** [label] is fit to stand at the mark. */
enum class MarkKind {
  PAUSED,
  DIVERGED,
  RATE_LOWERED,
  FAILED,
  ABLATED,
  RESTORED;

  val label: String
    get() = texts["mark.${name.lowercase()}"]
}

/** What counting achieves on [corpus], or null for a text too short for it. Takes a while. */
internal fun baselinesOf(corpus: Corpus): Baselines? =
  try {
    NgramBaselines.of(corpus).let { Baselines(it.uniform, it.unigram, it.bigram) }
  } catch (_: ReadException) {
    null
  }
