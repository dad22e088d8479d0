package org.llmbreaker.ui.component

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.focusable
import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.foundation.gestures.drag
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEvent
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.semantics.ProgressBarRangeInfo
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.disabled
import androidx.compose.ui.semantics.progressBarRangeInfo
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.setProgress
import androidx.compose.ui.unit.dp
import kotlin.math.roundToInt
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Colors
import org.llmbreaker.ui.theme.Sizes

private val thumbRadius = 9.dp
private val trackWidth = 4.dp

/**
 * Chooses a number by drag, tap, or Left and Right; Home and End go to the ends.
 *
 * @param label read aloud
 * @param tooltip what the number does, one sentence
 * @param step the distance of two values, counted from the start of [range]
 */
@Composable
fun Slider(
  value: Float,
  onValueChange: (Float) -> Unit,
  range: ClosedFloatingPointRange<Float>,
  step: Float,
  label: String,
  tooltip: String,
  modifier: Modifier = Modifier,
  enabled: Boolean = true,
) {
  val colors = BreakerTheme.colors
  val interaction = remember { MutableInteractionSource() }
  val current by rememberUpdatedState(value)
  val change by rememberUpdatedState(onValueChange)
  val scale = remember(range, step) { SliderScale(range, step) }
  val choose = { wanted: Float ->
    val next = scale.snapped(wanted)
    if (next != current) change(next)
  }
  Tooltip(tooltip, modifier) {
    Canvas(
      Modifier.fillMaxWidth()
        .height(Sizes.touchTarget)
        .semantics {
          contentDescription = label
          progressBarRangeInfo = ProgressBarRangeInfo(value, range)
          if (enabled) setProgress { choose(it).let { true } } else disabled()
        }
        .focusRing(interaction)
        .onKeyEvent { enabled && scale.key(it, current, choose) }
        .focusable(enabled, interaction)
        .sliderPointer(enabled, scale, choose)
    ) {
      drawSlider(scale.share(value), colors, enabled)
    }
  }
}

/** The values of a slider. */
private class SliderScale(
  private val range: ClosedFloatingPointRange<Float>,
  private val step: Float,
) {
  private val length = range.endInclusive - range.start

  fun share(value: Float): Float = ((value - range.start) / length).coerceIn(0f, 1f)

  fun at(share: Float): Float = range.start + share.coerceIn(0f, 1f) * length

  fun snapped(value: Float): Float {
    val steps = ((value - range.start) / step).roundToInt()
    return (range.start + steps * step).coerceIn(range.start, range.endInclusive)
  }

  fun key(event: KeyEvent, value: Float, choose: (Float) -> Unit): Boolean {
    val wanted =
      when (event.key) {
        Key.DirectionLeft,
        Key.DirectionDown -> value - step
        Key.DirectionRight,
        Key.DirectionUp -> value + step
        Key.MoveHome -> range.start
        Key.MoveEnd -> range.endInclusive
        else -> return false
      }
    if (event.type == KeyEventType.KeyDown) choose(wanted)
    return true
  }
}

private fun Modifier.sliderPointer(
  enabled: Boolean,
  scale: SliderScale,
  choose: (Float) -> Unit,
): Modifier =
  if (!enabled) this
  else
    pointerInput(scale) {
      fun chooseAt(x: Float) {
        val margin = thumbRadius.toPx()
        choose(scale.at((x - margin) / (size.width - 2 * margin)))
      }
      awaitEachGesture {
        val down = awaitFirstDown()
        down.consume()
        chooseAt(down.position.x)
        drag(down.id) {
          it.consume()
          chooseAt(it.position.x)
        }
      }
    }

private fun DrawScope.drawSlider(share: Float, colors: Colors, enabled: Boolean) {
  val margin = thumbRadius.toPx()
  val start = Offset(margin, center.y)
  val end = Offset(size.width - margin, center.y)
  val thumb = Offset(start.x + share * (end.x - start.x), center.y)
  val width = trackWidth.toPx()
  drawLine(colors.outline.ifEnabled(enabled), start, end, width, StrokeCap.Round)
  drawLine(colors.accent.ifEnabled(enabled), start, thumb, width, StrokeCap.Round)
  drawCircle(if (enabled) colors.accent else colors.outline, margin, thumb)
}
