package org.llmbreaker.ui.chart

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.clipRect
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.drawText

/**
 * Draws everything of the chart but what follows the pointer and the newest validation point.
 *
 * @param curves keeps what is drawn for the next frame; null for a single picture
 */
internal fun DrawScope.drawLossChart(
  geometry: LossGeometry,
  style: LossChartStyle,
  curves: SettledCurves? = null,
) {
  drawAxes(geometry, style)
  drawLegend(style)
  drawBaselines(geometry, style)
  drawMarkers(geometry, style)
  if (curves == null) drawTraining(geometry, style) else curves.draw(this, geometry, style)
  drawValidation(geometry, style)
  drawBaselineLabels(geometry, style)
  for (point in geometry.points.dropLast(1)) drawValidationPoint(point, style)
  drawNotes(geometry, style)
}

private fun DrawScope.drawAxes(geometry: LossGeometry, style: LossChartStyle) {
  val plot = geometry.plot
  val gap = style.metrics.height / 2
  val color = style.colors.textSecondary
  for (tick in geometry.yTicks) {
    horizontal(plot, tick.position, style.colors.grid, style.hairline)
    val text = style.text(tick.label, color)
    drawText(text, topLeft = Offset(plot.left - gap - text.size.width, tick.position - gap))
  }
  drawLine(
    style.colors.outline,
    Offset(plot.left, plot.bottom),
    Offset(plot.right, plot.bottom),
    style.hairline,
  )
  var free = Float.NEGATIVE_INFINITY
  for (tick in geometry.xTicks) {
    val text = style.text(tick.label, color)
    val left = centered(tick.position, text, size.width)
    val from = Offset(tick.position, plot.bottom)
    drawLine(style.colors.outline, from, from + Offset(0f, gap / 2), style.hairline)
    if (left > free) drawText(text, topLeft = Offset(left, plot.bottom + gap / 2))
    free = left + text.size.width + gap
  }
  val title = style.text(texts["step"], color)
  val middle = centered((plot.left + plot.right) / 2, title, size.width)
  drawText(title, topLeft = Offset(middle, size.height - title.size.height))
}

private fun centered(x: Float, text: TextLayoutResult, width: Float): Float =
  (x - text.size.width / 2f).coerceIn(0f, maxOf(0f, width - text.size.width))

private fun DrawScope.horizontal(plot: Area, y: Float, color: Color, width: Float) =
  drawLine(color, Offset(plot.left, y), Offset(plot.right, y), width)

private fun DrawScope.drawLegend(style: LossChartStyle) {
  val height = style.metrics.height
  val color = style.colors.textSecondary
  val sample = 2 * height
  val title = style.text(texts["loss"], color)
  val train = style.text(texts["training"], color)
  val validation = style.text(texts["validation"], color)
  val width = 2 * sample + 1.75f * height + train.size.width + validation.size.width
  var x = maxOf(0f, size.width - width)
  if (title.size.width + height < x) drawText(title)
  val y = height / 2
  drawLine(style.colors.trainLine, Offset(x, y), Offset(x + sample, y), style.smoothedStroke.width)
  x += sample + height / 2
  drawText(train, topLeft = Offset(x, 0f))
  x += train.size.width + height
  val line =
    Path().apply {
      moveTo(x, y)
      lineTo(x + sample, y)
    }
  drawPath(line, style.colors.valLine, style = style.validationStroke)
  drawValidationPoint(PlacedPoint(0, x + sample / 2, y), style)
  drawText(validation, topLeft = Offset(x + sample + height / 4, 0f))
}

private fun DrawScope.drawBaselines(geometry: LossGeometry, style: LossChartStyle) {
  val plot = geometry.plot
  for (line in geometry.baselines) {
    val color = style.color(line.kind)
    val from = Offset(plot.left, line.y)
    val end = Offset(plot.right, line.y)
    drawLine(color, from, end, 1.5f * style.dp, pathEffect = style.dash(line.kind))
    if (line.box.left > plot.right) {
      val label = Offset(line.box.left - style.metrics.height / 4, line.box.middle)
      drawLine(color, end, label, style.hairline)
    }
  }
}

/** After the curves, which run behind them in a narrow chart. */
private fun DrawScope.drawBaselineLabels(geometry: LossGeometry, style: LossChartStyle) {
  for (line in geometry.baselines) {
    val text = style.text(line.label, style.colors.textSecondary)
    if (line.box.left < geometry.plot.right) backing(line.box, style)
    drawText(text, topLeft = Offset(line.box.left, line.box.top))
  }
}

