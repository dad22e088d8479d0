package org.llmbreaker.ui.style

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.ProgressBar
import org.llmbreaker.ui.component.Slider
import org.llmbreaker.ui.component.Term
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tooltip
import org.llmbreaker.ui.component.cardSurface
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

private const val TEMPERATURE_STEP = 0.05f

/** The style of both texts, and how sure the model was. */
@Composable
internal fun MetricCards(result: ResultPanel, each: Modifier) {
  Card(texts["style"], texts["style.hint"], each) { StyleRows(result.style) }
  Box(each) {
    Card(texts["confidence"], texts["confidence.hint"], Modifier.fillMaxSize()) {
      if (result.confidence.isEmpty()) NothingYet()
      for (row in result.confidence) ConfidenceLine(row)
    }
    Term("perplexity", Modifier.align(Alignment.TopEnd)) // over the empty end of the title line
  }
}

/** How much is copied, and the slider that trades copying for invention. */
@Composable
internal fun CopiedSection(
  result: ResultPanel,
  onEvent: (StyleUiEvent) -> Unit,
  modifier: Modifier = Modifier,
) {
  Card(texts["copied"], texts["copied.rule"], modifier) {
    Copied(result.copied)
    Spacer(Modifier.weight(1f))
    Temperature(result, onEvent)
  }
}

@Composable
private fun Card(
  title: String,
  tooltip: String,
  modifier: Modifier,
  content: @Composable ColumnScope.() -> Unit,
) {
  Column(
    modifier.cardSurface().padding(horizontal = Spacing.x2, vertical = Spacing.x1),
    Arrangement.spacedBy(Spacing.half),
  ) {
    Tooltip(tooltip, ownStop = true) { Heading(title) }
    content()
  }
}

@Composable
private fun NothingYet() {
  Text(
    texts["style.unmeasured"],
    style = BreakerTheme.type.small,
    color = BreakerTheme.colors.textSecondary,
  )
}

@Composable
private fun StyleRows(rows: List<StyleRow>) {
  if (rows.isEmpty()) {
    NothingYet()
    return
  }
  Cells(
    "",
    texts["style.original"],
    texts["style.generated"],
    texts["style.change"],
    heading = true,
  )
  for (row in rows) {
    Tooltip(row.explanation, ownStop = true) {
      Cells(row.name, row.original, row.generated, row.delta)
    }
  }
}

@Composable
private fun Cells(
  name: String,
  original: String,
  generated: String,
  delta: String,
  heading: Boolean = false,
) {
  val colors = BreakerTheme.colors
  val type = BreakerTheme.type
  val figures = if (heading) type.caption else type.label
  val color = if (heading) colors.textSecondary else colors.textPrimary
  Row(
    Modifier.fillMaxWidth().semantics(mergeDescendants = true) {},
    Arrangement.spacedBy(Spacing.half),
    Alignment.CenterVertically,
  ) {
    Text(name, Modifier.weight(1.4f), type.caption, colors.textSecondary)
    Text(original, Modifier.weight(1.1f), figures, color, TextAlign.End)
    Text(generated, Modifier.weight(1.1f), figures, color, TextAlign.End)
    Text(delta, Modifier.weight(0.78f), figures, colors.textSecondary, TextAlign.End)
  }
}

@Composable
private fun ConfidenceLine(row: ConfidenceRow) {
  val colors = BreakerTheme.colors
  Tooltip(row.explanation, ownStop = true) {
    Row(
      Modifier.fillMaxWidth().semantics(mergeDescendants = true) {},
      verticalAlignment = Alignment.CenterVertically,
    ) {
      Column(Modifier.weight(1f)) {
        Text(row.name, style = BreakerTheme.type.small)
        Text(
          row.basis,
          style = BreakerTheme.type.caption,
          color = colors.textSecondary,
        )
      }
      Text(row.value, style = BreakerTheme.type.label)
    }
  }
}

@Composable
private fun Copied(copied: CopiedMeter?) {
  if (copied == null) {
    NothingYet()
    return
  }
  Column(Modifier.testTag(StyleTags.COPIED), Arrangement.spacedBy(Spacing.half)) {
    Row(
      Modifier.fillMaxWidth(),
      Arrangement.spacedBy(Spacing.x1),
      Alignment.CenterVertically,
    ) {
      ProgressBar(copied.share, texts["copied.share"], Modifier.weight(1f))
      Text(copied.percent, style = BreakerTheme.type.label)
    }
    Text(
      copied.meaning,
      style = BreakerTheme.type.caption,
      color = BreakerTheme.colors.textSecondary,
    )
  }
}

@Composable
private fun Temperature(result: ResultPanel, onEvent: (StyleUiEvent) -> Unit) {
  Column {
    Row(verticalAlignment = Alignment.CenterVertically) {
      Text(
        texts["temperature.value", decimals(result.temperature.toDouble())],
        style = BreakerTheme.type.label,
      )
      Term("temperature")
    }
    Slider(
      result.temperature,
      { onEvent(StyleUiEvent.TemperatureChosen(it)) },
      LEAST_TEMPERATURE..MOST_TEMPERATURE,
      TEMPERATURE_STEP,
      texts["temperature"],
      texts["temperature.hint"],
      Modifier.testTag(StyleTags.TEMPERATURE),
      enabled = result.temperatureEnabled,
    )
    Text(
      result.temperatureNote,
      style = BreakerTheme.type.caption,
      color = BreakerTheme.colors.textSecondary,
    )
  }
}
