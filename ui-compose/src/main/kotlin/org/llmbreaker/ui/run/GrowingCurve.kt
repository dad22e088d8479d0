package org.llmbreaker.ui.run

private const val FIRST_CAPACITY = 1024

/** Collects a curve that only grows; its views stay valid. For one writing coroutine. */
internal class GrowingCurve {
  private var steps = DoubleArray(FIRST_CAPACITY)
  private var losses = DoubleArray(FIRST_CAPACITY)
  private var size = 0

  /**
   * Fetches the points up to [newSize] with [copy] (from, to, steps, losses) and shows them all.
   */
  fun extend(newSize: Int, copy: (Int, Int, DoubleArray, DoubleArray) -> Unit): LossCurve {
    val added = newSize - size
    if (added > 0) {
      val newSteps = DoubleArray(added)
      val newLosses = DoubleArray(added)
      copy(size, newSize, newSteps, newLosses)
      reserve(newSize)
      newSteps.copyInto(steps, size)
      newLosses.copyInto(losses, size)
      size = newSize
    }
    return LossCurve(steps, losses, size)
  }

  private fun reserve(needed: Int) {
    if (needed > steps.size) {
      val capacity = maxOf(needed, 2 * steps.size)
      steps = steps.copyOf(capacity)
      losses = losses.copyOf(capacity)
    }
  }
}
