package org.llmbreaker.ui.chart

import kotlin.math.pow

/**
 * Exponential moving average without the pull towards zero of its first values: the running mean `m
 * = decay * m + (1 - decay) * value` divided by `1 - decay^n` (the bias correction that Adam uses;
 * Kingma and Ba, 2015).
 *
 * @param decay weight of the past, 0 until 1
 */
class Smoothing(private val decay: Double = DEFAULT_DECAY) {
  private var mean = 0.0
  private var count = 0

  init {
    require(decay in 0.0..<1.0) { "decay must be at least 0 and below 1, not $decay" }
  }

  /** The average after [value]. */
  fun next(value: Double): Double {
    count++
    mean = decay * mean + (1 - decay) * value
    return mean / (1 - decay.pow(count))
  }

  companion object {
    /**
     * Looks back over about five steps: more would lag behind the steep start of a short run, and
     * stand visibly above the losses that it averages.
     */
    const val DEFAULT_DECAY = 0.8
  }
}
