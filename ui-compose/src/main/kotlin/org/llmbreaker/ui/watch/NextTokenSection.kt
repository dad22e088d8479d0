package org.llmbreaker.ui.watch

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.Icon
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.Term
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.ToolCard
import org.llmbreaker.ui.component.scrollsVertically
import org.llmbreaker.ui.component.textWidth
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

private val leastLabelWidth = 48.dp
private val percentWidth = 56.dp
private val barHeight = 12.dp

/** What else the model considered at a chosen place of a sample. */
@Composable
internal fun NextTokenSection(
  panel: NextTokenPanel,
  onEvent: (WatchUiEvent) -> Unit,
  modifier: Modifier = Modifier,
) {
  ToolCard(
    modifier.testTag(WatchTags.NEXT_TOKEN),
    header = {
      Heading(texts["next"], Modifier.weight(1f))
      Term("softmax")
      IconButton(
        Icons.close,
        texts["next.close"],
        { onEvent(WatchUiEvent.NextTokenToggled) },
        Modifier.testTag(WatchTags.NEXT_TOKEN_TOGGLE),
      )
    },
  ) {
    Column(
      Modifier.weight(1f).scrollsVertically(),
      Arrangement.spacedBy(Spacing.x1),
    ) {
      Explanation(panel)
    }
  }
}

@Composable
private fun Explanation(panel: NextTokenPanel) {
  val colors = BreakerTheme.colors
  Text(panel.title, style = BreakerTheme.type.small)
  val bars = panel.barsShown()
  var labels = leastLabelWidth
  for (bar in bars) labels = maxOf(labels, textWidth(bar.label, bar.labelStyle()))
  Column { for (bar in bars) Bar(bar, labels) }
  panel.sentence()?.let {
    Text(it, style = BreakerTheme.type.caption, color = colors.textSecondary)
  }
}

/** The candidates, and below them what was written if it was not among them. */
internal fun NextTokenPanel.barsShown(): List<TokenBar> =
  if (written == null || candidates.any { it.written }) candidates else candidates + written

/** What the bars mean, in one sentence; null while no character is chosen. */
internal fun NextTokenPanel.sentence(): String? {
  val drawn = written ?: return null
  return when (val rank = candidates.indexOfFirst { it.written }) {
    -1 -> texts["next.drew.unlikely", drawn.label]
    0 -> texts["next.drew.likeliest", drawn.label]
    else -> texts["next.drew.number", drawn.label, rank + 1]
  }
}

/** Names of blanks are words, all others are characters of the text. */
@Composable
private fun TokenBar.labelStyle(): TextStyle =
  if (label.length > 1) BreakerTheme.type.caption else BreakerTheme.type.mono

@Composable
private fun Bar(bar: TokenBar, labelWidth: Dp) {
  val colors = BreakerTheme.colors
  val type = BreakerTheme.type
  Row(
    Modifier.fillMaxWidth().height(Spacing.x3).clearAndSetSemantics {
      contentDescription =
        if (bar.written) texts["next.bar.written", bar.label, bar.percent]
        else texts["next.bar", bar.label, bar.percent]
    },
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
  ) {
    Text(bar.label, Modifier.width(labelWidth), bar.labelStyle(), maxLines = 1)
    Box(Modifier.weight(1f).height(barHeight).background(colors.surfaceRaised, Corners.small)) {
      Box(
        Modifier.fillMaxHeight()
          .fillMaxWidth(bar.share.coerceIn(0f, 1f))
          .background(if (bar.written) colors.accent else colors.outline, Corners.small)
      )
    }
    Text(bar.percent, Modifier.width(percentWidth), type.monoSmall, align = TextAlign.End)
    Box(Modifier.size(Sizes.icon)) {
      if (bar.written) Icon(Icons.check, tint = colors.textAccent)
    }
  }
}
