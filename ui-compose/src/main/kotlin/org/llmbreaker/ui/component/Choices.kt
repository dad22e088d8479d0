package org.llmbreaker.ui.component

import androidx.compose.animation.core.animateFloatAsState
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
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
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.IntOffset
import androidx.compose.ui.unit.dp
import kotlin.math.roundToInt
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

/**
 * A labelled on/off switch; the whole row can be pressed.
 *
 * @param wide whether it fills the width, the switch itself at the right end
 */
@Composable
fun Switch(
  checked: Boolean,
  onCheckedChange: (Boolean) -> Unit,
  label: String,
  tooltip: String,
  modifier: Modifier = Modifier,
  enabled: Boolean = true,
  wide: Boolean = false,
) {
  val interaction = remember { MutableInteractionSource() }
  Tooltip(tooltip, modifier) {
    Row(
      (if (wide) Modifier.fillMaxWidth() else Modifier)
        .focusRing(interaction)
        .defaultMinSize(Sizes.touchTarget, Sizes.touchTarget)
        .toggleable(checked, interaction, null, enabled, Role.Switch, onCheckedChange),
      Arrangement.spacedBy(Spacing.x2),
      Alignment.CenterVertically,
    ) {
      Text(
        label,
        Modifier.weight(1f, fill = wide),
        BreakerTheme.type.label,
        BreakerTheme.colors.textPrimary.ifEnabled(enabled),
      )
      SwitchTrack(checked, enabled)
    }
  }
}

@Composable
private fun SwitchTrack(checked: Boolean, enabled: Boolean) {
  val colors = BreakerTheme.colors
  val position by animateFloatAsState(if (checked) 1f else 0f, BreakerTheme.motion.fade())
  val fill = (if (checked) colors.accent else Color.Transparent).ifEnabled(enabled)
  val frame = (if (checked) colors.accent else colors.outline).ifEnabled(enabled)
  Box(
    Modifier.size(44.dp, 24.dp).background(fill, CircleShape).border(Sizes.line, frame, CircleShape)
  ) {
    Box(
      Modifier.offset {
          val travel = 20.dp.toPx()
          IntOffset((4.dp.toPx() + position * travel).roundToInt(), 4.dp.roundToPx())
        }
        .size(16.dp)
        .background(
          (if (checked) colors.onAccent else colors.outline).ifEnabled(enabled),
          CircleShape,
        )
    )
  }
}

/** The entry beside [entry] in the direction of [key]; from the last one it goes to the first. */
internal fun <T> List<T>.neighbour(entry: T, key: Key): T? {
  val by =
    when (key) {
      Key.DirectionLeft -> -1
      Key.DirectionRight -> 1
      else -> return null
    }
  return this[(indexOf(entry) + by).mod(size)]
}

/**
 * A few choices side by side, one of them chosen. With the keyboard on one of them Left and Right
 * choose the next one.
 *
 * @param label what is chosen, read aloud
 * @param optionLabel the word for one choice
 */
@Composable
fun <T> Segmented(
  options: List<T>,
  selected: T,
  onSelect: (T) -> Unit,
  label: String,
  tooltip: String,
  modifier: Modifier = Modifier,
  enabled: Boolean = true,
  optionLabel: (T) -> String = { it.toString() },
) {
  val colors = BreakerTheme.colors
  val focus = remember(options) { options.map { FocusRequester() } }
  Tooltip(tooltip, modifier) {
    Row(
      Modifier.border(Sizes.line, colors.outline.ifEnabled(enabled), Corners.medium)
        .selectableGroup()
        .semantics { contentDescription = label }
        .onKeyEvent { event ->
          val next = options.neighbour(selected, event.key)
          if (next != null && event.type == KeyEventType.KeyDown) {
            onSelect(next)
            focus[options.indexOf(next)].requestFocus()
          }
          next != null
        }
    ) {
      options.forEachIndexed { index, option ->
        Segment(
          optionLabel(option),
          option == selected,
          enabled,
          Modifier.focusRequester(focus[index]),
        ) {
          onSelect(option)
        }
      }
    }
  }
}

@Composable
private fun Segment(
  label: String,
  selected: Boolean,
  enabled: Boolean,
  modifier: Modifier,
  onClick: () -> Unit,
) {
  val colors = BreakerTheme.colors
  val interaction = remember { MutableInteractionSource() }
  Box(
    modifier
      .focusRing(interaction, Corners.small)
      .defaultMinSize(Sizes.touchTarget, Sizes.touchTarget)
      .selectable(selected, interaction, null, enabled, Role.RadioButton, onClick)
      .background(
        if (selected) colors.accent.ifEnabled(enabled) else Color.Transparent,
        Corners.small,
      )
      .padding(horizontal = Spacing.x2),
    Alignment.Center,
  ) {
    val color = if (selected) colors.onAccent else colors.textPrimary.ifEnabled(enabled)
    Text(label, style = BreakerTheme.type.label, color = color, maxLines = 1)
  }
}
