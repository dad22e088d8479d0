package org.llmbreaker.ui.component

import androidx.compose.foundation.clickable
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsFocusedAsState
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.compositionLocalOf
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawWithContent
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Shape
import androidx.compose.ui.graphics.drawOutline
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.translate
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes

/** Distance from a control's edge to its focus ring. */
private val ringGap = 2.dp

/** Draws a ring around this control while [visible], outside its edge so that no fill hides it. */
@Composable
fun Modifier.focusRing(visible: Boolean, shape: Shape = Corners.medium): Modifier {
  val color = BreakerTheme.colors.focusRing
  return drawWithContent {
    drawContent()
    if (visible) {
      val out = (ringGap + Sizes.focusRing / 2).toPx()
      val ringSize = Size(size.width + 2 * out, size.height + 2 * out)
      val outline = shape.createOutline(ringSize, layoutDirection, this)
      translate(-out, -out) {
        drawOutline(outline, color, style = Stroke(Sizes.focusRing.toPx()))
      }
    }
  }
}

/**
 * False after a press with mouse or finger: whoever points knows where they are, and a ring that
 * stays behind would mislead.
 */
val LocalFocusVisible = compositionLocalOf { true }

/** As [focusRing], visible while [interaction] has the focus and the keyboard is in use. */
@Composable
fun Modifier.focusRing(
  interaction: MutableInteractionSource,
  shape: Shape = Corners.medium,
): Modifier {
  val focused by interaction.collectIsFocusedAsState()
  return focusRing(focused && LocalFocusVisible.current, shape)
}

/** Makes something pressable by pointer, touch and keyboard, at least 48 dp each way. */
@Composable
fun Modifier.pressable(
  interaction: MutableInteractionSource,
  onClick: () -> Unit,
  enabled: Boolean = true,
  role: Role = Role.Button,
  shape: Shape = Corners.medium,
): Modifier =
  focusRing(interaction, shape)
    .defaultMinSize(Sizes.touchTarget, Sizes.touchTarget)
    .clickable(interaction, indication = null, enabled = enabled, role = role, onClick = onClick)

private const val DISABLED_ALPHA = 0.45f

/** This colour, or its faded version when a control cannot be used now. */
fun Color.ifEnabled(enabled: Boolean): Color =
  if (enabled) this else copy(alpha = alpha * DISABLED_ALPHA)
