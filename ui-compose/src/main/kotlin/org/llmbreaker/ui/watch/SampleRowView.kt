package org.llmbreaker.ui.watch

import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.text.BasicText
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.focus.focusProperties
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.semantics.text
import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.component.Icon
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.LocalTouchScreen
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tooltip
import org.llmbreaker.ui.component.isFinger
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

private val stepWidth = 72.dp

/**
 * How a row stands among the others.
 *
 * @param selected by the chart or the pointer
 * @param pinned whether it stays selected
 * @param newest whether it is read aloud when it comes
 * @param chosen the character that is explained, or null
 * @param roomy whether there is room for how many words are known
 */
internal data class RowLook(
  val selected: Boolean,
  val pinned: Boolean,
  val newest: Boolean,
  val chosen: Int?,
  val roomy: Boolean,
)

/** One checkpoint: its step and what the model wrote. */
@Composable
internal fun SampleRowView(
  row: SampleRow,
  look: RowLook,
  onHover: (Boolean) -> Unit,
  onTap: () -> Unit,
  onCharacter: (Int) -> Unit,
  modifier: Modifier = Modifier,
) {
  val colors = BreakerTheme.colors
  Row(
    modifier
      .fillMaxWidth()
      .reportsPointer(onHover)
      .sampleSemantics(row, look, onTap)
      .background(if (look.selected) colors.highlight else Color.Transparent, Corners.small)
      // The list has the keyboard as a whole; arrow keys move among its rows.
      .focusProperties { canFocus = false }
      .clickable(remember { MutableInteractionSource() }, indication = null, onClick = onTap)
      .defaultMinSize(minHeight = Sizes.touchTarget)
      .padding(horizontal = Spacing.x1, vertical = Spacing.half),
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
  ) {
    StepLabel(row, look.pinned)
    Letters(row, look.chosen, onCharacter, Modifier.weight(1f))
    if (look.roomy) {
      Text(
        row.knownWords,
        style = BreakerTheme.type.caption,
        color = BreakerTheme.colors.textSecondary,
        maxLines = 1,
      )
    }
  }
}

@Composable
private fun StepLabel(row: SampleRow, pinned: Boolean) {
  Tooltip(
    if (pinned) texts["row.hint.pinned", row.knownWords] else texts["row.hint", row.knownWords]
  ) {
    Row(
      Modifier.width(stepWidth),
      Arrangement.spacedBy(Spacing.half),
      Alignment.CenterVertically,
    ) {
      Column {
        Text(
          texts["row.step"],
          style = BreakerTheme.type.caption,
          color = BreakerTheme.colors.textSecondary,
        )
        Text("${row.step}", style = BreakerTheme.type.mono, maxLines = 1)
      }
      if (pinned)
        Icon(Icons.pin, tint = BreakerTheme.colors.textAccent, description = texts["row.pinned"])
    }
  }
}

@Composable
private fun Letters(row: SampleRow, chosen: Int?, onCharacter: (Int) -> Unit, modifier: Modifier) {
  val letters = rememberLetters(row)
  val ring = BreakerTheme.colors.focusRing
  var layout by remember { mutableStateOf<TextLayoutResult?>(null) }
  val choose by rememberUpdatedState(onCharacter)
  BasicText(
    letters.text,
    modifier
      .pointerInput(letters) {
        detectTapGestures { place ->
          layout?.let { choose(letters.indexAt(it.characterAt(place.x, place.y))) }
        }
      }
      .drawBehind {
        val offset = chosen?.let(letters::offsetOf) ?: return@drawBehind
        val box = layout?.getBoundingBox(offset) ?: return@drawBehind
        drawRect(ring, box.topLeft, box.size, style = Stroke(Sizes.focusRing.toPx()))
      },
    BreakerTheme.type.mono,
    onTextLayout = { layout = it },
  )
}

/** The offset of the character under a place; a cursor position would round to the next. */
private fun TextLayoutResult.characterAt(x: Float, y: Float): Int {
  val line = getLineForVerticalPosition(y)
  return (getLineStart(line) until getLineEnd(line)).firstOrNull { getBoundingBox(it).right > x }
    ?: (getLineEnd(line) - 1)
}

/** Tells when a pointer that can hover comes and goes. */
@Composable
private fun Modifier.reportsPointer(onHover: (Boolean) -> Unit): Modifier {
  val report by rememberUpdatedState(onHover)
  val touchScreen = LocalTouchScreen.current
  return pointerInput(touchScreen) {
    awaitPointerEventScope {
      while (true) {
        val event = awaitPointerEvent()
        val touch = event.changes.any { it.type.isFinger(touchScreen) }
        if (event.type == PointerEventType.Enter && !touch) report(true)
        if (event.type == PointerEventType.Exit) report(false)
      }
    }
  }
}

private fun Modifier.sampleSemantics(row: SampleRow, look: RowLook, onTap: () -> Unit): Modifier =
  testTag(WatchTags.sample(row.step)).clearAndSetSemantics {
    role = Role.Button
    contentDescription = texts["row.text", row.step, row.text]
    text = AnnotatedString(row.text)
    stateDescription =
      if (look.pinned) texts["row.state.pinned", row.knownWords] else row.knownWords
    selected = look.selected
    if (look.newest) liveRegion = LiveRegionMode.Polite
    onClick(if (look.pinned) texts["row.release"] else texts["row.select"]) {
      onTap()
      true
    }
  }
