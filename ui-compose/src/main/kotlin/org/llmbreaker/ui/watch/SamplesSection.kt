package org.llmbreaker.ui.watch

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.BasicText
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.text.buildAnnotatedString
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.withStyle
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ButtonKind
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.Hideable
import org.llmbreaker.ui.component.HideablePart
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.ToolCard
import org.llmbreaker.ui.component.Tooltip
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/** From this width on the legend stands beside the title. */
private val legendBeside = 760.dp

/** From this width on a whole sample and what is said about it fit on one line. */
private val roomyFrom = 1200.dp

/**
 * What the model wrote at each checkpoint, with a legend of the colours.
 *
 * @param begun whether a run is under way, so that the first row comes by itself
 * @param explaining whether the next-token panel is open beside it; it then has its own button
 */
@Composable
internal fun SamplesSection(
  samples: SamplesPanel,
  begun: Boolean,
  explaining: Boolean,
  onEvent: (WatchUiEvent) -> Unit,
  modifier: Modifier = Modifier,
) {
  BoxWithConstraints(modifier) {
    val beside = maxWidth >= legendBeside
    val roomy = maxWidth >= roomyFrom
    ToolCard(
      Modifier.fillMaxSize(),
      header = {
        // In a row of its own, so that only the words answer to the pointer.
        Row(if (beside) Modifier else Modifier.weight(1f)) {
          Tooltip(texts["samples.hint"], ownStop = true) { Heading(texts["samples"]) }
        }
        if (beside) Legend(Modifier.weight(1f))
        if (!explaining && !BreakerTheme.projector) {
          Hideable(HideablePart.NEXT_TOKEN) { NextTokenButton(onEvent) }
        }
      },
    ) {
      if (!beside) Legend(Modifier.fillMaxWidth())
      if (samples.rows.isEmpty()) NothingWritten(begun)
      else SampleList(samples, roomy, onEvent, Modifier.fillMaxWidth().weight(1f))
    }
  }
}

@Composable
private fun NextTokenButton(onEvent: (WatchUiEvent) -> Unit) {
  Button(
    texts["next"],
    { onEvent(WatchUiEvent.NextTokenToggled) },
    texts["next.hint"],
    Modifier.testTag(WatchTags.NEXT_TOKEN_TOGGLE),
    ButtonKind.QUIET,
    Icons.eye,
  )
}

private val CharacterClass.short
  get() = texts["legend.${name.lowercase()}"]

@Composable
private fun Legend(modifier: Modifier) {
  FlowRow(modifier, Arrangement.spacedBy(Spacing.x2), Arrangement.Center) {
    for (known in CharacterClass.entries) Tooltip(known.legend, ownStop = true) {
      LegendEntry(known)
    }
  }
}

@Composable
private fun LegendEntry(known: CharacterClass) {
  val colors = BreakerTheme.colors
  Row(
    Modifier.clearAndSetSemantics { contentDescription = known.legend },
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
  ) {
    BasicText(
      buildAnnotatedString { withStyle(sampleStyle(known, colors)) { append("abc") } },
      style = BreakerTheme.type.monoSmall,
    )
    Text(
      known.short,
      style = BreakerTheme.type.caption,
      color = colors.textSecondary,
      maxLines = 1,
    )
  }
}

@Composable
private fun NothingWritten(begun: Boolean) {
  Box(Modifier.fillMaxSize(), Alignment.Center) {
    Column(
      horizontalAlignment = Alignment.CenterHorizontally,
      verticalArrangement = Arrangement.spacedBy(Spacing.x1),
    ) {
      Heading(if (begun) texts["samples.begun"] else texts["samples.none"])
      Text(
        if (begun) texts["samples.begun.text"] else texts["samples.none.text"],
        style = BreakerTheme.type.small,
        color = BreakerTheme.colors.textSecondary,
        align = TextAlign.Center,
      )
    }
  }
}
