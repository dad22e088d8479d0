package org.llmbreaker.ui.keyboard

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.snapshotFlow
import androidx.compose.ui.Alignment
import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.Modifier
import androidx.compose.ui.input.pointer.PointerEventPass
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.InterceptPlatformTextInput
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalWindowInfo
import androidx.compose.ui.platform.PlatformTextInputInterceptor
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.IntSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Popup
import kotlinx.coroutines.flow.drop
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.component.LocalCoveredBelow
import org.llmbreaker.ui.component.LocalTextEntry

/** The window is taken to be at least so large: with a large zoom the keys do not grow further. */
private val leastWindow = 640.dp
private val lowestKey = 50.dp
private val highestKey = 64.dp

/** Share of the window's height that one row of keys takes. */
private const val ROW_SHARE = 0.065f

/**
 * Shows a keyboard at the bottom of the window while a text field in [content] or in a dialog of it
 * has the focus. [content] gets the room above; what scrolls there keeps the field in view, and
 * dialogs stand above the keyboard. Fills its parent, and must be inside the theme.
 *
 * The keyboard is an input method: each text field works with it as it is, and keeps the focus.
 *
 * @param enabled false never shows it
 * @param onTouch somebody presses a key; presses on [content] are not told
 */
@OptIn(ExperimentalComposeUiApi::class)
@Composable
fun OnScreenKeyboardHost(
  enabled: Boolean,
  onTouch: () -> Unit = {},
  content: @Composable () -> Unit,
) {
  val state = remember { KeyboardState() }
  val entry = LocalTextEntry.current
  LaunchedEffect(state, entry) {
    snapshotFlow { entry.presses }.drop(1).collect { state.show() }
  }
  val shown = enabled && state.wanted
  val size = KeyboardSize.of(LocalWindowInfo.current.containerSize, LocalDensity.current)
  InterceptPlatformTextInput(remember(state) { interceptor(state) }) {
    CompositionLocalProvider(LocalCoveredBelow provides if (shown) size.pixels else 0) {
      Box(Modifier.fillMaxSize()) {
        val covered = with(LocalDensity.current) { LocalCoveredBelow.current.toDp() }
        Box(Modifier.padding(bottom = covered), propagateMinConstraints = true) { content() }
        // A dialog that opens with a field of its own would else cover the keys.
        if (shown) key(state.target) { KeyboardPopup(state, size, onTouch) }
      }
    }
  }
}

@OptIn(ExperimentalComposeUiApi::class)
private fun interceptor(state: KeyboardState) = PlatformTextInputInterceptor { request, next ->
  val field = FocusedField(request)
  state.begin(field)
  try {
    next.startInputMethod(request)
  } finally {
    state.end(field)
  }
}

@Composable
private fun KeyboardPopup(state: KeyboardState, size: KeyboardSize, onTouch: () -> Unit) {
  val touch by rememberUpdatedState(onTouch)
  val rows = if (state.signs) signRows() else letterRows(Language.current())
  Popup(Alignment.BottomCenter) {
    CompositionLocalProvider(LocalDensity provides size.density) {
      Box(
        Modifier.pointerInput(Unit) {
          awaitPointerEventScope {
            while (true) {
              val event = awaitPointerEvent(PointerEventPass.Initial)
              if (event.type == PointerEventType.Press) touch()
            }
          }
        }
      ) {
        KeyboardView(state, rows, size.keyHeight)
      }
    }
  }
}

/** How large the keys are, and the whole in pixels. */
private class KeyboardSize(val density: Density, val keyHeight: Dp) {
  val pixels: Int = with(density) { keyboardHeight(keyHeight).roundToPx() }

  companion object {
    fun of(window: IntSize, density: Density): KeyboardSize {
      val least = leastWindow.value
      val fitting = minOf(density.density, window.width / least, window.height / least)
      val own = Density(maxOf(fitting, Float.MIN_VALUE), density.fontScale)
      val row = with(own) { (window.height * ROW_SHARE).toDp() }
      return KeyboardSize(own, row.coerceIn(lowestKey, highestKey))
    }
  }
}
