package org.llmbreaker.ui.style

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.chart.ChartExport
import org.llmbreaker.ui.chart.ExportOutcome
import org.llmbreaker.ui.chart.LossChartViewState
import org.llmbreaker.ui.component.ConfirmDialog
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.Segmented
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.buttonWidth
import org.llmbreaker.ui.component.cardSurface
import org.llmbreaker.ui.component.fileDrop
import org.llmbreaker.ui.component.scrollsVertically
import org.llmbreaker.ui.run.LossCard
import org.llmbreaker.ui.run.PlayKind
import org.llmbreaker.ui.run.Remedy
import org.llmbreaker.ui.run.RunBadge
import org.llmbreaker.ui.run.RunButtons
import org.llmbreaker.ui.run.RunProgress
import org.llmbreaker.ui.run.RunTags
import org.llmbreaker.ui.run.SaveRunButton
import org.llmbreaker.ui.run.SpeedChoice
import org.llmbreaker.ui.run.TroubleNote
import org.llmbreaker.ui.run.trouble
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

private val sideWidth = 384.dp

/** Below this width the results stand under text and controls. */
private val narrow = 840.dp

/** Results that are narrower stand one below the other. */
private val narrowResults = 720.dp

/** What results side by side need; in a lower window they scroll. */
private val leastHeight = 640.dp

/** The curves, each text, and what is copied, where they stand one below the other. */
private val chartHeight = 240.dp
private val textHeight = 200.dp
private val copiedHeight = 192.dp

/**
 * Of what both rows of results share. The curves need a scale and names, a text can be scrolled.
 */
private const val CHART_SHARE = 1.12f

/** What the left side needs with a field of a few rows and a line under it. */
private val leastSideHeight = 512.dp

/** What buttons and a note of several lines need on top. */
private val questionHeight = 72.dp

/** What either side needs on top where words are so long that most lines wrap. */
private val wrappedHeight = 200.dp
private val metricsHeight = 176.dp
private val copiedWidth = 264.dp

/**
 * Style Transfer: paste a text, press Train, see the model write in its manner and how much of that
 * is copied. Shows [state] and nothing else; usable from about 1024 x 520 dp.
 *
 * @param export clipboard and files for the chart
 * @param onExported called with what became of a copy or save of the chart, to tell the user
 * @param chartView zoom and crosshair; hand one over to keep them while the screen is away
 */
@Composable
fun StyleScreen(
  state: StyleUiState,
  onEvent: (StyleUiEvent) -> Unit,
  export: ChartExport,
  onExported: (ExportOutcome) -> Unit,
  modifier: Modifier = Modifier,
  chartView: LossChartViewState = remember { LossChartViewState() },
) {
  var fileOver by remember { mutableStateOf(false) }
  val least = if (state.input.truncatable) leastSideHeight + questionHeight else leastSideHeight
  val side: @Composable ColumnScope.() -> Unit = { Side(state, fileOver, onEvent) }
  val chart: @Composable (Modifier) -> Unit = {
    LossCard(state.chart, chartView, export, onExported, it)
  }
  BoxWithConstraints(
    modifier
      .fillMaxSize()
      .testTag(StyleTags.SCREEN)
      .fileDrop({ fileOver = it }, { onEvent(StyleUiEvent.FileGiven(it)) })
  ) {
    if (maxWidth < narrow) {
      Column(
        Modifier.fillMaxSize().scrollsVertically().padding(Spacing.x2),
        Arrangement.spacedBy(Spacing.x2),
      ) {
        Column(Modifier.height(least), Arrangement.spacedBy(Spacing.x2), content = side)
        StackedResults(state, onEvent, chart)
      }
    } else {
      Row(Modifier.fillMaxSize().padding(Spacing.x2), Arrangement.spacedBy(Spacing.x2)) {
        Filling(least, Modifier.width(sideWidth), side)
        if (this@BoxWithConstraints.maxWidth - sideWidth < narrowResults) {
          Column(
            Modifier.weight(1f).scrollsVertically(),
            Arrangement.spacedBy(Spacing.x2),
          ) {
            StackedResults(state, onEvent, chart)
          }
        } else {
          Filling(leastHeight, Modifier.weight(1f)) { Results(state, onEvent, chart) }
        }
      }
    }
  }
  if (state.confirmation != null) {
    ConfirmDialog(
      state.confirmation,
      { onEvent(StyleUiEvent.Confirmed) },
      { onEvent(StyleUiEvent.Dismissed) },
    )
  } else if (state.kept.open) {
    KeptDialog(state.kept, state.result.present, onEvent)
  }
}

private fun Remedy.event(): StyleUiEvent =
  when (this) {
    Remedy.RETRY -> StyleUiEvent.RetryPressed
    Remedy.HALF_RATE -> StyleUiEvent.HalfRatePressed
  }

