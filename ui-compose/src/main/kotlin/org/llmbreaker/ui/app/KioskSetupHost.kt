package org.llmbreaker.ui.app

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import org.llmbreaker.ui.action.Action
import org.llmbreaker.ui.action.ActionGroup
import org.llmbreaker.ui.action.OfferActions
import org.llmbreaker.ui.kiosk.KioskSetup
import org.llmbreaker.ui.kiosk.PinHash
import org.llmbreaker.ui.settings.SettingsPresenter

/**
 * The way into kiosk mode from the menu.
 *
 * @param onStart ends this window and opens the kiosk
 */
@Composable
internal fun KioskSetupHost(settings: SettingsPresenter, onStart: () -> Unit) {
  var open by remember { mutableStateOf(false) }
  val scope = rememberCoroutineScope()
  val ask = remember { { open = true } }
  OfferActions("kiosk", listOf(kioskAction(ask)))
  if (!open) return
  fun keep(pin: String?, then: () -> Unit = {}) {
    open = false
    scope.launch {
      if (pin != null) {
        val hash = withContext(Dispatchers.Default) { PinHash.of(pin) }
        settings.change { it.copy(kioskPin = hash) }
      }
      then()
    }
  }
  KioskSetup(
    pinSet = settings.state.value.kioskPin != null,
    onSave = { keep(it) },
    onStart = { keep(it, onStart) },
    onDismiss = { open = false },
  )
}

private fun kioskAction(run: () -> Unit) =
  Action(
    "view.kiosk",
    texts["kiosk"],
    texts["kiosk.hint"],
    ActionGroup.VIEW,
    run = run,
  )
