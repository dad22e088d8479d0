package org.llmbreaker.ui.component

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsFocusedAsState
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.text.BasicTextField
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.Stable
import androidx.compose.runtime.compositionLocalOf
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.onFocusChanged
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.input.pointer.PointerEventPass
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.error
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.ImeAction
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

/** Knows whether somebody is typing, so that letters and Space are not taken for shortcuts. */
@Stable
class TextEntry {
  private val focusedFields = mutableIntStateOf(0)

  /** True while a text field has the focus. */
  val active: Boolean
    get() = focusedFields.intValue > 0

  /** How often a finger or the mouse has pressed on a text field. */
  var presses by mutableIntStateOf(0)
    private set

  internal fun pressed() {
    presses++
  }

  internal fun focusGained() = focusedFields.intValue++

  internal fun focusLost() = focusedFields.intValue--
}

/** The [TextEntry] of this window. */
val LocalTextEntry = staticCompositionLocalOf { TextEntry() }

/** How much of the window's lower end the on-screen keyboard covers, in pixels. */
val LocalCoveredBelow = compositionLocalOf { 0 }

/** Tells [LocalTextEntry] while this field has the focus, also when it disappears focused. */
@Composable
internal fun Modifier.reportsTyping(): Modifier {
  val entry = LocalTextEntry.current
  val report = remember(entry) { FocusReport(entry) }
  DisposableEffect(report) { onDispose { report.set(false) } }
  return onFocusChanged { report.set(it.isFocused) }
    .pointerInput(entry) {
      awaitPointerEventScope {
        while (true) {
          val event = awaitPointerEvent(PointerEventPass.Initial)
          if (event.type == PointerEventType.Press) entry.pressed()
        }
      }
    }
}

private class FocusReport(private val entry: TextEntry) {
  private var focused = false

  fun set(now: Boolean) {
    if (now == focused) return
    focused = now
    if (now) entry.focusGained() else entry.focusLost()
  }
}

/**
 * A labelled text field.
 *
 * @param hint shown while empty
 * @param error what is wrong and which values are allowed; null while the value is fine
 */
@Composable
fun TextField(
  value: String,
  onValueChange: (String) -> Unit,
  label: String,
  tooltip: String,
  modifier: Modifier = Modifier,
  hint: String = "",
  error: String? = null,
  enabled: Boolean = true,
  singleLine: Boolean = true,
  mono: Boolean = false,
  keyboardActions: KeyboardActions = KeyboardActions.Default,
) {
  val colors = BreakerTheme.colors
  val type = BreakerTheme.type
  val style =
    (if (mono) type.mono else type.label).copy(color = colors.textPrimary.ifEnabled(enabled))
  val interaction = remember { MutableInteractionSource() }
  val focused by interaction.collectIsFocusedAsState() // shown after a click too: one can type now
  Column(modifier) {
    FieldLabel(label)
    Tooltip(tooltip) {
      BasicTextField(
        value,
        onValueChange,
        Modifier.reportsTyping()
          .focusRing(focused)
          .defaultMinSize(minHeight = Sizes.touchTarget)
          .fillMaxWidth()
          .semantics {
            contentDescription = label
            if (error != null) error(error)
          },
        enabled = enabled,
        textStyle = style,
        keyboardOptions = KeyboardOptions(imeAction = ImeAction.Done),
        keyboardActions = keyboardActions,
        singleLine = singleLine,
        interactionSource = interaction,
        cursorBrush = SolidColor(colors.textPrimary),
        decorationBox = { field -> FieldFrame(error != null, value.isEmpty(), hint, field) },
      )
    }
    if (error != null) StatusLine(Tone.WARNING, error, Modifier.padding(top = Spacing.half))
  }
}

/** The caption above a field. */
@Composable
internal fun FieldLabel(text: String) {
  Text(
    text,
    Modifier.padding(bottom = Spacing.half),
    BreakerTheme.type.caption,
    BreakerTheme.colors.textSecondary,
  )
}

@Composable
private fun FieldFrame(
  wrong: Boolean,
  empty: Boolean,
  hint: String,
  field: @Composable () -> Unit,
) {
  val colors = BreakerTheme.colors
  Row(
    Modifier.defaultMinSize(minHeight = Sizes.touchTarget)
      .background(colors.background, Corners.medium)
      .border(Sizes.line, if (wrong) colors.warning else colors.outline, Corners.medium)
      .padding(horizontal = Spacing.x2, vertical = Spacing.x1),
    verticalAlignment = Alignment.CenterVertically,
  ) {
    Box(Modifier.weight(1f)) {
      if (empty) {
        Text(hint, style = BreakerTheme.type.label, color = colors.textSecondary, maxLines = 1)
      }
      field()
    }
  }
}
