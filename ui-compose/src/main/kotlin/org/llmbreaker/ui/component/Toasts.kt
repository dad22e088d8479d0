package org.llmbreaker.ui.component

import androidx.compose.animation.AnimatedVisibility
import androidx.compose.animation.core.MutableTransitionState
import androidx.compose.animation.fadeIn
import androidx.compose.animation.fadeOut
import androidx.compose.animation.slideInVertically
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.hoverable
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsHoveredAsState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateListOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.shadow
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import kotlinx.coroutines.delay
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Motion
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

private const val SHOWN_MILLIS = 5_000L
private const val TICK_MILLIS = 100L
private const val MOST_AT_ONCE = 4

/**
 * A short message in the upper right corner.
 *
 * @param text what happened, why, and what to do next
 * @param actionLabel the word on its button, or null for none
 */
@Immutable
class Toast(
  val tone: Tone,
  val title: String,
  val text: String = "",
  val actionLabel: String? = null,
  val onAction: () -> Unit = {},
)

/** The toasts on screen, oldest first. At most four stand there; a fifth pushes out the first. */
@Stable
class Toasts {
  private val shown = mutableStateListOf<Toast>()
  val all: List<Toast>
    get() = shown

  fun show(toast: Toast) {
    if (shown.size == MOST_AT_ONCE) shown.removeAt(0)
    shown += toast
  }

  fun dismiss(toast: Toast) {
    shown -= toast
  }
}

/** Where screens send their toasts. */
val LocalToasts = staticCompositionLocalOf<Toasts> { error("No toast host: use AppRoot") }

/**
 * Draws [toasts] one below the other; each leaves after 5 s, and waits while the pointer is on it.
 */
@Composable
fun ToastHost(toasts: Toasts, modifier: Modifier = Modifier) {
  Column(modifier.padding(Spacing.x2), Arrangement.spacedBy(Spacing.x1), Alignment.End) {
    for (toast in toasts.all) key(toast) { TimedToast(toast) { toasts.dismiss(toast) } }
  }
}

@Composable
private fun TimedToast(toast: Toast, onGone: () -> Unit) {
  val presence = remember { MutableTransitionState(false).apply { targetState = true } }
  val interaction = remember { MutableInteractionSource() }
  val hovered by interaction.collectIsHoveredAsState()
  val waiting by rememberUpdatedState(hovered)
  LaunchedEffect(toast) {
    var left = SHOWN_MILLIS
    while (left > 0) {
      delay(TICK_MILLIS)
      if (!waiting) left -= TICK_MILLIS
    }
    presence.targetState = false
  }
  LaunchedEffect(presence.isIdle, presence.currentState) {
    if (presence.isIdle && !presence.currentState) onGone()
  }
  val motion = BreakerTheme.motion
  val distance = with(LocalDensity.current) { Motion.slideDistance.roundToPx() }
  AnimatedVisibility(
    presence,
    enter = fadeIn(motion.fade()) + slideInVertically(motion.slide()) { distance },
    exit = fadeOut(motion.fade()),
  ) {
    ToastCard(toast, Modifier.hoverable(interaction)) { presence.targetState = false }
  }
}

@Composable
private fun ToastCard(toast: Toast, modifier: Modifier, onDismiss: () -> Unit) {
  val colors = BreakerTheme.colors
  Row(
    modifier
      .width(360.dp)
      .shadow(Spacing.x1, Corners.large, ambientColor = colors.shadow, spotColor = colors.shadow)
      .background(colors.surface, Corners.large)
      .border(Sizes.line, toast.tone.color(), Corners.large)
      .padding(start = Spacing.x2)
      .semantics { liveRegion = LiveRegionMode.Polite },
    Arrangement.spacedBy(Spacing.x1),
  ) {
    Icon(
      toast.tone.icon,
      Modifier.padding(top = 14.dp),
      toast.tone.color(),
      description = toast.tone.word,
    )
    Column(Modifier.weight(1f).padding(vertical = 13.dp), Arrangement.spacedBy(Spacing.half)) {
      Text(toast.title, style = BreakerTheme.type.label)
      if (toast.text.isNotEmpty()) {
        Text(toast.text, style = BreakerTheme.type.caption, color = colors.textSecondary)
      }
      if (toast.actionLabel != null) {
        Button(
          toast.actionLabel,
          {
            onDismiss()
            toast.onAction()
          },
          toast.actionLabel,
        )
      }
    }
    IconButton(Icons.close, texts["dismiss"], onDismiss)
  }
}
