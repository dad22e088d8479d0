package org.llmbreaker.ui.style

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.theme.BreakerTheme

private val dot = 2.dp
private val dotGap = 4.dp
private val belowBaseline = 4.dp

/**
 * Dots under the [PhraseKind.NEAR] phrases of a text, which its own style cannot draw.
 *
 * @param shift is added to the indexes of [marks] to get those of [letters]
 * @param layout of the text when it was last laid out; what belongs to other letters is not drawn
 */
@Composable
internal fun Modifier.dottedUnder(
  marks: List<Mark>,
  shift: Int,
  letters: AnnotatedString,
  layout: () -> TextLayoutResult?,
): Modifier {
  val color = BreakerTheme.colors.textAccent
  return drawBehind {
    val lines = layout()?.takeIf { it.layoutInput.text == letters } ?: return@drawBehind
    for (mark in marks) {
      if (mark.kind == PhraseKind.NEAR) dots(lines, mark.start + shift, mark.end + shift, color)
    }
  }
}

/** Dots under the letters [from, to) of [layout], line by line. */
private fun DrawScope.dots(layout: TextLayoutResult, from: Int, to: Int, color: Color) {
  val effect = PathEffect.dashPathEffect(floatArrayOf(0f, dotGap.toPx()))
  for (line in layout.getLineForOffset(from)..layout.getLineForOffset(to - 1)) {
    val start = maxOf(from, layout.getLineStart(line))
    val end = minOf(to, layout.getLineEnd(line, visibleEnd = true))
    if (start >= end) continue
    val y = layout.getLineBaseline(line) + belowBaseline.toPx()
    val left = Offset(layout.getBoundingBox(start).left, y)
    val right = Offset(layout.getBoundingBox(end - 1).right, y)
    drawLine(color, left, right, dot.toPx(), StrokeCap.Round, effect)
  }
}
