package org.llmbreaker.ui.cinema

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Brush
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.drawText
import androidx.compose.ui.unit.Density
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

/** The characters of both axes, each measured once. */
internal class AxisLabels(
  tokens: List<String>,
  geometry: MapGeometry,
  measurer: TextMeasurer,
  type: Typography,
  density: Density,
) {
  val rows = TokenLabels(tokens, measurer, type, with(density) { geometry.rowFont.toSp() })
  val columns = TokenLabels(tokens, measurer, type, with(density) { geometry.columnFont.toSp() })
}

/** The characters on both axes. */
internal fun DrawScope.drawAxes(
  geometry: MapGeometry,
  tokens: List<String>,
  labels: AxisLabels,
  colors: Colors,
) {
  for ((i, token) in tokens.withIndex()) {
    drawLabel(labels.rows[token], geometry.rowLabel(i, density), false, colors)
    drawLabel(labels.columns[token], geometry.columnLabel(i, density), false, colors)
  }
}

/** The characters of [cell] once more, so that they stand out. */
internal fun DrawScope.drawChosen(
  geometry: MapGeometry,
  tokens: List<String>,
  labels: AxisLabels,
  cell: Cell,
  colors: Colors,
) {
  val query = tokens[cell.query]
  // The arcs of the character that looks begin on top, so it is marked there too.
  drawLabel(labels.columns[query], geometry.columnLabel(cell.query, density), true, colors)
  drawLabel(labels.rows[query], geometry.rowLabel(cell.query, density), true, colors)
  drawLabel(labels.columns[tokens[cell.key]], geometry.columnLabel(cell.key, density), true, colors)
}

private fun MapGeometry.rowLabel(i: Int, density: Float) =
  Offset(map.left - MapGeometry.LABELS * density / 2, map.top + (i + 0.5f) * pitch)

private fun MapGeometry.columnLabel(i: Int, density: Float) =
  Offset(map.left + (i + 0.5f) * pitch, map.top - MapGeometry.LABELS * density / 2)

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

/** The words beside the legend from 0 upwards, at each quarter. */
internal fun legendLabels(contrast: Boolean): List<String> =
  if (contrast) listOf("0", "25 %", "50 %", "75 %", texts["legend.most"])
  else List(QUARTERS + 1) { (it / QUARTERS.toFloat()).asWeight() }

/** What the legend means, in words. */
internal fun legendMeaning(contrast: Boolean): String =
  if (contrast) texts["legend.rescaled"] else texts["legend.weights"]

/** From the most at the top of [bar] to 0, with a tick at each quarter. */
internal fun DrawScope.drawLegend(
  bar: Rect,
  measurer: TextMeasurer,
  type: Typography,
  look: Look,
  colors: Colors,
) {
  val stops =
    when (look.scale) {
      Scale.BLUE -> listOf(colors.heatHigh, colors.heatMid, colors.heatLow)
      Scale.CIVIDIS -> cividisStops.reversed()
    }
  drawRect(Brush.verticalGradient(stops, bar.top, bar.bottom), bar.topLeft, bar.size)
  drawFrame(bar, colors)
  for ((quarter, label) in legendLabels(look.contrast).withIndex()) {
    val y = bar.bottom - quarter * bar.height / QUARTERS
    val end = Offset(bar.right + 4 * density, y)
    drawLine(colors.outline, Offset(bar.right, y), end, density)
    val text = measurer.measure(label, type.monoSmall)
    val lowest = maxOf(0f, size.height - text.size.height)
    val top = (y - text.size.height / 2f).coerceIn(0f, lowest)
    drawText(text, colors.textSecondary, Offset(end.x + 3 * density, top))
  }
}

private const val QUARTERS = 4
