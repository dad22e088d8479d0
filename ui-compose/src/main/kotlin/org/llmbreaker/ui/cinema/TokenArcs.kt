package org.llmbreaker.ui.cinema

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import org.llmbreaker.ui.theme.Colors

/** Arcs fainter than this would not be seen. */
private const val FAINTEST = 0.01f

/**
 * Where characters stand in a line.
 *
 * @param left pixel column at which the first one begins
 * @param pitch pixels a character
 * @param base pixel row from which arcs rise
 */
internal class TokenLine(val left: Float, val pitch: Float, val base: Float) {
  /** The middle of a character. */
  fun centre(token: Int): Float = left + (token + 0.5f) * pitch
}

/** Where one character looks: an arc to each other one, as strong as its weight. */
internal fun DrawScope.drawArcs(query: Int, weights: FloatArray, line: TokenLine, colors: Colors) {
  for (key in 0..query) drawArcTo(query, key, weights[key], line, colors)
}

/** Half an ellipse from one character to another; a ring for looking at oneself. */
private fun DrawScope.drawArcTo(
  query: Int,
  key: Int,
  weight: Float,
  line: TokenLine,
  colors: Colors,
) {
  if (weight < FAINTEST) return
  val color = colors.textAccent.copy(alpha = 0.25f + 0.75f * weight)
  val stroke = Stroke((0.75f + 4 * weight) * density, cap = StrokeCap.Round)
  if (query == key) {
    val radius = 3 * density
    val top = Offset(line.centre(query) - radius, line.base - 2 * radius)
    drawArc(color, 120f, 300f, false, top, Size(2 * radius, 2 * radius), style = stroke)
    return
  }
  val span = (query - key) * line.pitch
  val height = minOf(line.base - 3 * density, 8 * density + span / 8)
  val topLeft = Offset(line.centre(key), line.base - height)
  drawArc(color, 180f, 180f, false, topLeft, Size(span, 2 * height), style = stroke)
}

/** How much the character of the chosen cell looks at each one, in the real snapshot [frame]. */
internal fun chosenRow(state: CinemaUiState, frame: Int): FloatArray? {
  val cell = state.cell ?: return null
  if (state.film.size == 0) return null
  val snapshot = state.film.frames[frame]
  return FloatArray(snapshot.tokens.size) {
    snapshot.weight(state.look.layer, state.look.head, cell.query, it)
  }
}
