package org.llmbreaker.ui.chart

import androidx.compose.animation.core.Animatable
import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.focusable
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.runtime.snapshotFlow
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.pointer.PointerIcon
import androidx.compose.ui.input.pointer.pointerHoverIcon
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.text.style.TextAlign
import kotlinx.coroutines.launch
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.focusRing
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/**
 * The loss of a run, live: training loss of each step (thin) and smoothed (thick), validation
 * points, baselines, notes. Fills the space it is given; wants at least about 320 x 200 dp.
 *
 * Pointer: hover reads values, a tap selects, wheel or pinch zooms, a drag pans, a double tap shows
 * everything again. Keys: left and right move the crosshair a step, with Shift an evaluation, Enter
 * selects, plus and minus zoom, Home shows everything, Esc hides the crosshair.
 *
 * @param view what the user has done to the view
 * @param selectedStep the evaluation to highlight
 * @param onHover the newest evaluation at or before the crosshair; null when the crosshair leaves
 * @param onSelect the newest evaluation at or before a tap
 */
@Composable
fun LossChart(
  data: LossChartData,
  view: LossChartViewState,
  modifier: Modifier = Modifier,
  selectedStep: Int? = null,
  onHover: (Int?) -> Unit = {},
  onSelect: (Int) -> Unit = {},
) {
  val interaction = remember { MutableInteractionSource() }
  val language = Language.current()
  val summary =
    remember(data.validation, data.baselines, data.notes, data.steps, language) { data.summary() }
  val newest by rememberUpdatedState(data)
  ReportHover(view, { newest }, onHover)
  BoxWithConstraints(modifier.focusRing(interaction)) {
    val width = constraints.maxWidth.toFloat()
    val height = constraints.maxHeight.toFloat()
    val hintWidth = maxWidth / 2 // leaves the baselines' labels free
    val style = rememberLossChartStyle()
    val layout = remember { LossChartLayout() }
    val curves = remember { SettledCurves() }
    val visible = view.visible(data.fullRange)
    val geometry =
      remember(data, visible, width, height, style, language) {
        layout.layOut(data, visible, width, height, style.metrics)
      }
    val shown by rememberUpdatedState(geometry)
    val select by rememberUpdatedState(onSelect)
    val input = remember(view) { LossChartInput(view, { newest }, { shown }, { select(it) }) }
    Box(
      Modifier.fillMaxSize()
        .semantics {
          contentDescription = summary
          view.crosshair?.let { newest.readingAt(it) }?.let { stateDescription = it.text }
        }
        .onKeyEvent(input::key)
        .focusable(interactionSource = interaction)
        .pointerHoverIcon(PointerIcon.Crosshair)
        .chartPointer(input, view)
    ) {
      // A layer of its own: what follows the pointer does not record the curves again.
      Canvas(Modifier.fillMaxSize().graphicsLayer()) { drawLossChart(geometry, style, curves) }
      Overlay(data, view, geometry, style, selectedStep)
      if (data.train.isEmpty && data.validation.isEmpty)
        EmptyHint(Modifier.align(Alignment.Center).widthIn(max = hintWidth))
    }
  }
}

@Composable
private fun ReportHover(
  view: LossChartViewState,
  data: () -> LossChartData,
  onHover: (Int?) -> Unit,
) {
  val report by rememberUpdatedState(onHover)
  LaunchedEffect(view) {
    var last: Int? = null
    snapshotFlow { view.crosshair?.let { data().checkpointAt(it) } }
      .collect { if (it != last) report(it).also { _ -> last = it } }
  }
}

@Composable
private fun Overlay(
  data: LossChartData,
  view: LossChartViewState,
  geometry: LossGeometry,
  style: LossChartStyle,
  selectedStep: Int?,
) {
  val arrival = rememberArrival(data.validation)
  Canvas(Modifier.fillMaxSize()) {
    if (selectedStep != null) drawSelection(selectedStep, geometry, style)
    geometry.points.lastOrNull()?.let { point ->
      val isNewest = point.step == data.newestCheckpoint()
      val scale = if (isNewest) arrival.scale.value else 1f
      val alpha = if (isNewest) arrival.alphaOf(data.validation) else 1f
      drawValidationPoint(point, style, scale, alpha)
    }
    view.crosshair?.let { data.readingAt(it) }?.let { drawCrosshair(it, geometry, style) }
  }
}

private fun LossChartData.newestCheckpoint(): Int? =
  if (validation.isEmpty) null else validation.x(validation.size - 1).toInt()

/** Size and opacity of the newest validation point. */
private class Arrival {
  val scale = Animatable(1f)
  val alpha = Animatable(1f)
  var seen by mutableStateOf<Series?>(null)

  /** Hidden in the frame in which a point comes, before its animation has begun. */
  fun alphaOf(validation: Series): Float = if (isNew(validation)) 0f else alpha.value

  fun isNew(validation: Series): Boolean = seen?.let { it.size < validation.size } ?: false
}

/** Springs a point in when it comes while the chart is on the screen; not those that were there. */
@Composable
private fun rememberArrival(validation: Series): Arrival {
  val arrival = remember { Arrival() }
  val motion = BreakerTheme.motion
  LaunchedEffect(validation) {
    val springsIn = arrival.isNew(validation) && !motion.reduced
    arrival.scale.snapTo(1f)
    arrival.alpha.snapTo(if (springsIn) 0f else 1f)
    arrival.seen = validation
    if (springsIn) {
      launch { arrival.scale.animateTo(1f, motion.lossPointScale()) }
      arrival.alpha.animateTo(1f, motion.lossPointFade())
    }
  }
  return arrival
}

@Composable
private fun EmptyHint(modifier: Modifier) {
  Text(
    texts["empty"],
    modifier.background(BreakerTheme.colors.surface).padding(Spacing.x1),
    BreakerTheme.type.small,
    BreakerTheme.colors.textSecondary,
    TextAlign.Center,
  )
}
