package org.llmbreaker.ui.component

import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.gestures.FlingBehavior
import androidx.compose.foundation.gestures.Orientation
import androidx.compose.foundation.gestures.ScrollableDefaults
import androidx.compose.foundation.gestures.ScrollableState
import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.foundation.gestures.awaitHorizontalTouchSlopOrCancellation
import androidx.compose.foundation.gestures.awaitVerticalTouchSlopOrCancellation
import androidx.compose.foundation.gestures.drag
import androidx.compose.foundation.gestures.stopScroll
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.pointer.AwaitPointerEventScope
import androidx.compose.ui.input.pointer.PointerInputChange
import androidx.compose.ui.input.pointer.PointerType
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.input.pointer.positionChange
import androidx.compose.ui.input.pointer.util.VelocityTracker
import androidx.compose.ui.input.pointer.util.addPointerInputChange
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalViewConfiguration
import androidx.compose.ui.platform.ViewConfiguration
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch
import org.llmbreaker.ui.theme.Sizes

/**
 * Whether the mouse stands for a finger. Most desktop systems report a touch as a mouse that jumps
 * there and presses; then dragging scrolls, holding explains, and hovering means nothing.
 */
val LocalTouchScreen = staticCompositionLocalOf { false }

/** Whether a pointer of this type is a finger, or stands for one where [touchScreen] is true. */
internal fun PointerType.isFinger(touchScreen: Boolean): Boolean =
  this == PointerType.Touch || (touchScreen && this == PointerType.Mouse)

/**
 * Gives [content] the distance from which a press is a drag: [Sizes.touchSlop]. Each dialog and
 * popup needs it anew, because each begins with the distance of the system.
 */
@Composable
fun WithTouchSlop(content: @Composable () -> Unit) {
  val standard = LocalViewConfiguration.current
  val slop = with(LocalDensity.current) { Sizes.touchSlop.toPx() }
  val own = remember(standard, slop) { OwnSlop(standard, slop) }
  CompositionLocalProvider(LocalViewConfiguration provides own, content)
}

private class OwnSlop(standard: ViewConfiguration, override val touchSlop: Float) :
  ViewConfiguration by standard

/** Scrolls by wheel, keys and fingers; by dragging with the mouse too where it is a finger. */
@Composable
fun Modifier.scrollsVertically(state: ScrollState = rememberScrollState()): Modifier =
  verticalScroll(state).dragScroll(state)

/** Adds dragging with a mouse that stands for a finger to something that scrolls by itself. */
@Composable
fun Modifier.dragScroll(
  state: ScrollableState,
  orientation: Orientation = Orientation.Vertical,
): Modifier {
  if (!LocalTouchScreen.current) return this
  val fling = ScrollableDefaults.flingBehavior()
  val scope = rememberCoroutineScope()
  return pointerInput(state, orientation, fling) {
    val drag = MouseDrag(state, orientation, fling, scope)
    awaitEachGesture { with(drag) { follow() } }
  }
}

private class MouseDrag(
  private val state: ScrollableState,
  private val orientation: Orientation,
  private val fling: FlingBehavior,
  private val scope: CoroutineScope,
) {
  suspend fun AwaitPointerEventScope.follow() {
    val down = awaitFirstDown(requireUnconsumed = false)
    if (down.type != PointerType.Mouse) return // fingers are followed already
    if (state.isScrollInProgress) scope.launch { state.stopScroll() }
    if (!state.canScrollForward && !state.canScrollBackward) return
    val velocity = VelocityTracker()
    velocity.addPointerInputChange(down)
    val start = beginning(down) { state.dispatchRawDelta(-it) } ?: return
    velocity.addPointerInputChange(start)
    val whole =
      drag(start.id) {
        velocity.addPointerInputChange(it)
        state.dispatchRawDelta(-along(it.positionChange()))
        it.consume()
      }
    if (whole) {
      val speed = velocity.calculateVelocity()
      release(-along(Offset(speed.x, speed.y)))
    }
  }

  /** Waits until the press has become a drag in this direction; null if it becomes none. */
  private suspend fun AwaitPointerEventScope.beginning(
    down: PointerInputChange,
    move: (Float) -> Unit,
  ): PointerInputChange? {
    val begin = { change: PointerInputChange, beyond: Float ->
      change.consume()
      move(beyond)
    }
    return when (orientation) {
      Orientation.Vertical -> awaitVerticalTouchSlopOrCancellation(down.id, begin)
      Orientation.Horizontal -> awaitHorizontalTouchSlopOrCancellation(down.id, begin)
    }
  }

  private fun release(speed: Float) {
    scope.launch { state.scroll { with(fling) { performFling(speed) } } }
  }

  private fun along(offset: Offset) =
    if (orientation == Orientation.Vertical) offset.y else offset.x
}
