package org.llmbreaker.ui.landing

import androidx.compose.animation.core.animateFloatAsState
import androidx.compose.foundation.background
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsHoveredAsState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.shadow
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.component.Icon
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tooltip
import org.llmbreaker.ui.component.pressable
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing
import org.llmbreaker.ui.theme.mainGradient

private val lift = 2.dp
private val restingShadow = 8.dp
private val liftedShadow = 20.dp

/** "Launch →", 200 x 56 dp; rises by 2 dp under the pointer and its shadow grows. */
@Composable
internal fun LaunchButton(onClick: () -> Unit, modifier: Modifier = Modifier) {
  val interaction = remember { MutableInteractionSource() }
  val hovered by interaction.collectIsHoveredAsState()
  val raised by animateFloatAsState(if (hovered) 1f else 0f, BreakerTheme.motion.fade())
  val colors = BreakerTheme.colors
  Tooltip(texts["launch.hint"], shortcut = "Enter") {
    Row(
      modifier
        .graphicsLayer { translationY = -lift.toPx() * raised }
        .shadow(
          restingShadow + (liftedShadow - restingShadow) * raised,
          Corners.large,
          ambientColor = colors.gradientStart,
          spotColor = colors.gradientStart,
        )
        .pressable(interaction, onClick, shape = Corners.large)
        .size(200.dp, 56.dp)
        .background(colors.mainGradient(), Corners.large),
      Arrangement.spacedBy(Spacing.x1, Alignment.CenterHorizontally),
      Alignment.CenterVertically,
    ) {
      Text(texts["launch"], style = BreakerTheme.type.large, color = colors.onGradient)
      Icon(Icons.arrowRight, tint = colors.onGradient, size = Sizes.iconLarge)
    }
  }
}
