package org.llmbreaker.ui.kiosk

import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.ui.Modifier
import androidx.compose.ui.input.pointer.PointerEventPass
import androidx.compose.ui.input.pointer.PointerEventTimeoutCancellationException
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.unit.dp

private val CORNER = 64.dp

/** Long enough that nobody does it by chance. */
internal const val HOLD_MILLIS = 3_000L

/**
 * Calls [action] when the upper left corner has been held for [HOLD_MILLIS]. What lies there gets
 * its touches as usual.
 */
internal fun Modifier.cornerHold(action: () -> Unit): Modifier =
  pointerInput(action) {
    awaitEachGesture {
      val down = awaitFirstDown(requireUnconsumed = false, pass = PointerEventPass.Initial)
      val corner = CORNER.toPx()
      if (down.position.x > corner || down.position.y > corner) return@awaitEachGesture
      try {
        withTimeout(HOLD_MILLIS) {
          while (awaitPointerEvent(PointerEventPass.Initial).changes.any { it.pressed }) {
            // held
          }
        }
      } catch (_: PointerEventTimeoutCancellationException) {
        action()
      }
    }
  }
