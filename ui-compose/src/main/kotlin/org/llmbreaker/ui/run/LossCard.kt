package org.llmbreaker.ui.run

import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import org.llmbreaker.ui.chart.ChartExport
import org.llmbreaker.ui.chart.ExportOutcome
import org.llmbreaker.ui.chart.LossChart
import org.llmbreaker.ui.chart.LossChartActions
import org.llmbreaker.ui.chart.LossChartData
import org.llmbreaker.ui.chart.LossChartViewState
import org.llmbreaker.ui.chart.LossTable
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.Term
import org.llmbreaker.ui.component.ToolCard
import org.llmbreaker.ui.component.Tooltip
import org.llmbreaker.ui.theme.BreakerTheme

/**
 * The loss curves as a card.
 *
 * @param selectedStep the evaluation to highlight
 * @param onHover the newest evaluation at or before the crosshair; null when the crosshair leaves
 * @param onSelect the newest evaluation at or before a tap
 */
@Composable
internal fun LossCard(
  chart: ChartData,
  view: LossChartViewState,
  export: ChartExport,
  onExported: (ExportOutcome) -> Unit,
  modifier: Modifier = Modifier,
  selectedStep: Int? = null,
  onHover: (Int?) -> Unit = {},
  onSelect: (Int) -> Unit = {},
) {
  val feed = remember { ChartFeed() }
  val data =
    remember(chart.train, chart.validation, chart.baselines, chart.marks, chart.lastStep) {
      feed.update(chart)
    }
  LossCard(data, view, export, onExported, modifier, selectedStep, onHover, onSelect)
}

/** The same with the curves as the chart takes them. */
@Composable
internal fun LossCard(
  data: LossChartData,
  view: LossChartViewState,
  export: ChartExport,
  onExported: (ExportOutcome) -> Unit,
  modifier: Modifier = Modifier,
  selectedStep: Int? = null,
  onHover: (Int?) -> Unit = {},
  onSelect: (Int) -> Unit = {},
) {
  ToolCard(
    modifier,
    header = {
      // In a row of its own, so that only the word answers to the pointer.
      Row(Modifier.weight(1f), verticalAlignment = Alignment.CenterVertically) {
        Tooltip(texts["loss.hint"], ownStop = true) { Heading(texts["loss"]) }
        Term("loss")
      }
      if (!BreakerTheme.projector) LossChartActions(data, view, export, onExported)
    },
  ) {
    val content = Modifier.fillMaxWidth().weight(1f).testTag(RunTags.CHART)
    if (view.tableShown) LossTable(data, content, selectedStep, onSelect)
    else LossChart(data, view, content, selectedStep, onHover, onSelect)
  }
}
