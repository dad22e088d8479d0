package org.llmbreaker.ui.component

import androidx.compose.animation.core.Animatable
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.shadow
import androidx.compose.ui.graphics.TransformOrigin
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalWindowInfo
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Popup
import androidx.compose.ui.window.PopupProperties
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Motion
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

/** Left free below a drop-down that is as high as the window allows. */
private val headroom = 96.dp

/**
 * A surface that hangs below the right end of its caller; Esc or a press beside it closes it.
 *
 * @param title read aloud
 */
@Composable
fun DropDown(
  title: String,
  onDismiss: () -> Unit,
  modifier: Modifier = Modifier,
  content: @Composable () -> Unit,
) {
  val density = LocalDensity.current
  val gap = with(density) { Spacing.x1.roundToPx() }
  val room = with(density) { LocalWindowInfo.current.containerSize.height.toDp() } - headroom
  val colors = BreakerTheme.colors
  val motion = BreakerTheme.motion
  Popup(
    remember(gap) { BelowOrAbove(gap, alignEnd = true) },
    onDismiss,
    PopupProperties(focusable = true),
  ) {
    val shown = remember { Animatable(0f) }
    LaunchedEffect(Unit) { shown.animateTo(1f, motion.scale()) }
    Box(
      modifier
        .graphicsLayer {
          val size = Motion.SCALE_FROM + (1f - Motion.SCALE_FROM) * shown.value
          scaleX = size
          scaleY = size
          alpha = shown.value
          transformOrigin = TransformOrigin(1f, 0f)
        }
        .heightIn(max = room.coerceAtLeast(160.dp))
        .shadow(Spacing.x2, Corners.large, ambientColor = colors.shadow, spotColor = colors.shadow)
        .background(colors.surface, Corners.large)
        .border(Sizes.line, colors.outline, Corners.large)
        .semantics { paneTitle = title }
    ) {
      WithTouchSlop(content)
    }
  }
}
