package org.llmbreaker.ui.cinema

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Colors
import org.llmbreaker.ui.theme.Spacing

private val stripHeight = 44.dp
private val arcRoom = 26.dp

/** Arcs fainter than this would not be seen. */
private const val FAINTEST = 0.01f

/** The probe text in a line; above it where the chosen character looks, as arcs. */
@Composable
internal fun TokenStrip(state: CinemaUiState, frame: Int, modifier: Modifier = Modifier) {
  val cell = state.cell
  val sentence = explanation(state, frame)
  Column(modifier, Arrangement.spacedBy(Spacing.half)) {
    Text(
      sentence,
      Modifier.testTag(CinemaTags.SENTENCE),
      if (cell == null) BreakerTheme.type.small else BreakerTheme.type.label,
      if (cell == null) BreakerTheme.colors.textSecondary else BreakerTheme.colors.textPrimary,
      maxLines = 1,
    )
    StripCanvas(state, frame, cell)
  }
}

/** What the chosen cell says, from a real snapshot; else how to choose one. */
internal fun explanation(state: CinemaUiState, frame: Int): String {
  val cell = state.cell
  if (cell == null || state.film.size == 0) {
    val values = if (state.look.barsShown) "Exact values: 2D." else "Hover or tap for exact values."
    return "${colourHint(state.look)} $values"
  }
  val pinned = if (state.look.pinned == null) "" else " · pinned"
  val step = state.film.step(frame)
  return cellSentence(state.film, frame, state.look, cell) + " · step $step$pinned"
}

/** Which end of the colours is more. */
internal fun colourHint(look: Look): String =
  when (look.scale) {
    Scale.BLUE -> "Darker blue = more attention."
    Scale.CIVIDIS -> "Brighter yellow = more attention."
  }

@Composable
private fun StripCanvas(state: CinemaUiState, frame: Int, cell: Cell?) {
  val colors = BreakerTheme.colors
  val type = BreakerTheme.type
  val measurer = rememberTextMeasurer()
  val tokens = state.tokens
  val labels =
    remember(tokens, measurer, LocalDensity.current) {
      TokenLabels(tokens, measurer, type, 12.sp)
    }
  Canvas(
    Modifier.fillMaxWidth().height(stripHeight).semantics {
      contentDescription = "Probe text: ${tokens.joinToString("")}"
    }
  ) {
    val pitch = minOf(size.width / tokens.size, 14 * density)
    val base = arcRoom.toPx()
    if (cell != null && state.film.size > 0) {
      val film = state.film.frames[frame]
      for (key in 0..cell.query) {
        val weight = film.weight(state.look.layer, state.look.head, cell.query, key)
        drawArcTo(cell.query, key, weight, pitch, base, colors)
      }
    }
    for ((i, token) in tokens.withIndex()) {
      val chosen = cell != null && (cell.query == i || cell.key == i)
      val at = Offset((i + 0.5f) * pitch, base + 10 * density)
      if (chosen) {
        val box = Size(pitch, 16 * density)
        drawRect(colors.highlight, at - Offset(box.width / 2, box.height / 2), box)
      }
      drawCentred(labels[token], at, if (chosen) colors.textAccent else colors.textPrimary)
    }
  }
}

/** Half an ellipse from one character to another; a ring for looking at oneself. */
private fun DrawScope.drawArcTo(
  query: Int,
  key: Int,
  weight: Float,
  pitch: Float,
  base: Float,
  colors: Colors,
) {
  if (weight < FAINTEST) return
  val color = colors.textAccent.copy(alpha = 0.25f + 0.75f * weight)
  val stroke = Stroke((0.75f + 4 * weight) * density, cap = StrokeCap.Round)
  if (query == key) {
    val radius = 3 * density
    val top = Offset((query + 0.5f) * pitch - radius, base - 2 * radius)
    drawArc(color, 120f, 300f, false, top, Size(2 * radius, 2 * radius), style = stroke)
    return
  }
  val span = (query - key) * pitch
  val height = minOf(base - 4 * density, 8 * density + span / 8)
  val topLeft = Offset((key + 0.5f) * pitch, base - height)
  drawArc(color, 180f, 180f, false, topLeft, Size(span, 2 * height), style = stroke)
}
