package org.llmbreaker.ui.keyboard

import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.input.pointer.AwaitPointerEventScope
import androidx.compose.ui.input.pointer.PointerInputChange
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.unit.dp
import kotlin.math.abs

private const val HOLD_MILLIS = 450L
private const val REPEAT_MILLIS = 90L
private const val FAST_REPEAT_MILLIS = 35L

/** After so many repeats a held key goes faster. */
private const val SLOW_REPEATS = 8

/** A finger that leaves the key by less than this before it goes up still means it. */
private val slack = 16.dp

/** A finger that moves by less than this has not begun to choose. */
private val choosingFrom = 10.dp

/** What the gestures on a key do. */
internal interface KeyActions {
  val repeats: Boolean

  fun down()

  fun up()

  /** @param atMillis when the finger went down */
  fun press(atMillis: Long)

  /** Offers further forms; false if there are none. */
  fun hold(): Boolean

  /** The finger is at [position] in the key while the forms are offered. */
  fun choose(position: Offset)

  /** The finger went up after [hold]. */
  fun take()
}

/** Press, hold and slide; the focus stays where it is. */
internal fun Modifier.keyPress(actions: KeyActions): Modifier =
  pointerInput(actions) {
    awaitEachGesture {
      val down = awaitFirstDown()
      down.consume()
      actions.down()
      try {
        if (actions.repeats) repeat(down, actions) else pressOrHold(down, actions)
      } finally {
        actions.up()
      }
    }
  }

private suspend fun AwaitPointerEventScope.repeat(
  down: PointerInputChange,
  actions: KeyActions,
) {
  actions.press(down.uptimeMillis)
  var wait = HOLD_MILLIS
  var count = 0
  while (withTimeoutOrNull(wait) { lifted(down) } == null) {
    actions.press(down.uptimeMillis)
    wait = if (++count > SLOW_REPEATS) FAST_REPEAT_MILLIS else REPEAT_MILLIS
  }
}

private suspend fun AwaitPointerEventScope.pressOrHold(
  down: PointerInputChange,
  actions: KeyActions,
) {
  val quick = withTimeoutOrNull(HOLD_MILLIS) { lifted(down) }
  if (quick == null && actions.hold()) {
    slide(down, actions)
    return
  }
  val end = quick ?: lifted(down)
  val margin = slack.toPx()
  val key = Rect(-margin, -margin, size.width + margin, size.height + margin)
  if (end.position in key) actions.press(down.uptimeMillis)
}

private suspend fun AwaitPointerEventScope.slide(
  down: PointerInputChange,
  actions: KeyActions,
) {
  var moved = false
  while (true) {
    val change = next(down)
    moved = moved || abs(change.position.x - down.position.x) > choosingFrom.toPx()
    if (moved) actions.choose(change.position)
    if (!change.pressed) break
  }
  actions.take()
}

/** Waits until the finger of [down] goes up. */
private suspend fun AwaitPointerEventScope.lifted(down: PointerInputChange): PointerInputChange {
  while (true) next(down).let { if (!it.pressed) return it }
}

private suspend fun AwaitPointerEventScope.next(down: PointerInputChange): PointerInputChange {
  while (true) {
    val change = awaitPointerEvent().changes.firstOrNull { it.id == down.id } ?: continue
    change.consume()
    return change
  }
}
