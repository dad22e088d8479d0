package org.llmbreaker.ui.chart

/**
 * A curve reduced to what a chart of so many columns can show: of each column its lowest and its
 * highest point, in the order in which they came. A column with one or two points keeps them as
 * they are. New points at the end of a known curve are added to what is there, so a frame costs the
 * new points only. Not thread-safe.
 */
class ColumnExtremes {
  private var source: Any? = null
  private var range: Range? = null
  private var processed = 0
  private var columns = 0
  private var filled = BooleanArray(0)
  private var lowX = DoubleArray(0)
  private var low = DoubleArray(0)
  private var highX = DoubleArray(0)
  private var high = DoubleArray(0)
  private var before: Int = NONE
  private var after: Int = NONE

  /** Points looked at by the last [update]: a measure of its cost. */
  var lastCost: Int = 0
    private set

  /** Brings the columns up to [series] shown over [x] on [width] columns. */
  fun update(series: Series, x: Range, width: Int) {
    val known = series.source === source && x == range && width == columns
    if (!known || series.size < processed) reset(series, x, width)
    val from = processed
    while (processed < series.size && after == NONE) add(series, processed++, x)
    lastCost = processed - from
  }

  /** Lowest and highest visible value, or null if nothing is visible. */
  fun extent(): Range? {
    var lowest = Double.POSITIVE_INFINITY
    var highest = Double.NEGATIVE_INFINITY
    for (column in 0 until columns) {
      if (filled[column]) {
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
   * Writes the reduced curve into [line], at most two points a column, and one point on either side
   * beyond the edge so that the line runs out of the picture.
   */
  fun trace(series: Series, line: PolyLine, toX: (Double) -> Float, toY: (Double) -> Float) {
    line.clear()
    if (before != NONE) line.addFinite(series, before, toX, toY)
    for (column in 0 until columns) {
      if (!filled[column]) continue
      val lowFirst = lowX[column] <= highX[column]
      val atLow = toX(lowX[column])
      val atHigh = toX(highX[column])
      if (lowFirst) line.add(atLow, toY(low[column]))
      if (lowX[column] != highX[column] || !lowFirst) line.add(atHigh, toY(high[column]))
      if (!lowFirst) line.add(atLow, toY(low[column]))
    }
    if (after != NONE) line.addFinite(series, after, toX, toY)
  }

  private fun PolyLine.addFinite(
    series: Series,
    index: Int,
    toX: (Double) -> Float,
    toY: (Double) -> Float,
  ) {
    if (series.y(index).isFinite()) add(toX(series.x(index)), toY(series.y(index)))
  }

  private fun reset(series: Series, x: Range, width: Int) {
    if (width != columns) {
      columns = width
      filled = BooleanArray(width)
      lowX = DoubleArray(width)
      low = DoubleArray(width)
      highX = DoubleArray(width)
      high = DoubleArray(width)
    } else {
      filled.fill(false)
    }
    source = series.source
    range = x
    before = NONE
    after = NONE
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
    if (!filled[column] || py < low[column]) {
      low[column] = py
      lowX[column] = px
    }
    if (!filled[column] || py >= high[column]) {
      high[column] = py
      highX[column] = px
    }
    filled[column] = true
  }

  private companion object {
    const val FLAT_MARGIN = 0.05
    const val NONE = -1
  }
}
