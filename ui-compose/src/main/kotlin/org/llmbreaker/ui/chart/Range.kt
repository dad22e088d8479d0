package org.llmbreaker.ui.chart

import kotlin.math.abs
import kotlin.math.ceil
import kotlin.math.floor
import kotlin.math.log10
import kotlin.math.pow
import kotlin.math.roundToLong
import org.llmbreaker.engine.text.Language

/** A stretch of an axis; [end] is above [start]. */
data class Range(val start: Double, val end: Double) {
  init {
    require(end > start) { "A range must not be empty: $start to $end" }
  }

  val length: Double
    get() = end - start

  operator fun contains(value: Double): Boolean = value in start..end

  /** Where [value] lies: 0 at [start], 1 at [end]. */
  fun share(value: Double): Double = (value - start) / length

  /** The value at [share]. */
  fun at(share: Double): Double = start + share * length

  /** The same stretch moved by [distance], but not beyond [limits]. */
  fun moved(distance: Double, limits: Range): Range {
    val from = (start + distance).coerceIn(limits.start, maxOf(limits.start, limits.end - length))
    return Range(from, from + length)
  }

  /**
   * A stretch shorter (factor above 1) or longer (below 1) that keeps [anchor] at its place on the
   * screen, within [limits] and not shorter than [shortest].
   */
  fun zoomed(factor: Double, anchor: Double, limits: Range, shortest: Double): Range {
    val wanted = (length / factor).coerceIn(minOf(shortest, limits.length), limits.length)
    val from = anchor - share(anchor) * wanted
    return Range(from, from + wanted).moved(0.0, limits)
  }
}

/** A mark of an axis and what is written beside it. */
data class Tick(val value: Double, val label: String)

/**
 * Round marks (1, 2 or 5 times a power of ten apart) within [range].
 *
 * @param wanted about how many, at least 1
 * @param leastStep marks stand at least this far apart, e.g. 1 for what is counted
 */
fun ticks(range: Range, wanted: Int, leastStep: Double = 0.0): List<Tick> {
  val step = maxOf(leastStep, niceStep(range.length / wanted))
  val decimals = maxOf(0, -floor(log10(step) + 1e-9).toInt())
  val first = ceil(range.start / step - 1e-9).roundToLong()
  val last = floor(range.end / step + 1e-9).roundToLong()
  return (first..last).map { Tick(it * step, formatTick(it * step, decimals)) }
}

private fun niceStep(rough: Double): Double {
  val power = 10.0.pow(floor(log10(rough)))
  val lead = rough / power
  return power *
    when {
      lead <= 1.0 + 1e-9 -> 1.0
      lead <= 2.0 + 1e-9 -> 2.0
      lead <= 5.0 + 1e-9 -> 5.0
      else -> 10.0
    }
}

private fun formatTick(value: Double, decimals: Int): String {
  val locale = Language.current().locale()
  val clean = if (abs(value) < 1e-12) 0.0 else value
  return if (decimals == 0) "%,d".format(locale, clean.roundToLong())
  else "%.${decimals}f".format(locale, clean)
}
