package org.llmbreaker.ui.chart

import androidx.compose.foundation.layout.Row
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.unit.IntSize
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import org.llmbreaker.ui.component.Hideable
import org.llmbreaker.ui.component.HideablePart
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
  val newest by rememberUpdatedState(data)
  val report by rememberUpdatedState(onExported)
  // Stays the same while steps come, and the buttons with it.
  val way =
    remember(scope, export, view, colors) {
      WayOut(scope, export, view, colors, { newest }, { report(it) })
    }
  val measured = !data.train.isEmpty
  Row {
    if (view.tableShown) TableButtons(view, way, measured) else ChartButtons(view, way, measured)
  }
}

@Composable
private fun TableButtons(view: LossChartViewState, way: WayOut, measured: Boolean) {
  IconButton(Icons.chart, texts["show.chart"], { view.tableShown = false })
  Hideable(HideablePart.EXPORT) {
    IconButton(Icons.copy, texts["copy.figures"], way::copyFigures, enabled = measured)
    IconButton(Icons.download, texts["save.figures"], way::saveFigures, enabled = measured)
  }
}

@Composable
private fun ChartButtons(view: LossChartViewState, way: WayOut, measured: Boolean) {
  IconButton(
    Icons.resetZoom,
    texts["reset"],
    view::reset,
    tooltip = texts["reset.hint"],
    shortcut = texts["reset.key"],
    enabled = view.isZoomed,
  )
  IconButton(Icons.table, texts["show.table"], { view.tableShown = true })
  Hideable(HideablePart.EXPORT) {
    IconButton(Icons.copy, texts["copy.picture"], way::copyPicture, enabled = measured)
    IconButton(Icons.download, texts["save.picture"], way::savePicture, enabled = measured)
  }
}

/** Copies and saves the newest [data] as it is shown. */
@Stable
private class WayOut(
  private val scope: CoroutineScope,
  private val export: ChartExport,
  private val view: LossChartViewState,
  private val colors: Colors,
  private val data: () -> LossChartData,
  private val report: (ExportOutcome) -> Unit,
) {
  fun copyFigures() = start { export.copyText(data().toCsv()) }

  fun saveFigures() = start { export.save("$FILE_NAME.csv", data().toCsv().encodeToByteArray()) }

  fun copyPicture() = start { export.copyPicture(picture()) }

  fun savePicture() = start { export.save("$FILE_NAME.png", picture()) }

  private fun start(action: suspend () -> ExportOutcome) {
    scope.launch { report(action()) }
  }

  private suspend fun picture(): ByteArray {
    val shown = data()
    val visible = view.visible(shown.fullRange)
    return withContext(Dispatchers.Default) {
      renderPng(shown, PICTURE_SIZE, colors, visible, PICTURE_DENSITY)
    }
  }
}

/** What a saved file is called, without ending. */
private const val FILE_NAME = "loss"

/** Wide enough for a page or a slide. */
private val PICTURE_SIZE = IntSize(1600, 900)
private const val PICTURE_DENSITY = 2f
