package org.llmbreaker.ui.chart

/**
 * A curve reduced to what a chart that is [columns] pixels wide can show: of each pixel column its
 * first, lowest, highest and last point. New points at the end of a known curve are added to what
 * is there, so a frame costs the new points only. Not thread-safe.
 */
class ColumnExtremes {
  private var source: Any? = null
  private var range: Range? = null
  private var processed = 0
  private var columns = 0
  private var counts = IntArray(0)
  private var firstX = DoubleArray(0)
  private var firstY = DoubleArray(0)
  private var lastX = DoubleArray(0)
  private var lastY = DoubleArray(0)
  private var low = DoubleArray(0)
  private var high = DoubleArray(0)
  private var before: Int = -1
  private var after: Int = -1

  /** Points looked at by the last [update]: a measure of its cost. */
  var lastCost: Int = 0
    private set

  /** Brings the columns up to [series] shown over [x] on [width] pixel columns. */
  fun update(series: Series, x: Range, width: Int) {
    val known = series.source === source && x == range && width == columns
    if (!known || series.size < processed) reset(series, x, width)
    val from = processed
    while (processed < series.size && after < 0) add(series, processed++, x)
    lastCost = processed - from
  }

  /** Lowest and highest visible value, or null if nothing is visible. */
  fun extent(): Range? {
    var lowest = Double.POSITIVE_INFINITY
    var highest = Double.NEGATIVE_INFINITY
    for (column in 0 until columns) {
      if (counts[column] > 0) {
        lowest = minOf(lowest, low[column])
        highest = maxOf(highest, high[column])
      }
    }
    return when {
      highest > lowest -> Range(lowest, highest)
      highest == lowest -> Range(lowest - FLAT_MARGIN, highest + FLAT_MARGIN)
      else -> null
    }
  }

  /**
   * Writes the reduced curve into [line], in order, at most four points a column, and one point on
   * either side beyond the edge so that the line runs out of the picture.
   */
  fun trace(series: Series, line: PolyLine, toX: (Double) -> Float, toY: (Double) -> Float) {
    line.clear()
    if (before >= 0) line.add(toX(series.x(before)), toY(series.y(before)))
    for (column in 0 until columns) {
      val count = counts[column]
      if (count == 0) continue
      line.add(toX(firstX[column]), toY(firstY[column]))
      if (count > 2) {
        val middle = toX((firstX[column] + lastX[column]) / 2)
        line.add(middle, toY(low[column]))
        line.add(middle, toY(high[column]))
      }
      if (count > 1) line.add(toX(lastX[column]), toY(lastY[column]))
    }
    if (after >= 0) line.add(toX(series.x(after)), toY(series.y(after)))
  }

  private fun reset(series: Series, x: Range, width: Int) {
    if (width != columns) {
      columns = width
      counts = IntArray(width)
      firstX = DoubleArray(width)
      firstY = DoubleArray(width)
      lastX = DoubleArray(width)
      lastY = DoubleArray(width)
      low = DoubleArray(width)
      high = DoubleArray(width)
    } else {
      counts.fill(0)
    }
    source = series.source
    range = x
    before = -1
    after = -1
    processed = maxOf(0, series.indexAtOrBefore(x.start))
  }

  private fun add(series: Series, index: Int, x: Range) {
    val px = series.x(index)
    val py = series.y(index)
    when {
      px < x.start -> before = index
      px > x.end -> after = index
      py.isFinite() -> addTo((x.share(px) * columns).toInt().coerceAtMost(columns - 1), px, py)
    }
  }

  private fun addTo(column: Int, px: Double, py: Double) {
    if (counts[column]++ == 0) {
      firstX[column] = px
      firstY[column] = py
      low[column] = py
      high[column] = py
    } else {
      low[column] = minOf(low[column], py)
      high[column] = maxOf(high[column], py)
    }
    lastX[column] = px
    lastY[column] = py
  }

  private companion object {
    const val FLAT_MARGIN = 0.05
  }
}

/** A line through pixels; its storage is used again from frame to frame. */
class PolyLine {
  private var coordinates = FloatArray(256)

  /** Number of points. */
  var size: Int = 0
    private set

  fun x(index: Int): Float = coordinates[2 * index]

  fun y(index: Int): Float = coordinates[2 * index + 1]

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
