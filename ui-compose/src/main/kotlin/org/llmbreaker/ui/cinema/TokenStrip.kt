package org.llmbreaker.ui.cinema

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.theme.BreakerTheme

private val stripHeight = 44.dp
private val arcRoom = 26.dp
private val sentenceHeight = 42.dp

/** What the chosen cell says, or how to choose one. */
@Composable
internal fun Explanation(state: CinemaUiState, frame: Int) {
  val chosen = state.cell != null
  Text(
    explanation(state, frame),
    Modifier.heightIn(min = sentenceHeight).testTag(CinemaTags.SENTENCE),
    if (chosen) BreakerTheme.type.label else BreakerTheme.type.small,
    if (chosen) BreakerTheme.colors.textPrimary else BreakerTheme.colors.textSecondary,
  )
}

/** What the chosen cell says, from a real snapshot; else how to choose one. */
internal fun explanation(state: CinemaUiState, frame: Int): String {
  val cell = state.cell
  if (cell == null || state.film.size == 0) {
    val colours = colourHint(state.look)
    return if (state.look.barsShown) texts["cell.bars", colours] else texts["cell.point", colours]
  }
  val sentence = cellSentence(state.film, frame, state.look, cell)
  val step = state.film.step(frame)
  return if (state.look.pinned == null) texts["cell.step", sentence, step]
  else texts["cell.pinned", sentence, step]
}

/** Which end of the colours is more. */
internal fun colourHint(look: Look): String =
  when (look.scale) {
    Scale.BLUE -> texts["colours.blue.hint"]
    Scale.CIVIDIS -> texts["colours.cividis.hint"]
  }

/** The probe text in a line above the bars; where the chosen character looks, as arcs. */
@Composable
internal fun TokenStrip(state: CinemaUiState, frame: Int, modifier: Modifier = Modifier) {
  val colors = BreakerTheme.colors
  val type = BreakerTheme.type
  val measurer = rememberTextMeasurer()
  val tokens = state.tokens
  val cell = state.cell
  val still = remember { StillPicture() }
  val labels =
    remember(tokens, measurer, LocalDensity.current) {
      TokenLabels(tokens, measurer, type, 12.sp)
    }
  Canvas(
    modifier.fillMaxWidth().height(stripHeight).semantics {
      contentDescription = texts["probe.line", tokens.joinToString("")]
    }
  ) {
    val pitch = minOf(size.width / tokens.size, 14 * density)
    val line = TokenLine(0f, pitch, arcRoom.toPx())
    if (cell != null) chosenRow(state, frame)?.let { drawArcs(cell.query, it, line, colors) }
    fun place(i: Int) = Offset(line.centre(i), line.base + 10 * density)
    for (i in setOfNotNull(cell?.query, cell?.key)) {
      val box = Size(pitch, 16 * density)
      drawRect(colors.highlight, place(i) - Offset(box.width / 2, box.height / 2), box)
    }
    still.show(this, listOf(labels, colors)) {
      for ((i, token) in tokens.withIndex()) drawCentred(
        labels[token],
        place(i),
        colors.textPrimary,
      )
    }
  }
}
