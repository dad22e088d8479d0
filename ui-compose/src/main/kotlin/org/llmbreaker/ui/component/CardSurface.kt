package org.llmbreaker.ui.component

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.graphicsLayer
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

/**
 * The surface and frame of a card. A card is a layer of its own: where a figure changes, the other
 * cards are not recorded again.
 */
@Composable
internal fun Modifier.cardSurface(frame: Color = BreakerTheme.colors.divider): Modifier =
  graphicsLayer()
    .background(BreakerTheme.colors.surface, Corners.large)
    .border(Sizes.line, frame, Corners.large)

/** A card whose title line holds buttons: it is as high as they are, so less room lies above it. */
@Composable
internal fun ToolCard(
  modifier: Modifier,
  header: @Composable RowScope.() -> Unit,
  content: @Composable ColumnScope.() -> Unit,
) {
  Column(
    modifier
      .cardSurface()
      .padding(start = Spacing.x2, top = Spacing.x1, end = Spacing.x2, bottom = Spacing.x2),
    Arrangement.spacedBy(Spacing.half),
  ) {
    Row(
      Modifier.fillMaxWidth().defaultMinSize(minHeight = Sizes.touchTarget),
      Arrangement.spacedBy(Spacing.x2),
      Alignment.CenterVertically,
      header,
    )
    content()
  }
}
