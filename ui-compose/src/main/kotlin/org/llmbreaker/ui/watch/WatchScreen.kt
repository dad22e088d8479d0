package org.llmbreaker.ui.watch

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.chart.ChartExport
import org.llmbreaker.ui.chart.ExportOutcome
import org.llmbreaker.ui.chart.LossChartViewState
import org.llmbreaker.ui.component.Hideable
import org.llmbreaker.ui.component.HideablePart
import org.llmbreaker.ui.component.Panel
import org.llmbreaker.ui.component.fileDrop
import org.llmbreaker.ui.component.scrollsVertically
import org.llmbreaker.ui.run.LossCard
import org.llmbreaker.ui.run.Remedy
import org.llmbreaker.ui.run.RunTags
import org.llmbreaker.ui.run.TroubleNote
import org.llmbreaker.ui.run.trouble
import org.llmbreaker.ui.run.underWay
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/** From this width on, unfolded settings stand beside the controls instead of below them. */
private val wide = 1200.dp

/** From this width on the results stand beside the controls. */
private val narrow = 840.dp

/** Below this height chart and samples keep [lowCard] and scroll. */
private val low = 480.dp
private val lowCard = 320.dp
private val sideWidth = 344.dp
private val settingsWidth = 400.dp
private val nextTokenWidth = 296.dp

/**
 * Watch It Learn: choose a text, press Play, see the loss fall and the samples become words. Shows
 * [state] and nothing else. Below about 1024 x 520 dp it scrolls.
 *
 * @param export clipboard and files for the chart
 * @param onExported called with what became of a copy or save of the chart, to tell the user
 * @param chartView zoom and crosshair; hand one over to keep them while the screen is away
 */
@Composable
fun WatchScreen(
  state: WatchUiState,
  onEvent: (WatchUiEvent) -> Unit,
  export: ChartExport,
  onExported: (ExportOutcome) -> Unit,
  modifier: Modifier = Modifier,
  chartView: LossChartViewState = remember { LossChartViewState() },
) {
  var fileOver by remember { mutableStateOf(false) }
  BoxWithConstraints(
    modifier
      .fillMaxSize()
      .testTag(WatchTags.SCREEN)
      .fileDrop({ fileOver = it }, { onEvent(WatchUiEvent.FileGiven(it)) })
  ) {
    val room = Room(maxWidth >= narrow, maxWidth >= wide, maxHeight < low)
    val results: @Composable ColumnScope.(Modifier) -> Unit = { card ->
      Results(state, onEvent, export, onExported, chartView, card)
    }
    if (room.columns) Columns(state, room, fileOver, onEvent, results)
    else OneColumn(state, fileOver, onEvent, results)
  }
  WatchDialogs(state.confirmation, state.dataset, onEvent)
}

/**
 * What there is room for.
 *
 * @param columns controls beside the results
 * @param settings beside both
 * @param low too low for two cards one above the other, so that they scroll
 */
private data class Room(val columns: Boolean, val settings: Boolean, val low: Boolean)

@Composable
private fun Columns(
  state: WatchUiState,
  room: Room,
  fileOver: Boolean,
  onEvent: (WatchUiEvent) -> Unit,
  results: @Composable ColumnScope.(Modifier) -> Unit,
) {
  Row(Modifier.fillMaxSize().padding(Spacing.x2), Arrangement.spacedBy(Spacing.x2)) {
    Column(
      Modifier.width(sideWidth).fillMaxHeight().scrollsVertically(),
      Arrangement.spacedBy(Spacing.x2),
    ) {
      Controls(state, fileOver, !room.settings, onEvent)
    }
    if (state.settings.open && room.settings) {
      Hideable(HideablePart.SETTINGS) { SettingsBeside(state.settings, onEvent) }
    }
    val column = Modifier.weight(1f).fillMaxHeight()
    if (room.low) {
      Column(column.scrollsVertically(), Arrangement.spacedBy(Spacing.x2)) {
        results(Modifier.height(lowCard))
      }
    } else {
      Column(column, Arrangement.spacedBy(Spacing.x2)) { results(Modifier.weight(1f)) }
    }
  }
}

/** Everything one below the other, for small windows and large zoom. */
@Composable
private fun OneColumn(
  state: WatchUiState,
  fileOver: Boolean,
  onEvent: (WatchUiEvent) -> Unit,
  results: @Composable ColumnScope.(Modifier) -> Unit,
) {
  Column(
    Modifier.fillMaxSize().scrollsVertically().padding(Spacing.x2),
    Arrangement.spacedBy(Spacing.x2),
  ) {
    Controls(state, fileOver, settingsBelow = true, onEvent)
    results(Modifier.height(lowCard))
  }
}

/** What went wrong, the curves, and what the model writes; each card takes [card]. */
@Composable
private fun Results(
  state: WatchUiState,
  onEvent: (WatchUiEvent) -> Unit,
  export: ChartExport,
  onExported: (ExportOutcome) -> Unit,
  chartView: LossChartViewState,
  card: Modifier,
) {
  state.run.status.trouble()?.let { (trouble, tone) ->
    TroubleNote(trouble, tone, { onEvent(it.event()) }, Modifier.testTag(RunTags.TROUBLE))
  }
  LossCard(
    state.chart,
    chartView,
    export,
    onExported,
    card.fillMaxWidth(),
    state.samples.selectedStep,
    onHover = { onEvent(WatchUiEvent.ChartHovered(it?.toDouble())) },
    onSelect = { onEvent(WatchUiEvent.ChartTapped(it.toDouble())) },
  )
  val begun = state.run.status.underWay
  Hideable(HideablePart.SAMPLES) { Writing(state.samples, state.nextToken, begun, onEvent, card) }
}

@Composable
private fun Controls(
  state: WatchUiState,
  fileOver: Boolean,
  settingsBelow: Boolean,
  onEvent: (WatchUiEvent) -> Unit,
) {
  val settings = state.settings // so that what is folded in does not hang on the whole state
  DatasetSection(state.dataset, fileOver, onEvent)
  RunSection(state.run, onEvent)
  if (BreakerTheme.projector && !settings.open) return
  Hideable(HideablePart.SETTINGS) {
    SettingsFold(settings, onEvent) {
      if (settings.open && settingsBelow) {
        SettingsContent(settings, onEvent, Modifier.padding(Spacing.x2))
      }
    }
  }
}

@Composable
private fun SettingsBeside(settings: SettingsPanel, onEvent: (WatchUiEvent) -> Unit) {
  Panel(null, Modifier.width(settingsWidth).fillMaxHeight()) {
    SettingsContent(
      settings,
      onEvent,
      Modifier.weight(1f).scrollsVertically(),
    )
  }
}

private fun Remedy.event(): WatchUiEvent =
  when (this) {
    Remedy.RETRY -> WatchUiEvent.RetryPressed
    Remedy.HALF_RATE -> WatchUiEvent.HalfRatePressed
  }

/** The samples, and beside them what else the model considered. */
@Composable
private fun Writing(
  samples: SamplesPanel,
  nextToken: NextTokenPanel,
  begun: Boolean,
  onEvent: (WatchUiEvent) -> Unit,
  modifier: Modifier,
) {
  Row(modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x2)) {
    SamplesSection(samples, begun, nextToken.open, onEvent, Modifier.weight(1f).fillMaxHeight())
    if (nextToken.open) {
      Hideable(HideablePart.NEXT_TOKEN) {
        NextTokenSection(nextToken, onEvent, Modifier.width(nextTokenWidth).fillMaxHeight())
      }
    }
  }
}
