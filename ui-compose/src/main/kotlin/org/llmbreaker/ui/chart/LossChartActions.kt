package org.llmbreaker.ui.chart

import androidx.compose.foundation.layout.Row
import androidx.compose.runtime.Composable
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.ui.unit.IntSize
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Colors

/**
 * The buttons of a loss chart: reset view, table or chart, copy, save. Copy and save take what is
 * shown: the chart as a picture (PNG), the table as text (CSV, every step).
 *
 * @param export clipboard and files
 * @param onExported called with what became of a copy or save, to tell the user
 */
@Composable
fun LossChartActions(
  data: LossChartData,
  view: LossChartViewState,
  export: ChartExport,
  onExported: (ExportOutcome) -> Unit,
) {
  val scope = rememberCoroutineScope()
  val colors = BreakerTheme.colors
  val picture = suspend { picture(data, view, colors) }
  fun run(action: suspend () -> ExportOutcome) {
    scope.launch { onExported(action()) }
  }
  val measured = !data.train.isEmpty
  Row {
    if (!view.tableShown) {
      IconButton(
        Icons.resetZoom,
        "Reset view",
        view::reset,
        tooltip = "Reset view: show all steps again.",
        shortcut = "Home",
        enabled = view.isZoomed,
      )
    }
    if (view.tableShown) {
      IconButton(Icons.chart, "Show as chart", { view.tableShown = false })
      IconButton(
        Icons.copy,
        "Copy the figures as text (CSV)",
        { run { export.copyText(data.toCsv()) } },
        enabled = measured,
      )
      IconButton(
        Icons.download,
        "Save the figures as a CSV file",
        { run { export.save("$FILE_NAME.csv", data.toCsv().encodeToByteArray()) } },
        enabled = measured,
      )
    } else {
      IconButton(Icons.table, "Show as table", { view.tableShown = true })
      IconButton(
        Icons.copy,
        "Copy the chart as a picture",
        { run { export.copyPicture(picture()) } },
        enabled = measured,
      )
      IconButton(
        Icons.download,
        "Save the chart as a picture (PNG)",
        { run { export.save("$FILE_NAME.png", picture()) } },
        enabled = measured,
      )
    }
  }
}

private suspend fun picture(
  data: LossChartData,
  view: LossChartViewState,
  colors: Colors,
): ByteArray {
  val visible = view.visible(data.fullRange)
  return withContext(Dispatchers.Default) {
    renderPng(data, PICTURE_SIZE, colors, visible, PICTURE_DENSITY)
  }
}

/** What a saved file is called, without ending. */
private const val FILE_NAME = "loss"

/** Wide enough for a page or a slide. */
private val PICTURE_SIZE = IntSize(1600, 900)
private const val PICTURE_DENSITY = 2f
