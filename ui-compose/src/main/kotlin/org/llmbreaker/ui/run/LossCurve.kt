package org.llmbreaker.ui.run

import androidx.compose.runtime.Immutable

/**
 * The first [size] points of a growing curve. The arrays are shared with longer views of the same
 * curve and never change below [size], so that a new point costs no copy. Nobody writes to them
 * through a view.
 */
@Immutable
class LossCurve
internal constructor(
  private val steps: DoubleArray,
  private val losses: DoubleArray,
  val size: Int,
) {
  /** The step of point [index], 0 to [size] - 1. */
  fun step(index: Int): Double = steps[checked(index)]

  /** The loss at point [index] in nats a character. */
  fun loss(index: Int): Double = losses[checked(index)]

  /** A copy of all steps. */
  fun steps(): DoubleArray = steps.copyOf(size)

  /** A copy of all losses. */
  fun losses(): DoubleArray = losses.copyOf(size)

  /** The number of the last point at or before [step], or -1. */
  fun indexAtOrBefore(step: Double): Int {
    val found = steps.binarySearch(step, 0, size)
    return if (found >= 0) found else -found - 2
  }

  /** The same curve up to and including [step]. */
  fun upTo(step: Double): LossCurve = LossCurve(steps, losses, indexAtOrBefore(step) + 1)

  private fun checked(index: Int): Int {
    if (index !in 0 until size) throw IndexOutOfBoundsException("Point $index of $size")
    return index
  }

  override fun equals(other: Any?): Boolean =
    other is LossCurve && size == other.size && sameSteps(other) && sameLosses(other)

  private fun sameSteps(other: LossCurve): Boolean =
    steps === other.steps || (0 until size).all { steps[it] == other.steps[it] }

  private fun sameLosses(other: LossCurve): Boolean =
    losses === other.losses || (0 until size).all { losses[it] == other.losses[it] }

  override fun hashCode(): Int = if (size == 0) 0 else 31 * size + losses[size - 1].hashCode()

  override fun toString(): String = "LossCurve of $size points"

  companion object {
    /** No points. */
    val EMPTY = LossCurve(DoubleArray(0), DoubleArray(0), 0)

    /** A curve of its own, of points in ascending order of steps. */
    fun of(steps: DoubleArray, losses: DoubleArray): LossCurve {
      require(steps.size == losses.size) { "${steps.size} steps but ${losses.size} losses" }
      return LossCurve(steps.copyOf(), losses.copyOf(), steps.size)
    }
  }
}
