package org.llmbreaker.ui.chart

/**
 * Turns data into pixels: `Series → Range → LossGeometry`. Keeps its buffers, so laying out a curve
 * that grew costs its new points and the columns, however long it is. One for each chart on the
 * screen; not thread-safe.
 */
class LossChartLayout {
  private val trainColumns = ColumnExtremes()
  private val smoothedColumns = ColumnExtremes()
  private val validationColumns = ColumnExtremes()
  private val trainLine = PolyLine()
  private val smoothedLine = PolyLine()
  private val validationLine = PolyLine()

  /** Points of all curves looked at by the last [layOut]. */
  val lastCost: Int
    get() = trainColumns.lastCost + smoothedColumns.lastCost + validationColumns.lastCost

  /**
   * @param x the visible steps
   * @param width of the whole chart in pixels
   * @param height of the whole chart in pixels
   */
  fun layOut(
    data: LossChartData,
    x: Range,
    width: Float,
    height: Float,
    labels: LabelMetrics,
  ): LossGeometry {
    val plot = plotArea(data, width, height, labels)
    trainColumns.update(data.train, x, columns(plot, TRAIN_COLUMN))
    smoothedColumns.update(data.smoothed, x, columns(plot, SMOOTHED_COLUMN))
    validationColumns.update(data.validation, x, columns(plot, TRAIN_COLUMN))
    val y = yRange(data, x)
    val toX = { value: Double -> plot.left + (x.share(value) * plot.width).toFloat() }
    val toY = { value: Double -> plot.bottom - (y.share(value) * plot.height).toFloat() }
    trainColumns.trace(data.train, trainLine, toX, toY)
    smoothedColumns.trace(data.smoothed, smoothedLine, toX, toY)
    validationColumns.trace(data.validation, validationLine, toX, toY)
    val baselines =
      placeBaselines(data.baselines.filter { it.value in y }, plot, width, labels, toY)
    val notes = data.notes.filter { it.x in x && it.y in y }
    return LossGeometry(
      plot = plot,
      run = data.train.source,
      x = x,
      y = y,
      xTicks = stepTicks(x, plot, labels).map { PlacedTick(toX(it.value), it.label) },
      yTicks = lossTicks(y, plot, labels).map { PlacedTick(toY(it.value), it.label) },
      train = trainLine,
      smoothed = smoothedLine,
      validation = validationLine,
      points = points(data.validation, x, plot.width / PIXELS_A_MARK, toX, toY),
      baselines = baselines,
      notes =
        NotePlacement(plot, labels, listOf(smoothedLine, validationLine), baselines)
          .place(notes.map { Anchor(it.text, toX(it.x), toY(it.y)) }),
      markers = placeMarkers(data.markers.filter { it.x in x }, plot, labels, toX),
    )
  }

  private fun yRange(data: LossChartData, x: Range): Range {
    val curves =
      listOfNotNull(trainColumns.extent(), smoothedColumns.extent(), validationColumns.extent())
    val whole = x == data.fullRange || curves.isEmpty()
    val lines = if (whole) data.baselines.map { it.value } else emptyList()
    val lowest = (curves.map { it.start } + lines).minOrNull() ?: return EMPTY_Y
    val highest = (curves.map { it.end } + lines).maxOrNull() ?: return EMPTY_Y
    if (whole) return Range(0.0, maxOf(highest * (1 + MARGIN), SMALLEST_MARGIN))
    val margin = maxOf((highest - lowest) * MARGIN, SMALLEST_MARGIN)
    return Range(maxOf(0.0, lowest - margin), highest + margin)
  }

  internal companion object {
    /** No column is wider, in pixels. */
    const val WIDEST_COLUMN = 4f

    /** Width in pixels of a column of the thin line; finer shows nothing and costs drawing time. */
    private const val TRAIN_COLUMN = 2f
    private const val SMOOTHED_COLUMN = WIDEST_COLUMN
    private const val PIXELS_A_MARK = 8
    private const val MARGIN = 0.06
    private const val SMALLEST_MARGIN = 0.02
    private val EMPTY_Y = Range(0.0, 4.0)
  }
}

private const val TICK_GAPS = 2.2f

/** A plot with room for three numbers, in heights of a line of text. */
private const val LEAST_SCALE = 3

private fun columns(plot: Area, width: Float): Int = maxOf(1, (plot.width / width).toInt())

private fun stepTicks(x: Range, plot: Area, labels: LabelMetrics): List<Tick> =
  ticks(x, (plot.width / (labels.width("00,000") * TICK_GAPS)).toInt().coerceIn(1, 5), 1.0)

/** In a low chart they stand closer: one number alone gives no scale. */
private fun lossTicks(y: Range, plot: Area, labels: LabelMetrics): List<Tick> {
  val least = if (plot.height >= LEAST_SCALE * labels.height) 2 else 1
  return ticks(y, (plot.height / (labels.height * TICK_GAPS)).toInt().coerceIn(least, 6))
}

private fun points(
  series: Series,
  x: Range,
  most: Float,
  toX: (Double) -> Float,
  toY: (Double) -> Float,
): List<PlacedPoint> {
  val visible = series.indices(x)
  if (visible.count() > most) return emptyList()
  return visible
    .filter { series.y(it).isFinite() }
    .map { PlacedPoint(series.x(it).toInt(), toX(series.x(it)), toY(series.y(it))) }
}

/** From above: the legend, words of the markers if there are any, the curves, the steps, "Step". */
private fun plotArea(data: LossChartData, width: Float, height: Float, labels: LabelMetrics): Area {
  val gap = labels.height / 2
  val left = labels.width("0.00") + gap
  val labelColumn = data.baselines.maxOfOrNull { labels.width(it.label) }
  // A narrow chart keeps its width for the curves; the labels then lie over their right end.
  val beside = labelColumn != null && labelColumn <= width * WIDEST_LABEL_COLUMN
  val right = if (beside) labelColumn + 2 * gap else 2 * gap
  val markerRows = if (data.markers.isEmpty()) 0 else MARKER_ROWS
  val top = labels.height * (markerRows + 1) + gap
  val bottom = height - 2 * labels.height - gap
  return Area(left, top, maxOf(left + 1, width - right), maxOf(top + 1, bottom))
}

private const val WIDEST_LABEL_COLUMN = 0.25f
