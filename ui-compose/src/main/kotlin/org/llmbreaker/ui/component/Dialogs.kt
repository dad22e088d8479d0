package org.llmbreaker.ui.component

import androidx.compose.animation.core.Animatable
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.DialogProperties
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Motion
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

/**
 * A window in the window: title, content, and a row of buttons. Keeps the keyboard to itself; Esc
 * and a press beside it call [onDismiss].
 */
@Composable
fun Dialog(
  title: String,
  onDismiss: () -> Unit,
  width: Dp = 480.dp,
  buttons: @Composable RowScope.() -> Unit = {},
  content: @Composable ColumnScope.() -> Unit,
) {
  DialogFrame(title, onDismiss, width) {
    Column(Modifier.padding(Spacing.x3), Arrangement.spacedBy(Spacing.x2)) {
      Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
        Heading(title, Modifier.weight(1f), BreakerTheme.type.title)
        IconButton(Icons.close, texts["close"], onDismiss, shortcut = "Esc")
      }
      Column(
        Modifier.weight(1f, fill = false).scrollsVertically(),
        Arrangement.spacedBy(Spacing.x2),
        content = content,
      )
      Row(
        Modifier.fillMaxWidth(),
        Arrangement.spacedBy(Spacing.x1, Alignment.End),
        content = buttons,
      )
    }
  }
}

/** The bare surface of a dialog, growing in from 0.95. */
@OptIn(ExperimentalComposeUiApi::class)
@Composable
fun DialogFrame(
  title: String,
  onDismiss: () -> Unit,
  width: Dp,
  content: @Composable ColumnScope.() -> Unit,
) {
  val properties =
    DialogProperties(
      usePlatformDefaultWidth = false,
      scrimColor = BreakerTheme.colors.scrim,
      animateTransition = false,
    )
  androidx.compose.ui.window.Dialog(onDismiss, properties) {
    WithTouchSlop { DialogSurface(title, width, content) }
  }
}

@Composable
private fun DialogSurface(title: String, width: Dp, content: @Composable ColumnScope.() -> Unit) {
  val colors = BreakerTheme.colors
  val motion = BreakerTheme.motion
  val shown = remember { Animatable(0f) }
  LaunchedEffect(Unit) { shown.animateTo(1f, motion.scale()) }
  Column(
    Modifier.padding(bottom = with(LocalDensity.current) { LocalCoveredBelow.current.toDp() })
      .padding(Spacing.x2)
      .widthIn(max = width)
      .fillMaxWidth()
      .graphicsLayer {
        val size = Motion.SCALE_FROM + (1f - Motion.SCALE_FROM) * shown.value
        scaleX = size
        scaleY = size
        alpha = shown.value
      }
      .background(colors.surface, Corners.large)
      .border(Sizes.line, colors.outline, Corners.large)
      .semantics { paneTitle = title },
    content = content,
  )
}

/**
 * A question asked before something is lost.
 *
 * @param title the question, e.g. "Stop current training?"
 * @param text what would be lost
 * @param confirm the word on the button that does it
 * @param cancel the word on the button that does nothing; it has the focus first
 */
@Immutable
data class Confirmation(
  val title: String,
  val text: String,
  val confirm: String,
  val cancel: String = texts["cancel"],
)

/** Asks [question]. Esc cancels. */
@Composable
fun ConfirmDialog(question: Confirmation, onConfirm: () -> Unit, onCancel: () -> Unit) {
  val safe = remember { FocusRequester() }
  Dialog(
    question.title,
    onCancel,
    buttons = {
      Button(
        question.cancel,
        onCancel,
        texts["cancel.hint"],
        Modifier.focusRequester(safe),
        shortcut = "Esc",
      )
      Button(question.confirm, onConfirm, question.text, kind = ButtonKind.PRIMARY)
      LaunchedEffect(Unit) { safe.requestFocus() } // in here, where the button has been placed
    },
  ) {
    Text(question.text, color = BreakerTheme.colors.textSecondary)
  }
}
