package org.llmbreaker.ui.component

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.focusable
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.runtime.withFrameNanos
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.onFocusChanged
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.onPreviewKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.input.pointer.PointerEventPass
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.SemanticsPropertyKey
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.IntOffset
import androidx.compose.ui.unit.IntRect
import androidx.compose.ui.unit.IntSize
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Popup
import androidx.compose.ui.window.PopupPositionProvider
import kotlinx.coroutines.delay
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

private const val SHOW_AFTER_MILLIS = 600L
private const val HIDE_AFTER_MILLIS = 8_000L

/** The words that a [Tooltip] would show, wherever its content is in the tree of semantics. */
internal val TooltipText = SemanticsPropertyKey<String>("TooltipText")

@Stable
private class TooltipState {
  var hovered by mutableStateOf(false)
  var focused by mutableStateOf(false)
  var touched by mutableStateOf(false)

  /** Set by a press or a key: who acts has read enough. */
  var dismissed by mutableStateOf(false)
  var visible by mutableStateOf(false)

  /** False in the first frame: a control that has the focus from the start is not asked about. */
  var settled = false
  val wanted
    get() = touched || ((hovered || focused) && !dismissed)
}

/**
 * Explains [content]: on hover, on keyboard focus, or while a finger rests on it, which then does
 * not press it.
 *
 * @param shortcut the keys that do the same, shown beside the text
 * @param ownStop makes this a stop for Tab, where nothing in [content] is one
 */
@Composable
fun Tooltip(
  text: String,
  modifier: Modifier = Modifier,
  shortcut: String? = null,
  ownStop: Boolean = false,
  content: @Composable () -> Unit,
) {
  val state = remember { TooltipState() }
  Timing(state)
  val stop = if (ownStop) Modifier.stopsTab(text) else Modifier
  val triggers =
    modifier.tooltipTriggers(state, LocalTouchScreen.current).semantics { this[TooltipText] = text }
  Box(triggers.then(stop), propagateMinConstraints = true) {
    content()
    if (state.visible) {
      val gap = with(LocalDensity.current) { Spacing.x1.roundToPx() }
      Popup(remember(gap) { BelowOrAbove(gap) }) { TooltipCard(text, shortcut) }
    }
  }
}

@Composable
private fun Timing(state: TooltipState) {
  LaunchedEffect(state) {
    withFrameNanos {}
    state.settled = true
  }
  // Who types on the screen needs the room: there only a finger that rests asks for words.
  val wanted = if (LocalCoveredBelow.current > 0) state.touched else state.wanted
  LaunchedEffect(wanted) {
    state.visible = false
    if (wanted) {
      delay(SHOW_AFTER_MILLIS)
      state.visible = true
      delay(HIDE_AFTER_MILLIS)
      state.visible = false
    }
  }
}

/** Can have the keyboard; a screen reader then says [text]. */
@Composable
private fun Modifier.stopsTab(text: String): Modifier {
  val interaction = remember { MutableInteractionSource() }
  return focusRing(interaction)
    .semantics { contentDescription = text }
    .focusable(interactionSource = interaction)
}

private fun Modifier.tooltipTriggers(state: TooltipState, touchScreen: Boolean) = onFocusChanged {
  state.focused = it.hasFocus && (state.settled || state.focused)
  if (!it.hasFocus && !state.hovered) state.dismissed = false
}
  .onPreviewKeyEvent {
    if (it.type == KeyEventType.KeyDown) state.dismissed = true
    false
  }
  .pointerInput(state, touchScreen) {
    awaitPointerEventScope {
      while (true) {
        val event = awaitPointerEvent(PointerEventPass.Initial)
        val touch = event.changes.any { it.type.isFinger(touchScreen) }
        when (event.type) {
          PointerEventType.Enter -> state.hovered = !touch
          PointerEventType.Exit -> {
            state.hovered = false
            state.touched = false
            if (!state.focused) state.dismissed = false
          }
          PointerEventType.Press -> {
            state.dismissed = true
            state.touched = touch
          }
          PointerEventType.Release -> {
            // Whoever has read what a button does may still not want it done.
            if (state.touched && state.visible) event.changes.forEach { it.consume() }
            state.touched = false
          }
        }
      }
    }
  }

@Composable
private fun TooltipCard(text: String, shortcut: String?) {
  val colors = BreakerTheme.colors
  Row(
    Modifier.widthIn(max = 320.dp)
      .background(colors.surfaceRaised, Corners.small)
      .border(Sizes.line, colors.outline, Corners.small)
      .padding(horizontal = 12.dp, vertical = Spacing.x1),
    horizontalArrangement = Arrangement.spacedBy(Spacing.x1),
    verticalAlignment = Alignment.CenterVertically,
  ) {
    Text(text, Modifier.weight(1f, fill = false), BreakerTheme.type.caption)
    if (shortcut != null) KeyCap(shortcut)
  }
}

/** Below the anchor; above it where the window ends; never beyond a side. */
internal class BelowOrAbove(private val gap: Int, private val alignEnd: Boolean = false) :
  PopupPositionProvider {
  override fun calculatePosition(
    anchorBounds: IntRect,
    windowSize: IntSize,
    layoutDirection: LayoutDirection,
    popupContentSize: IntSize,
  ): IntOffset {
    val below = anchorBounds.bottom + gap
    val above = anchorBounds.top - gap - popupContentSize.height
    val fitsBelow = below + popupContentSize.height <= windowSize.height
    val x = if (alignEnd) anchorBounds.right - popupContentSize.width else anchorBounds.left
    return IntOffset(
      x.coerceIn(0, maxOf(0, windowSize.width - popupContentSize.width)),
      if (fitsBelow || above < 0) below else above,
    )
  }
}
