package org.llmbreaker.ui.kiosk

import androidx.compose.animation.core.FastOutSlowInEasing
import androidx.compose.animation.core.RepeatMode
import androidx.compose.animation.core.animateFloat
import androidx.compose.animation.core.infiniteRepeatable
import androidx.compose.animation.core.rememberInfiniteTransition
import androidx.compose.animation.core.tween
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ButtonKind
import org.llmbreaker.ui.component.Dialog
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/** What the kiosk draws over the app. */
@Composable
internal fun KioskOverlay(state: KioskUiState, onEvent: (KioskEvent) -> Unit) {
  val touched = { onEvent(KioskEvent.Touched) }
  when (val phase = state.phase) {
    KioskPhase.Attract -> AttractCover(touched)
    is KioskPhase.StillThere -> StillThere(phase.secondsLeft, touched)
    KioskPhase.Visit -> Unit
  }
  state.staff?.let { StaffPanel(it, onEvent) }
}

internal const val ATTRACT_COVER = "attract-cover"

/** Lies over the app that shows itself: the first touch goes here and nowhere else. */
@Composable
private fun AttractCover(onTouch: () -> Unit) {
  Box(
    Modifier.testTag(ATTRACT_COVER).fillMaxSize().swallowsTouches(onTouch).semantics {
      role = Role.Button
      contentDescription = texts["begin"]
      onClick(texts["begin.hint"]) {
        onTouch()
        true
      }
    },
    Alignment.BottomCenter,
  ) {
    val colors = BreakerTheme.colors
    val breath = breath()
    Text(
      texts["begin"],
      Modifier.padding(bottom = Spacing.x6)
        .graphicsLayer {
          scaleX = breath()
          scaleY = breath()
        }
        .background(colors.accent, CircleShape)
        .padding(horizontal = Spacing.x4, vertical = Spacing.x2),
      BreakerTheme.type.title,
      colors.onAccent,
    )
  }
}

/** A size that breathes; always 1 where motion is unwelcome. */
@Composable
private fun breath(): () -> Float {
  if (BreakerTheme.motion.reduced) return { 1f }
  val size by
    rememberInfiniteTransition()
      .animateFloat(
        1f,
        LARGEST,
        infiniteRepeatable(tween(BREATH_MILLIS, easing = FastOutSlowInEasing), RepeatMode.Reverse),
      )
  return { size }
}

/** Nothing below hears of touches; [onTouch] hears of presses. */
private fun Modifier.swallowsTouches(onTouch: () -> Unit) =
  pointerInput(Unit) {
    awaitPointerEventScope {
      while (true) {
        val event = awaitPointerEvent()
        event.changes.forEach { it.consume() }
        if (event.type == PointerEventType.Press) onTouch()
      }
    }
  }

@Composable
private fun StillThere(secondsLeft: Int, onStay: () -> Unit) {
  val stay = remember { FocusRequester() }
  Dialog(
    texts["there.title"],
    onStay,
    buttons = {
      Button(
        texts["there.keep"],
        onStay,
        texts["there.keep.hint"],
        Modifier.focusRequester(stay),
        kind = ButtonKind.PRIMARY,
      )
      LaunchedEffect(Unit) { stay.requestFocus() }
    },
  ) {
    Text(
      texts.count("there.left", secondsLeft.toLong()),
      // Read aloud once, and not each second: the button has the focus and says the rest.
      Modifier.semantics { if (secondsLeft % ANNOUNCED == 0) liveRegion = LiveRegionMode.Polite },
    )
  }
}

private const val LARGEST = 1.06f
private const val BREATH_MILLIS = 1_200
private const val ANNOUNCED = 5
