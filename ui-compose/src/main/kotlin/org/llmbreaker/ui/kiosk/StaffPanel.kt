package org.llmbreaker.ui.kiosk

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.focusable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEvent
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.input.key.utf16CodePoint
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ButtonKind
import org.llmbreaker.ui.component.Dialog
import org.llmbreaker.ui.component.StatusLine
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tone
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

internal const val STAFF_PANEL = "staff-panel"

/** Asks for the PIN, then offers to leave the kiosk. */
@Composable
internal fun StaffPanel(state: StaffUiState, onEvent: (KioskEvent) -> Unit) {
  Dialog(
    texts["staff.title"],
    { onEvent(KioskEvent.StaffClosed) },
    PANEL_WIDTH,
    buttons = { if (state.open) StaffButtons(onEvent) else CloseButton(onEvent) },
  ) {
    if (state.open) Text(texts["staff.open"]) else PinPad(state, onEvent)
  }
}

@Composable
private fun StaffButtons(onEvent: (KioskEvent) -> Unit) {
  CloseButton(onEvent)
  Button(texts["staff.over"], { onEvent(KioskEvent.StartOver) }, texts["staff.over.hint"])
  Button(
    texts["staff.leave"],
    { onEvent(KioskEvent.Leave) },
    texts["staff.leave.hint"],
    kind = ButtonKind.PRIMARY,
  )
}

@Composable
private fun CloseButton(onEvent: (KioskEvent) -> Unit) =
  Button(texts["staff.close"], { onEvent(KioskEvent.StaffClosed) }, texts["staff.close.hint"])

@Composable
private fun PinPad(state: StaffUiState, onEvent: (KioskEvent) -> Unit) {
  val focus = remember { FocusRequester() }
  LaunchedEffect(Unit) { focus.requestFocus() }
  Column(
    Modifier.testTag(STAFF_PANEL)
      .fillMaxWidth()
      .onKeyEvent { onEvent.take(it) }
      .focusRequester(focus)
      .focusable(),
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterHorizontally,
  ) {
    Text(texts["staff.pin"], style = BreakerTheme.type.label)
    Dots(state.digits)
    Note(state)
    for (row in listOf("123", "456", "789")) {
      Row(horizontalArrangement = Arrangement.spacedBy(Spacing.x1)) {
        row.forEach { DigitKey(it, onEvent) }
      }
    }
    Row(horizontalArrangement = Arrangement.spacedBy(Spacing.x1)) {
      PadKey("⌫", texts["staff.erase"]) { onEvent(KioskEvent.Erase) }
      DigitKey('0', onEvent)
      PadKey(texts["staff.ok"], texts["staff.ok.hint"], ButtonKind.PRIMARY) {
        onEvent(KioskEvent.PinEntered)
      }
    }
  }
}

/** As many circles as a PIN may have digits; those entered are filled. */
@Composable
private fun Dots(entered: Int) {
  val colors = BreakerTheme.colors
  val said = texts.count("staff.digits", entered.toLong())
  Row(
    Modifier.padding(vertical = Spacing.x1).semantics {
      contentDescription = said
      liveRegion = LiveRegionMode.Polite
    },
    Arrangement.spacedBy(Spacing.x1),
  ) {
    for (place in 1..PinHash.LENGTHS.last) {
      val fill = if (place <= entered) colors.accent else Color.Transparent
      Box(
        Modifier.size(DOT)
          .background(fill, CircleShape)
          .border(Sizes.line, colors.outline, CircleShape)
      )
    }
  }
}

@Composable
private fun Note(state: StaffUiState) {
  val note = state.note
  when {
    state.busy -> StatusLine(Tone.INFO, texts["staff.trying"])
    note is StaffNote.Wait -> StatusLine(Tone.WARNING, texts.count("staff.wait", note.seconds))
    note == StaffNote.Wrong -> StatusLine(Tone.WARNING, texts["staff.wrong"])
  }
}

@Composable
private fun DigitKey(digit: Char, onEvent: (KioskEvent) -> Unit) =
  PadKey("$digit", texts["staff.digit.hint", "$digit"]) { onEvent(KioskEvent.Digit(digit)) }

@Composable
private fun PadKey(
  label: String,
  hint: String,
  kind: ButtonKind = ButtonKind.SECONDARY,
  onPress: () -> Unit,
) = Button(label, onPress, hint, Modifier.size(KEY_WIDTH, KEY_HEIGHT), kind = kind)

/** Also a keyboard that is plugged in can enter the PIN, unless a key of the pad has the focus. */
private fun ((KioskEvent) -> Unit).take(event: KeyEvent): Boolean {
  if (event.type != KeyEventType.KeyDown) return false
  val sign = event.utf16CodePoint.toChar()
  when {
    sign in '0'..'9' -> this(KioskEvent.Digit(sign))
    event.key == Key.Backspace -> this(KioskEvent.Erase)
    event.key == Key.Enter || event.key == Key.NumPadEnter -> this(KioskEvent.PinEntered)
    else -> return false
  }
  return true
}

private val PANEL_WIDTH = 620.dp
private val KEY_WIDTH = 88.dp
private val KEY_HEIGHT = 56.dp
private val DOT = 14.dp
