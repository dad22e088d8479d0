package org.llmbreaker.ui.style

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxHeight
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
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tooltip
import org.llmbreaker.ui.component.cardSurface
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

private const val TEMPERATURE_STEP = 0.05f

/** The style of both texts, and how sure the model was. */
@Composable
internal fun MetricsSection(result: ResultPanel, modifier: Modifier = Modifier) {
  Row(modifier, Arrangement.spacedBy(Spacing.x2)) {
    val half = Modifier.weight(1f).fillMaxHeight()
    Card("Style", "How formal/structured your writing is", half) { StyleRows(result.style) }
    Card("Confidence", "How confident the model is in its generations", half) {
      if (result.confidence.isEmpty()) NothingYet()
      for (row in result.confidence) ConfidenceLine(row)
    }
  }
}

/** How much is copied, and the slider that trades copying for invention. */
@Composable
internal fun CopiedSection(
  result: ResultPanel,
  onEvent: (StyleUiEvent) -> Unit,
  modifier: Modifier = Modifier,
) {
  Card("Copied from your text", COPIED_RULE, modifier) {
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
    Tooltip(tooltip) { Heading(title) }
    content()
  }
}

@Composable
private fun NothingYet() {
  Text(
    "Measured as soon as the model writes.",
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
  Cells("", "Original", "Generated", "Change", heading = true)
  for (row in rows) {
    Tooltip(row.explanation) { Cells(row.name, row.original, row.generated, row.delta) }
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
    Text(name, Modifier.weight(1.5f), type.caption, colors.textSecondary, maxLines = 1)
    Text(original, Modifier.weight(1.1f), figures, color, TextAlign.End, maxLines = 1)
    Text(generated, Modifier.weight(1.1f), figures, color, TextAlign.End, maxLines = 1)
    Text(delta, Modifier.weight(0.6f), figures, colors.textSecondary, TextAlign.End, maxLines = 1)
  }
}

@Composable
private fun ConfidenceLine(row: ConfidenceRow) {
  val colors = BreakerTheme.colors
  Tooltip(row.explanation) {
    Row(
      Modifier.fillMaxWidth().semantics(mergeDescendants = true) {},
      verticalAlignment = Alignment.CenterVertically,
    ) {
      Column(Modifier.weight(1f)) {
        Text(row.name, style = BreakerTheme.type.small, maxLines = 1)
        Text(
          row.basis,
          style = BreakerTheme.type.caption,
          color = colors.textSecondary,
          maxLines = 1,
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
      ProgressBar(copied.share, "Share copied from your text", Modifier.weight(1f))
      Text(copied.percent, style = BreakerTheme.type.label)
    }
    Text(
      copied.meaning,
      style = BreakerTheme.type.caption,
      color = BreakerTheme.colors.textSecondary,
      maxLines = 3,
    )
  }
}

@Composable
private fun Temperature(result: ResultPanel, onEvent: (StyleUiEvent) -> Unit) {
  Column {
    Text(
      "Temperature ${decimals(result.temperature.toDouble())}",
      style = BreakerTheme.type.label,
    )
    Slider(
      result.temperature,
      { onEvent(StyleUiEvent.TemperatureChosen(it)) },
      LEAST_TEMPERATURE..MOST_TEMPERATURE,
      TEMPERATURE_STEP,
      "Temperature",
      "Low keeps to what was learned and copies more; high is bolder and makes up more.",
      Modifier.testTag(StyleTags.TEMPERATURE),
      enabled = result.temperatureEnabled,
    )
    Text(
      result.temperatureNote,
      style = BreakerTheme.type.caption,
      color = BreakerTheme.colors.textSecondary,
      maxLines = 1,
    )
  }
}
