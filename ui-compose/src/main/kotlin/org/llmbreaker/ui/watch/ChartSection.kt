package org.llmbreaker.ui.watch

import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import org.llmbreaker.ui.chart.ChartExport
import org.llmbreaker.ui.chart.ExportOutcome
import org.llmbreaker.ui.chart.LossChart
import org.llmbreaker.ui.chart.LossChartActions
import org.llmbreaker.ui.chart.LossChartViewState
import org.llmbreaker.ui.chart.LossTable
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.Tooltip

private const val LOWER_IS_BETTER = "Lower loss = better predictions"

/** The loss curves as a card. What is looked at here selects a row of the samples. */
@Composable
internal fun ChartSection(
  chart: ChartData,
  selectedStep: Int?,
  view: LossChartViewState,
  export: ChartExport,
  onExported: (ExportOutcome) -> Unit,
  onEvent: (WatchUiEvent) -> Unit,
  modifier: Modifier = Modifier,
) {
  val feed = remember { ChartFeed() }
  val data =
    remember(chart.train, chart.validation, chart.baselines, chart.marks, chart.lastStep) {
      feed.update(chart)
    }
  val hover = { step: Int? -> onEvent(WatchUiEvent.ChartHovered(step?.toDouble())) }
  val select = { step: Int -> onEvent(WatchUiEvent.ChartTapped(step.toDouble())) }
  ToolCard(
    modifier,
    header = {
      // In a row of its own, so that only the word answers to the pointer.
      Row(Modifier.weight(1f)) { Tooltip(LOWER_IS_BETTER) { Heading("Loss") } }
      LossChartActions(data, view, export, onExported)
    },
  ) {
    val content = Modifier.fillMaxWidth().weight(1f).testTag(WatchTags.CHART)
    if (view.tableShown) LossTable(data, content, selectedStep, select)
    else LossChart(data, view, content, selectedStep, hover, select)
  }
}
