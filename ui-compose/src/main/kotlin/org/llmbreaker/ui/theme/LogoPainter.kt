package org.llmbreaker.ui.theme

import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.painter.Painter

private const val GRID = 24f
private val nodes = listOf(Offset(7f, 6f), Offset(7f, 17.5f), Offset(17f, 17.5f))

/** The app's sign: an L of three linked nodes on the main gradient. For the window's icon. */
class LogoPainter(private val colors: Colors = DarkColors) : Painter() {
  override val intrinsicSize = Size(GRID * 4, GRID * 4)

  override fun DrawScope.onDraw() {
    val unit = size.minDimension / GRID
    drawRoundRect(colors.mainGradient(), cornerRadius = CornerRadius(5 * unit))
    for ((from, to) in nodes.zipWithNext()) {
      drawLine(colors.onGradient, from * unit, to * unit, strokeWidth = 2 * unit)
    }
    for (node in nodes) drawCircle(colors.onGradient, 2.8f * unit, node * unit)
  }
}
