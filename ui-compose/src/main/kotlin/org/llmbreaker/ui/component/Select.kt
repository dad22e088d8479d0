package org.llmbreaker.ui.component

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.focusable
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsHoveredAsState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.layout.onSizeChanged
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Popup
import androidx.compose.ui.window.PopupProperties
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

/**
 * A drop-down list: one choice out of many.
 *
 * Keyboard: Enter, Space or Down opens; Up, Down, Home, End move; Enter chooses; Esc closes.
 *
 * @param label what is chosen; stands above the field
 */
@Composable
fun <T> Select(
  options: List<T>,
  selected: T,
  onSelect: (T) -> Unit,
  label: String,
  tooltip: String,
  modifier: Modifier = Modifier,
  enabled: Boolean = true,
  optionLabel: (T) -> String = { it.toString() },
) {
  var open by remember { mutableStateOf(false) }
  var width by remember { mutableIntStateOf(0) }
  val colors = BreakerTheme.colors
  val interaction = remember { MutableInteractionSource() }
  Column(modifier) {
    FieldLabel(label)
    Tooltip(tooltip) {
      Row(
        Modifier.onSizeChanged { width = it.width }
          .onKeyEvent {
            val opens = enabled && !open && it.key == Key.DirectionDown
            if (opens && it.type == KeyEventType.KeyDown) open = true
            opens
          }
          .pressable(interaction, { open = true }, enabled, Role.DropdownList)
          .semantics {
            contentDescription = label
            stateDescription = optionLabel(selected)
          }
          .background(colors.background, Corners.medium)
          .border(Sizes.line, colors.outline.ifEnabled(enabled), Corners.medium)
          .padding(horizontal = Spacing.x2),
        Arrangement.spacedBy(Spacing.x1),
        Alignment.CenterVertically,
      ) {
        val content = colors.textPrimary.ifEnabled(enabled)
        Text(
          optionLabel(selected),
          Modifier.weight(1f),
          BreakerTheme.type.label,
          content,
          maxLines = 1,
        )
        Icon(if (open) Icons.chevronUp else Icons.chevronDown, tint = content)
      }
      if (open) {
        OptionList(
          label,
          options.map(optionLabel),
          options.indexOf(selected),
          width,
          { open = false },
        ) {
          open = false
          onSelect(options[it])
        }
      }
    }
  }
}

@Composable
private fun OptionList(
  label: String,
  labels: List<String>,
  selected: Int,
  width: Int,
  onDismiss: () -> Unit,
  onPick: (Int) -> Unit,
) {
  val gap = with(LocalDensity.current) { Spacing.half.roundToPx() }
  Popup(remember(gap) { BelowOrAbove(gap) }, onDismiss, PopupProperties(focusable = true)) {
    WithTouchSlop { OptionColumn(label, labels, selected, width, onPick) }
  }
}

@Composable
private fun OptionColumn(
  label: String,
  labels: List<String>,
  selected: Int,
  width: Int,
  onPick: (Int) -> Unit,
) {
  var cursor by remember { mutableIntStateOf(selected.coerceAtLeast(0)) }
  val focus = remember { FocusRequester() }
  val colors = BreakerTheme.colors
  Column(
    Modifier.focusRequester(focus)
      .semantics { contentDescription = label }
      .onKeyEvent { event ->
        val next = movedCursor(event.key, cursor, labels.size)
        val picks =
          event.key == Key.Enter || event.key == Key.NumPadEnter || event.key == Key.Spacebar
        if (event.type == KeyEventType.KeyDown && next != null) cursor = next
        if (event.type == KeyEventType.KeyDown && picks) onPick(cursor)
        next != null || picks
      }
      .focusable()
      .width(with(LocalDensity.current) { width.toDp() })
      .widthIn(min = 160.dp)
      .heightIn(max = 400.dp)
      .background(colors.surface, Corners.medium)
      .border(Sizes.line, colors.outline, Corners.medium)
      .scrollsVertically()
      .padding(Spacing.half)
  ) {
    labels.forEachIndexed { index, label ->
      OptionRow(label, index == selected, index == cursor) { onPick(index) }
    }
  }
  LaunchedEffect(Unit) { focus.requestFocus() }
}

/** Where [key] moves a cursor among [count] rows; null for keys that do not move it. */
internal fun movedCursor(key: Key, cursor: Int, count: Int): Int? =
  when (key) {
    Key.DirectionDown -> (cursor + 1).coerceAtMost(count - 1)
    Key.DirectionUp -> (cursor - 1).coerceAtLeast(0)
    Key.MoveHome -> 0
    Key.MoveEnd -> count - 1
    else -> null
  }

@Composable
private fun OptionRow(label: String, selected: Boolean, underCursor: Boolean, onClick: () -> Unit) {
  val colors = BreakerTheme.colors
  val interaction = remember { MutableInteractionSource() }
  val hovered by interaction.collectIsHoveredAsState()
  Row(
    Modifier.fillMaxWidth()
      .defaultMinSize(minHeight = Sizes.touchTarget)
      .background(
        if (underCursor) colors.highlight
        else if (hovered) colors.surfaceRaised else Color.Transparent,
        Corners.small,
      )
      .semantics { this.selected = selected }
      .clickable(interaction, indication = null, role = Role.Button, onClick = onClick)
      .padding(horizontal = 12.dp),
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
  ) {
    Text(label, Modifier.weight(1f), BreakerTheme.type.label, maxLines = 1)
    if (selected) Icon(Icons.check, tint = colors.textAccent)
  }
}
