package org.llmbreaker.ui.chart

import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.foundation.gestures.calculateCentroid
import androidx.compose.foundation.gestures.calculatePan
import androidx.compose.foundation.gestures.calculateZoom
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEvent
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.isShiftPressed
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.type
import androidx.compose.ui.input.pointer.AwaitPointerEventScope
import androidx.compose.ui.input.pointer.PointerEvent
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.input.pointer.PointerType
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.input.pointer.positionChanged
import kotlin.math.pow

/** What pointer and keys do to a chart. Reads the newest data and geometry each time. */
internal class LossChartInput(
  private val view: LossChartViewState,
  private val data: () -> LossChartData,
  private val geometry: () -> LossGeometry,
  private val onSelect: (Int) -> Unit,
) {
  fun hover(position: Offset) {
    val plot = geometry().plot
    view.crosshair = if (position.x in plot.left..plot.right) stepAt(position.x) else null
  }

  fun select() {
    view.crosshair?.let { data().checkpointAt(it) }?.let(onSelect)
  }

  /** True if the wheel was used; a turn that changes nothing is left to the page around. */
  fun wheel(position: Offset, turns: Float): Boolean {
    if (turns == 0f || (turns > 0 && !view.isZoomed)) return false
    zoom(WHEEL_ZOOM.pow(-turns.toDouble()), position.x)
    return true
  }

  fun zoom(factor: Double, x: Float) = view.zoomBy(factor, stepAt(x), data().fullRange)

  fun pan(pixels: Float) {
    val shown = geometry()
    view.panBy(-pixels / shown.plot.width * shown.x.length, data().fullRange)
  }

  /** True if the key means something to the chart. */
  fun key(event: KeyEvent): Boolean {
    if (event.type != KeyEventType.KeyDown) return false
    val visible = view.visible(data().fullRange)
    val anchor = view.crosshair ?: visible.at(0.5)
    when (event.key) {
      Key.DirectionLeft -> return move(-1, event.isShiftPressed)
      Key.DirectionRight -> return move(1, event.isShiftPressed)
      Key.Plus,
      Key.Equals,
      Key.NumPadAdd -> view.zoomBy(LossChartViewState.KEY_ZOOM, anchor, data().fullRange)
      Key.Minus,
      Key.NumPadSubtract -> view.zoomBy(1 / LossChartViewState.KEY_ZOOM, anchor, data().fullRange)
      Key.MoveHome -> view.reset()
      Key.Enter,
      Key.NumPadEnter -> select()
      Key.Escape -> {
        if (view.crosshair == null) return false
        view.crosshair = null
      }
      else -> return false
    }
    return true
  }

  /** One step; with shift to the next evaluation. */
  private fun move(direction: Int, far: Boolean): Boolean {
    val current = data()
    if (current.train.isEmpty) return false
    val at = view.crosshair ?: current.train.x(current.train.size - 1)
    view.moveCrosshair(
      if (far) current.checkpointDistance(at, direction) else direction.toDouble(),
      current,
    )
    return true
  }

  private fun stepAt(x: Float): Double {
    val full = data().fullRange
    return geometry().stepAt(x).coerceIn(full.start, full.end)
  }

  companion object {
    const val WHEEL_ZOOM = 1.2
    const val DOUBLE_TAP_MILLIS = 300L
  }
}

/** From [at] to the evaluation before or after it; 0 if there is none. */
internal fun LossChartData.checkpointDistance(at: Double, direction: Int): Double {
  val index = validation.indexAtOrBefore(at)
  val onPoint = index >= 0 && validation.x(index) == at
  val target = if (direction > 0) index + 1 else if (onPoint) index - 1 else index
  return if (target in 0 until validation.size) validation.x(target) - at else 0.0
}

/**
 * Hover and wheel, tap, double tap, drag and pinch. A drag pans a zoomed chart and moves the
 * crosshair otherwise.
 */
internal fun Modifier.chartPointer(input: LossChartInput, view: LossChartViewState): Modifier =
  pointerInput(input) {
      awaitPointerEventScope {
        while (true) hoverOrWheel(awaitPointerEvent(), input, view)
      }
    }
    .pointerInput(input) {
      var lastTap = Long.MIN_VALUE / 2
      awaitEachGesture {
        val down = awaitFirstDown()
        input.hover(down.position)
        val upAt = dragOrTap(input, view) ?: return@awaitEachGesture
        if (upAt - lastTap <= LossChartInput.DOUBLE_TAP_MILLIS) view.reset() else input.select()
        lastTap = upAt
      }
    }

private fun hoverOrWheel(event: PointerEvent, input: LossChartInput, view: LossChartViewState) {
  val change = event.changes.first()
  when (event.type) {
    PointerEventType.Enter,
    PointerEventType.Move -> if (!change.pressed) input.hover(change.position)
    PointerEventType.Exit -> if (change.type != PointerType.Touch) view.crosshair = null
    PointerEventType.Scroll -> {
      if (input.wheel(change.position, change.scrollDelta.y)) change.consume()
    }
  }
}

/** Follows a pressed pointer; the time of its release if it did not move, else null. */
private suspend fun AwaitPointerEventScope.dragOrTap(
  input: LossChartInput,
  view: LossChartViewState,
): Long? {
  var moved = Offset.Zero
  var dragging = false
  while (true) {
    val event = awaitPointerEvent()
    val pressed = event.changes.filter { it.pressed }
    if (pressed.isEmpty()) return if (dragging) null else event.changes.first().uptimeMillis
    moved += event.calculatePan()
    dragging = dragging || moved.getDistance() > viewConfiguration.touchSlop || pressed.size > 1
    if (!dragging) continue
    val zoom = event.calculateZoom()
    if (zoom != 1f) input.zoom(zoom.toDouble(), event.calculateCentroid().x)
    if (view.isZoomed) input.pan(event.calculatePan().x) else input.hover(pressed[0].position)
    for (change in pressed) if (change.positionChanged()) change.consume()
  }
}
