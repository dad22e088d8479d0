package org.llmbreaker.ui.chart

import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.text.drawText

/** A vertical line at the reading's step, dots on the curves, and the figures in a box. */
fun DrawScope.drawCrosshair(reading: Reading, geometry: LossGeometry, style: LossChartStyle) {
  if (reading.step.toDouble() !in geometry.x) return
  val plot = geometry.plot
  val x = geometry.toX(reading.step.toDouble())
  drawLine(
    style.colors.crosshair,
    Offset(x, plot.top),
    Offset(x, plot.bottom),
    style.hairline,
  )
  val y = geometry.toY(reading.train)
  if (y in plot.top..plot.bottom) {
    drawCircle(style.colors.surface, style.pointRadius, Offset(x, y))
    drawCircle(style.colors.trainLine, style.pointRadius - style.dp, Offset(x, y))
  }
  val evaluation = geometry.points.find { it.step == reading.validationStep }
  if (evaluation != null) drawValidationPoint(evaluation, style, scale = HOVERED_SCALE)
  drawReading(reading, x, y, geometry, style)
}

private const val HOVERED_SCALE = 1.3f

private fun DrawScope.drawReading(
  reading: Reading,
  x: Float,
  y: Float,
  geometry: LossGeometry,
  style: LossChartStyle,
) {
  val text = style.text(reading.text, style.colors.textPrimary)
  val pad = 8 * style.dp
  val box = Size(text.size.width + 2 * pad, text.size.height + pad)
  val corner = tooltipCorner(x, y, box, geometry.plot, gap = 12 * style.dp)
  val round = CornerRadius(6 * style.dp)
  drawRoundRect(style.colors.surfaceRaised, corner, box, round)
  drawRoundRect(style.colors.outline, corner, box, round, style = Stroke(style.hairline))
  drawText(text, topLeft = corner + Offset(pad, pad / 2))
}

/** Right of the point and above it, or on the other side where the plot ends. */
internal fun tooltipCorner(x: Float, y: Float, box: Size, plot: Area, gap: Float): Offset {
  val left = if (x + gap + box.width <= plot.right) x + gap else x - gap - box.width
  val top = y - gap - box.height
  return Offset(
    left.coerceIn(plot.left, maxOf(plot.left, plot.right - box.width)),
    top.coerceIn(plot.top, maxOf(plot.top, plot.bottom - box.height)),
  )
}
