package org.llmbreaker.ui.kiosk

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ButtonKind
import org.llmbreaker.ui.component.Dialog
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.TextField

/**
 * Sets the PIN of a kiosk and starts it.
 *
 * @param pinSet whether there is a PIN already
 * @param onSave keeps a new PIN
 * @param onStart keeps a new PIN, or the old one for null, and starts the kiosk
 */
@Composable
internal fun KioskSetup(
  pinSet: Boolean,
  onSave: (pin: String) -> Unit,
  onStart: (pin: String?) -> Unit,
  onDismiss: () -> Unit,
) {
  var pin by remember { mutableStateOf("") }
  val allowed = PinHash.allowed(pin)
  Dialog(
    texts["setup.title"],
    onDismiss,
    buttons = {
      Button(texts["setup.cancel"], onDismiss, texts["setup.cancel.hint"], shortcut = "Esc")
      Button(texts["setup.save"], { onSave(pin) }, texts["setup.save.hint"], enabled = allowed)
      Button(
        texts["setup.start"],
        { onStart(pin.ifEmpty { null }) },
        texts["setup.start.hint"],
        kind = ButtonKind.PRIMARY,
        enabled = allowed || pin.isEmpty(),
      )
    },
  ) {
    Text(texts["setup.text"])
    TextField(
      pin,
      { pin = it.take(PinHash.LENGTHS.last) },
      texts["setup.pin"],
      texts["setup.pin.tooltip"],
      hint = texts["setup.pin.hint"],
      error = if (pin.isEmpty() || allowed) null else texts["setup.pin.error"],
    )
    Text(if (pinSet) texts["setup.kept"] else texts["setup.none"])
  }
}
