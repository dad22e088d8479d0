package org.llmbreaker.ui.cinema

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Brush
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.drawText
import androidx.compose.ui.unit.TextUnit
import org.llmbreaker.ui.theme.Colors
import org.llmbreaker.ui.theme.Typography
import org.llmbreaker.ui.theme.cividisStops

/** Each character of the probe text, measured once. */
internal class TokenLabels(
  tokens: List<String>,
  measurer: TextMeasurer,
  type: Typography,
  size: TextUnit,
) {
  private val style = type.monoSmall.copy(fontSize = size, lineHeight = size)
  private val measured: Map<String, TextLayoutResult> =
    tokens.distinct().associateWith { measurer.measure(visible(it), style) }

  operator fun get(token: String): TextLayoutResult = measured.getValue(token)
}

/** Centres [text] on [at]. */
internal fun DrawScope.drawCentred(text: TextLayoutResult, at: Offset, color: Color) =
  drawText(text, color, at - Offset(text.size.width / 2f, text.size.height / 2f))

/** The characters on both axes; those of [cell] stand out. */
internal fun DrawScope.drawAxes(
  geometry: MapGeometry,
  tokens: List<String>,
  labels: TokenLabels,
  cell: Cell?,
  colors: Colors,
) {
  val map = geometry.map
  val away = MapGeometry.LABELS * density / 2
  for ((i, token) in tokens.withIndex()) {
    val at = (i + 0.5f) * geometry.pitch
    val text = labels[token]
    val left = Offset(map.left - away, map.top + at)
    val top = Offset(map.left + at, map.top - away)
    drawLabel(text, left, cell?.query == i, colors)
    drawLabel(text, top, cell?.key == i, colors)
  }
}

private fun DrawScope.drawLabel(
  text: TextLayoutResult,
  at: Offset,
  chosen: Boolean,
  colors: Colors,
) {
  if (chosen) {
    val size = Size(text.size.width + 4 * density, text.size.height + 2 * density)
    drawRect(colors.focusRing, at - Offset(size.width / 2, size.height / 2), size)
  }
  drawCentred(text, at, if (chosen) colors.background else colors.textPrimary)
}

/** From 1 on top to 0, with a tick at each quarter. */
internal fun DrawScope.drawLegend(
  geometry: MapGeometry,
  measurer: TextMeasurer,
  type: Typography,
  scale: Scale,
  colors: Colors,
) {
  val bar = geometry.legend
  val stops =
    when (scale) {
      Scale.BLUE -> listOf(colors.heatHigh, colors.heatMid, colors.heatLow)
      Scale.CIVIDIS -> cividisStops.reversed()
    }
  drawRect(Brush.verticalGradient(stops, bar.top, bar.bottom), bar.topLeft, bar.size)
  drawFrame(bar, colors)
  for (quarter in 0..QUARTERS) {
    val share = quarter / QUARTERS.toFloat()
    val y = bar.bottom - share * bar.height
    val end = Offset(bar.right + 4 * density, y)
    drawLine(colors.outline, Offset(bar.right, y), end, density)
    val text = measurer.measure(share.asWeight(), type.monoSmall)
    val top = (y - text.size.height / 2f).coerceIn(0f, size.height - text.size.height)
    drawText(text, colors.textSecondary, Offset(end.x + 3 * density, top))
  }
}

private const val QUARTERS = 4
