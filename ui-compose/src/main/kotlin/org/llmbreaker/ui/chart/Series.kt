package org.llmbreaker.ui.chart

/**
 * A curve: points in ascending x. Immutable; views of a growing curve share their storage, so a
 * newer view costs nothing however long the curve is. Two views are equal when they show the same
 * points of the same curve.
 */
class Series
internal constructor(
  private val xs: DoubleArray,
  private val ys: DoubleArray,
  /** Number of points. */
  val size: Int,
  internal val source: Any,
) {
  /** The x of point [index], 0 until [size]. */
  fun x(index: Int): Double = xs[index]

  /** The y of point [index], 0 until [size]. */
  fun y(index: Int): Double = ys[index]

  val isEmpty: Boolean
    get() = size == 0

  /** Index of the last point whose x is at most [x]; -1 if there is none. */
  fun indexAtOrBefore(x: Double): Int {
    val found = xs.binarySearch(x, 0, size)
    return if (found >= 0) found else -found - 2
  }

  /** Index of the point nearest to [x]; -1 if there is no point. */
  fun indexNearest(x: Double): Int {
    val before = indexAtOrBefore(x)
    return when {
      size == 0 -> -1
      before < 0 -> 0
      before == size - 1 -> before
      x - xs[before] <= xs[before + 1] - x -> before
      else -> before + 1
    }
  }

  /** Indices of the points whose x lies in [range]. */
  fun indices(range: Range): IntRange {
    val before = indexAtOrBefore(range.start)
    val first = if (before >= 0 && xs[before] == range.start) before else before + 1
    return first..indexAtOrBefore(range.end)
  }

  /** The part of the curve up to and including [x]. */
  fun upTo(x: Double): Series = Series(xs, ys, indexAtOrBefore(x) + 1, source)

  override fun equals(other: Any?): Boolean =
    other is Series && other.source === source && other.size == size

  override fun hashCode(): Int = 31 * System.identityHashCode(source) + size

  override fun toString(): String = "Series($size points)"

  companion object {
    /** No points. */
    val EMPTY: Series = SeriesBuilder().view()

    /** A curve of these points (x to y). */
    fun of(vararg points: Pair<Double, Double>): Series =
      SeriesBuilder().also { for ((x, y) in points) it.append(x, y) }.view()
  }
}

/** Grows a curve. One thread at a time; the views may be read anywhere. */
class SeriesBuilder {
  private var xs = DoubleArray(64)
  private var ys = DoubleArray(64)
  private var size = 0

  /** Adds a point; its [x] must be above that of the point before. */
  fun append(x: Double, y: Double) {
    require(size == 0 || x > xs[size - 1]) { "x must grow: $x after ${xs[size - 1]}" }
    if (size == xs.size) {
      xs = xs.copyOf(size * 2)
      ys = ys.copyOf(size * 2)
    }
    xs[size] = x
    ys[size] = y
    size++
  }

  /** The curve as it is now. */
  fun view(): Series = Series(xs, ys, size, this)
}