/** What went wrong, the curves, and what the model writes. */
@Composable
private fun ColumnScope.Results(
  state: StyleUiState,
  onEvent: (StyleUiEvent) -> Unit,
  chart: @Composable (Modifier) -> Unit,
) {
  Trouble(state, onEvent)
  Row(Modifier.weight(CHART_SHARE).fillMaxWidth(), Arrangement.spacedBy(Spacing.x2)) {
    chart(Modifier.weight(1f).fillMaxHeight())
    CopiedSection(state.result, onEvent, Modifier.width(copiedWidth).fillMaxHeight())
  }
  Row(Modifier.weight(1f).fillMaxWidth(), Arrangement.spacedBy(Spacing.x2)) {
    val half = Modifier.weight(1f).fillMaxHeight()
    OriginalText(state.result, half)
    GeneratedText(state.result, state.kept, onEvent, half)
  }
  Row(
    Modifier.fillMaxWidth().heightIn(metricsHeight).height(IntrinsicSize.Min),
    Arrangement.spacedBy(Spacing.x2),
  ) {
    MetricCards(state.result, Modifier.weight(1f).fillMaxHeight())
  }
}

/** The same one below the other; what the model writes comes before what it learned from. */
@Composable
private fun ColumnScope.StackedResults(
  state: StyleUiState,
  onEvent: (StyleUiEvent) -> Unit,
  chart: @Composable (Modifier) -> Unit,
) {
  Trouble(state, onEvent)
  val part = Modifier.fillMaxWidth()
  chart(part.height(chartHeight))
  GeneratedText(state.result, state.kept, onEvent, part.height(textHeight))
  OriginalText(state.result, part.height(textHeight))
  CopiedSection(state.result, onEvent, part.height(copiedHeight))
  MetricCards(state.result, part.heightIn(metricsHeight))
}

@Composable
private fun Trouble(state: StyleUiState, onEvent: (StyleUiEvent) -> Unit) {
  state.run.status.trouble()?.let { (trouble, tone) ->
    TroubleNote(trouble, tone, { onEvent(it.event()) }, Modifier.testTag(RunTags.TROUBLE))
  }
}

/** Text and controls; the field takes what is left, so that the controls stay in view. */
@Composable
private fun ColumnScope.Side(
  state: StyleUiState,
  fileOver: Boolean,
  onEvent: (StyleUiEvent) -> Unit,
) {
  InputSection(state.input, state.forgetEnabled, fileOver, Modifier.weight(1f), onEvent)
  TrainingSection(state, onEvent)
}

/** Fills the window where it is [least] high, and scrolls in a lower one. */
@Composable
private fun Filling(
  least: Dp,
  modifier: Modifier,
  content: @Composable ColumnScope.() -> Unit,
) {
  BoxWithConstraints(modifier.fillMaxHeight()) {
    val height = maxOf(maxHeight, if (wordsAreLong()) least + wrappedHeight else least)
    Column(Modifier.fillMaxSize().scrollsVertically()) {
      Column(
        Modifier.fillMaxWidth().height(height),
        Arrangement.spacedBy(Spacing.x2),
        content = content,
      )
    }
  }
}

/** Whether even the title of the narrowest card hardly has room in one line. */
@Composable
private fun wordsAreLong(): Boolean =
  buttonWidth(texts["copied"], icon = false) > copiedWidth - Spacing.x4

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun TrainingSection(state: StyleUiState, onEvent: (StyleUiEvent) -> Unit) {
  val trains = state.run.play == PlayKind.PLAY
  Column(
    Modifier.fillMaxWidth().cardSurface().padding(Spacing.x2, Spacing.x1),
    Arrangement.spacedBy(Spacing.x1),
  ) {
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x1), Alignment.CenterVertically) {
      Heading(texts["training"], Modifier.weight(1f))
      Parameters(state.size)
      RunBadge(state.run)
    }
    RunButtons(
      state.run,
      onPlay = { onEvent(StyleUiEvent.PlayPressed) },
      onStop = { onEvent(StyleUiEvent.StopPressed) },
      onStep = { onEvent(StyleUiEvent.StepPressed) },
      label = if (trains) texts["train"] else state.run.play.label,
      tooltip = if (trains) texts["train.hint"] else state.run.play.tooltip,
    )
    RunProgress(state.run) {
      SaveRunButton(state.run.saveEnabled, StyleTags.SAVE_RUN) {
        onEvent(StyleUiEvent.SaveRunPressed)
      }
    }
    FlowRow(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Arrangement.spacedBy(Spacing.x1)) {
      SizeChoice(state.size, onEvent)
      SpeedChoice(state.run.speed) { onEvent(StyleUiEvent.SpeedChosen(it)) }
    }
  }
}

/** Of the model that Train makes. */
@Composable
private fun Parameters(size: SizePanel) {
  Text(
    size.current?.let { texts["size.parameters", it.parameters] }.orEmpty(),
    style = BreakerTheme.type.caption,
    color = BreakerTheme.colors.textSecondary,
  )
}

@Composable
private fun SizeChoice(size: SizePanel, onEvent: (StyleUiEvent) -> Unit) {
  val counts = size.choices.joinToString(", ") { "${it.label} ${it.parameters}" }
  Segmented(
    size.choices,
    size.current,
    { choice -> choice?.let { onEvent(StyleUiEvent.SizeChosen(it.preset)) } },
    texts["size"],
    texts["size.hint", counts],
    Modifier.testTag(StyleTags.SIZE),
    optionLabel = { it?.label.orEmpty() },
  )
}
