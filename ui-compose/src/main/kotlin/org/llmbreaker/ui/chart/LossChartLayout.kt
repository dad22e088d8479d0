package org.llmbreaker.ui.chart

/**
 * Turns data into pixels: `Series → Range → LossGeometry`. Keeps its buffers, so laying out a curve
 * that grew costs its new points and the pixel columns, however long it is. One for each chart on
 * the screen; not thread-safe.
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
    val columns = maxOf(1, plot.width.toInt())
    trainColumns.update(data.train, x, columns)
    smoothedColumns.update(data.smoothed, x, columns)
    validationColumns.update(data.validation, x, columns)
    val y = yRange(data, x)
    val toX = { value: Double -> plot.left + (x.share(value) * plot.width).toFloat() }
    val toY = { value: Double -> plot.bottom - (y.share(value) * plot.height).toFloat() }
    trainColumns.trace(data.train, trainLine, toX, toY)
    smoothedColumns.trace(data.smoothed, smoothedLine, toX, toY)
    validationColumns.trace(data.validation, validationLine, toX, toY)
    val xTicksWanted = (plot.width / (labels.width("00,000") * TICK_GAPS)).toInt().coerceIn(1, 5)
    val yTicksWanted = (plot.height / (labels.height * TICK_GAPS)).toInt().coerceIn(1, 6)
    return LossGeometry(
      plot = plot,
      x = x,
      y = y,
      xTicks = ticks(x, xTicksWanted).map { PlacedTick(toX(it.value), it.label) },
      yTicks = ticks(y, yTicksWanted).map { PlacedTick(toY(it.value), it.label) },
      train = trainLine,
      smoothed = smoothedLine,
      validation = validationLine,
      validationMarks = validationLine.size <= plot.width / PIXELS_A_MARK,
      baselines = placeBaselines(data.baselines.filter { it.value in y }, plot, labels.height, toY),
      notes = placeNotes(data.notes.filter { it.x in x }, plot, labels, toX, toY),
      markers = data.markers.filter { it.x in x }.map { PlacedMarker(it.label, toX(it.x)) },
    )
  }

  private fun yRange(data: LossChartData, x: Range): Range {
    val curves =
      listOfNotNull(
        trainColumns.extent(),
        smoothedColumns.extent(),
        validationColumns.extent(),
      )
    val lines =
      if (x == data.fullRange || curves.isEmpty()) data.baselines.map { it.value } else emptyList()
    val lowest = (curves.map { it.start } + lines).minOrNull() ?: return EMPTY_Y
    val highest = (curves.map { it.end } + lines).maxOrNull() ?: return EMPTY_Y
    val margin = maxOf((highest - lowest) * MARGIN, SMALLEST_MARGIN)
    return Range(maxOf(0.0, lowest - margin), highest + margin)
  }

  private companion object {
    const val TICK_GAPS = 2.2f
    const val PIXELS_A_MARK = 8
    const val MARGIN = 0.06
    const val SMALLEST_MARGIN = 0.02
    val EMPTY_Y = Range(0.0, 4.0)
  }
}

private fun plotArea(data: LossChartData, width: Float, height: Float, labels: LabelMetrics): Area {
  val gap = labels.height / 2
  val left = labels.width("0.00") + gap
  val labelColumn = data.baselines.maxOfOrNull { labels.width(it.label) }
  // A narrow chart keeps its width for the curves; the labels then lie over their right end.
  val right = if (labelColumn == null || labelColumn > width * 0.3f) gap else labelColumn + 2 * gap
  val bottom = height - 2 * labels.height - gap
  return Area(left, gap, maxOf(left + 1, width - right), maxOf(gap + 1, bottom))
}

private fun placeBaselines(
  baselines: List<Baseline>,
  plot: Area,
  labelHeight: Float,
  toY: (Double) -> Float,
): List<PlacedBaseline> {
  val sorted = baselines.sortedByDescending { it.value }
  val rows = sorted.map { toY(it.value) }
  val tops = spread(rows.map { it - labelHeight / 2 }, labelHeight, plot.top, plot.bottom)
  return sorted.mapIndexed { i, line -> PlacedBaseline(line.kind, rows[i], line.label, tops[i]) }
}

/**
 * Moves labels apart so that none covers another and all lie between [top] and [bottom] if they
 * fit: downwards where they collide, then up from the lower edge.
 *
 * @param wanted their upper edges, ascending
 */
internal fun spread(wanted: List<Float>, height: Float, top: Float, bottom: Float): List<Float> {
  val placed = wanted.toFloatArray()
  for (i in placed.indices) {
    placed[i] = maxOf(placed[i], if (i == 0) top else placed[i - 1] + height)
  }
  for (i in placed.indices.reversed()) {
    placed[i] =
      minOf(placed[i], if (i == placed.lastIndex) bottom - height else placed[i + 1] - height)
  }
  return placed.toList()
}

/** Puts each note in the first row from the top where it covers no other. */
private fun placeNotes(
  notes: List<ChartNote>,
  plot: Area,
  labels: LabelMetrics,
  toX: (Double) -> Float,
  toY: (Double) -> Float,
): List<PlacedNote> {
  val rowEnds = mutableListOf<Float>()
  val gap = labels.height / 2
  return notes
    .sortedBy { it.x }
    .map { note ->
      val pointX = toX(note.x)
      val width = labels.width(note.text)
      val left = (pointX + gap).coerceAtMost(maxOf(plot.left, plot.right - width))
      val free = rowEnds.indexOfFirst { it + gap <= left }
      val row = if (free >= 0) free else rowEnds.size.also { rowEnds.add(0f) }
      rowEnds[row] = left + width
      val top = plot.top + labels.height * (row + 0.5f) * 1.2f
      PlacedNote(note.text, left, top, pointX, toY(note.y))
    }
}
