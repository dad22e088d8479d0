package org.llmbreaker.ui.demo

import androidx.compose.animation.AnimatedContent
import androidx.compose.animation.fadeIn
import androidx.compose.animation.fadeOut
import androidx.compose.animation.togetherWith
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

internal const val DEMO_BANNER = "demo-banner"

/**
 * What the demo says just now, and how to take over. Fits over the dashboard's header.
 *
 * @param onTakeOver null where nobody can
 */
@Composable
internal fun DemoBanner(
  scene: DemoScene?,
  onTakeOver: (() -> Unit)?,
  modifier: Modifier = Modifier,
) {
  val motion = BreakerTheme.motion
  AnimatedContent(
    scene,
    modifier,
    transitionSpec = { fadeIn(motion.fade()) togetherWith fadeOut(motion.leave()) },
    contentAlignment = Alignment.TopCenter,
  ) { shown ->
    if (shown != null) Strip(shown, onTakeOver)
  }
}

@Composable
private fun Strip(scene: DemoScene, onTakeOver: (() -> Unit)?) {
  val colors = BreakerTheme.colors
  Row(
    Modifier.testTag(DEMO_BANNER)
      .background(colors.surfaceRaised, Corners.large)
      .border(Sizes.line, colors.accent, Corners.large)
      .padding(start = Spacing.x2, end = Spacing.x1, top = Spacing.half, bottom = Spacing.half),
    Arrangement.spacedBy(Spacing.x2),
    Alignment.CenterVertically,
  ) {
    Column(
      Modifier.weight(1f, fill = false).widthIn(max = 540.dp).semantics(mergeDescendants = true) {
        liveRegion = LiveRegionMode.Polite
      }
    ) {
      Text(scene.title, style = BreakerTheme.type.label)
      Text(
        scene.caption,
        style = BreakerTheme.type.caption,
        color = colors.textSecondary,
        maxLines = 2,
      )
    }
    if (onTakeOver != null) Button(texts["over"], onTakeOver, texts["over.hint"])
  }
}
