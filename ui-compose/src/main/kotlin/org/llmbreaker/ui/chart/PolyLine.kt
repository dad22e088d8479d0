package org.llmbreaker.ui.chart

/** A line through pixels; its storage is used again from frame to frame. */
class PolyLine {
  private var coordinates = FloatArray(256)

  /** Number of points. */
  var size: Int = 0
    private set

  fun x(index: Int): Float = coordinates[2 * index]

  fun y(index: Int): Float = coordinates[2 * index + 1]

  /** Index of the last point at or left of [x]; 0 if there is none. Points lie in ascending x. */
  internal fun indexBefore(x: Float): Int {
    var low = 0
    var high = size - 1
    while (low < high) {
      val middle = (low + high + 1) / 2
      if (coordinates[2 * middle] <= x) low = middle else high = middle - 1
    }
    return maxOf(0, low)
  }

  internal fun clear() {
    size = 0
  }

  internal fun add(x: Float, y: Float) {
    if (2 * size == coordinates.size) coordinates = coordinates.copyOf(coordinates.size * 2)
    coordinates[2 * size] = x
    coordinates[2 * size + 1] = y
    size++
  }
}
