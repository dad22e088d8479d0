package org.llmbreaker.ui.component

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsHoveredAsState
import androidx.compose.foundation.interaction.collectIsPressedAsState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Colors
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

/** How much a button asks for attention. */
enum class ButtonKind {
  /** The one main action of a panel: filled. */
  PRIMARY,
  /** Other actions: framed. */
  SECONDARY,
  /** Actions beside text: no frame. */
  QUIET,
}

private class ButtonColors(val fill: Color, val frame: Color, val content: Color)

private fun buttonColors(c: Colors, kind: ButtonKind, hovered: Boolean, enabled: Boolean) =
  when (kind) {
    ButtonKind.PRIMARY ->
      if (enabled) {
        val fill = if (hovered) c.accentHover else c.accent
        ButtonColors(fill, fill, c.onAccent)
      } else ButtonColors(c.surfaceRaised, c.surfaceRaised, c.textSecondary.ifEnabled(false))
    ButtonKind.SECONDARY ->
      ButtonColors(
        if (hovered && enabled) c.surfaceRaised else Color.Transparent,
        c.outline.ifEnabled(enabled),
        c.textPrimary.ifEnabled(enabled),
      )
    ButtonKind.QUIET ->
      ButtonColors(
        if (hovered && enabled) c.surfaceRaised else Color.Transparent,
        Color.Transparent,
        c.textPrimary.ifEnabled(enabled),
      )
  }

/**
 * A button with a word on it.
 *
 * @param tooltip says what happens, one sentence
 * @param shortcut the keys that do the same
 */
@Composable
fun Button(
  label: String,
  onClick: () -> Unit,
  tooltip: String,
  modifier: Modifier = Modifier,
  kind: ButtonKind = ButtonKind.SECONDARY,
  icon: VectorIcon? = null,
  shortcut: String? = null,
  enabled: Boolean = true,
) {
  val interaction = remember { MutableInteractionSource() }
  val hovered by interaction.collectIsHoveredAsState()
  val pressed by interaction.collectIsPressedAsState()
  val look = buttonColors(BreakerTheme.colors, kind, hovered && !pressed, enabled)
  Tooltip(tooltip, modifier, shortcut) {
    Row(
      Modifier.pressable(interaction, onClick, enabled)
        .background(look.fill, Corners.medium)
        .border(Sizes.line, look.frame, Corners.medium)
        .padding(horizontal = Spacing.x2),
      Arrangement.spacedBy(Spacing.x1, Alignment.CenterHorizontally),
      Alignment.CenterVertically,
    ) {
      if (icon != null) Icon(icon, tint = look.content)
      Text(label, style = BreakerTheme.type.label, color = look.content, maxLines = 1)
    }
  }
}

/** How wide a [Button] is that shows all of [label], with an icon or without. */
@Composable
fun buttonWidth(label: String, icon: Boolean): Dp =
  textWidth(label, BreakerTheme.type.label) +
    Spacing.x2 * 2 +
    if (icon) Sizes.icon + Spacing.x1 else 0.dp

/**
 * A button with a picture only, 48 x 48 dp.
 *
 * @param label what it does, read aloud
 * @param selected for buttons that stay pressed; null for all others
 */
@Composable
fun IconButton(
  icon: VectorIcon,
  label: String,
  onClick: () -> Unit,
  modifier: Modifier = Modifier,
  tooltip: String = label,
  shortcut: String? = null,
  enabled: Boolean = true,
  selected: Boolean? = null,
) {
  val interaction = remember { MutableInteractionSource() }
  val hovered by interaction.collectIsHoveredAsState()
  val colors = BreakerTheme.colors
  val fill =
    when {
      selected == true -> colors.highlight
      hovered && enabled -> colors.surfaceRaised
      else -> Color.Transparent
    }
  Tooltip(tooltip, modifier, shortcut) {
    Box(
      Modifier.pressable(interaction, onClick, enabled)
        .semantics {
          contentDescription = label
          if (selected != null) this.selected = selected
        }
        .size(Sizes.touchTarget)
        .background(fill, Corners.medium),
      Alignment.Center,
    ) {
      Icon(icon, tint = colors.textPrimary.ifEnabled(enabled))
    }
  }
}