private fun DrawScope.drawMarkers(geometry: LossGeometry, style: LossChartStyle) {
  val plot = geometry.plot
  for (marker in geometry.markers) {
    val top = marker.box?.bottom ?: plot.top
    drawLine(
      style.colors.textSecondary,
      Offset(marker.x, top),
      Offset(marker.x, plot.bottom),
      style.hairline,
      pathEffect = style.markerDash,
    )
    val box = marker.box ?: continue
    val text = style.text(marker.label, style.colors.textSecondary)
    drawText(text, topLeft = Offset(box.left, box.top))
  }
}

/**
 * Draws the pixel columns [from]-[to] of both training curves.
 *
 * @return how many points were stroked
 */
internal fun DrawScope.drawTraining(
  geometry: LossGeometry,
  style: LossChartStyle,
  from: Float = geometry.plot.left,
  to: Float = geometry.plot.right + style.dp,
): Int {
  val plot = geometry.plot
  val left = maxOf(plot.left, from)
  val right = minOf(plot.right + style.dp, to)
  if (right <= left) return 0
  val reach = REACH_DP * style.dp
  val train = geometry.train.toPath(left - reach, right + reach)
  val smoothed = geometry.smoothed.toPath(left - reach, right + reach)
  clipRect(left, plot.top, right, plot.bottom) {
    drawPath(train.path, style.colors.trainLine, style = style.trainStroke)
    drawPath(smoothed.path, style.colors.trainLine, style = style.smoothedStroke)
  }
  return train.points + smoothed.points
}

private fun DrawScope.drawValidation(geometry: LossGeometry, style: LossChartStyle) {
  val plot = geometry.plot
  clipRect(plot.left, plot.top, plot.right + style.dp, plot.bottom) {
    val path = geometry.validation.toPath().path
    drawPath(path, style.colors.valLine, style = style.validationStroke)
  }
}

/** How far beyond its points a stroke is seen, in dp, and some more. */
internal const val REACH_DP = 4f

private class Piece(val path: Path, val points: Int)

/** The piece of the line that is seen between two pixel columns. */
private fun PolyLine.toPath(
  from: Float = Float.NEGATIVE_INFINITY,
  to: Float = Float.POSITIVE_INFINITY,
): Piece {
  val path = Path()
  if (size == 0) return Piece(path, 0)
  val first = indexBefore(from)
  val last = minOf(size - 1, indexBefore(to) + 1)
  path.moveTo(x(first), y(first))
  for (i in first + 1..last) path.lineTo(x(i), y(i))
  return Piece(path, last - first + 1)
}

/** A disc with a rim in the colour of the ground, so that it stands out from the lines. */
fun DrawScope.drawValidationPoint(
  point: PlacedPoint,
  style: LossChartStyle,
  scale: Float = 1f,
  alpha: Float = 1f,
) {
  val center = Offset(point.x, point.y)
  val radius = style.pointRadius * scale
  drawCircle(style.colors.surface, radius, center, alpha)
  drawCircle(style.colors.valLine, radius - 1.25f * style.dp, center, alpha)
}

private fun DrawScope.drawNotes(geometry: LossGeometry, style: LossChartStyle) {
  for (note in geometry.notes) {
    val box = note.box
    val from = Offset(note.leaderX, note.leaderY)
    val to = Offset(note.pointX, note.pointY)
    val length = (to - from).getDistance()
    val reach = style.pointRadius + 2 * style.dp
    if (length > reach) {
      val end = to - (to - from) * (reach / length)
      drawLine(style.colors.outline, from, end, style.hairline)
    }
    val text = style.text(note.text, style.colors.textSecondary)
    backing(box, style)
    drawText(text, topLeft = Offset(box.left, box.top))
  }
}

/** Dims what lies behind a text so that it stays readable. */
private fun DrawScope.backing(box: Area, style: LossChartStyle) {
  val rect = Rect(box.left, box.top, box.right, box.bottom).inflate(2 * style.dp)
  drawRect(style.colors.surface, rect.topLeft, rect.size, alpha = BACKING_ALPHA)
}

private const val BACKING_ALPHA = 0.85f

/** A vertical line and a ring at the selected checkpoint. */
fun DrawScope.drawSelection(step: Int, geometry: LossGeometry, style: LossChartStyle) {
  if (step.toDouble() !in geometry.x) return
  val x = geometry.toX(step.toDouble())
  val color = style.colors.textAccent
  val plot = geometry.plot
  drawLine(color, Offset(x, plot.top), Offset(x, plot.bottom), 2 * style.dp, alpha = 0.5f)
  val point = geometry.points.find { it.step == step } ?: return
  val ring = Stroke(2 * style.dp)
  drawCircle(color, style.pointRadius + 3 * style.dp, Offset(point.x, point.y), style = ring)
}
