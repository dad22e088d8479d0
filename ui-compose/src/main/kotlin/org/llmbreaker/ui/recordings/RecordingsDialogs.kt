package org.llmbreaker.ui.recordings

import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ButtonKind
import org.llmbreaker.ui.component.ConfirmDialog
import org.llmbreaker.ui.component.Confirmation
import org.llmbreaker.ui.component.Dialog
import org.llmbreaker.ui.component.ProgressBar
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.theme.BreakerTheme

/** Questions and progress of saving and opening; nothing where there is none. */
@Composable
fun RecordingsDialogs(state: RecordingsUiState, onEvent: (RecordingsEvent) -> Unit) {
  val offer = state.offer
  val consent = state.consent
  val saving = state.saving
  val opening = state.opening
  when {
    offer != null -> RecoveryDialog(offer, onEvent)
    consent != null ->
      ConfirmDialog(
        consentQuestion(consent),
        { onEvent(RecordingsEvent.Consented) },
        { onEvent(RecordingsEvent.ConsentRefused) },
      )
    saving != null -> SavingDialog(saving) { onEvent(RecordingsEvent.SavingCancelled) }
    opening != null -> OpeningDialog(opening) { onEvent(RecordingsEvent.OpeningCancelled) }
  }
}

@Composable
private fun RecoveryDialog(offer: Offer, onEvent: (RecordingsEvent) -> Unit) {
  val later = { onEvent(RecordingsEvent.NotNowPressed) }
  Dialog(
    texts["recover"],
    later,
    width = 520.dp,
    buttons = {
      Button(texts["recover.later"], later, texts["recover.later.hint"], shortcut = "Esc")
      Button(
        texts["recover.yes"],
        { onEvent(RecordingsEvent.RecoverPressed) },
        if (offer.finished) texts["recover.finished.hint"] else texts["recover.paused.hint"],
        kind = ButtonKind.PRIMARY,
      )
    },
  ) {
    Text(offer.text)
    Text(
      if (offer.finished) texts["recover.finished"] else texts["recover.paused"],
      color = BreakerTheme.colors.textSecondary,
    )
  }
}

@Composable
private fun OpeningDialog(opening: Progress, onCancel: () -> Unit) {
  Dialog(
    texts["opening"],
    onCancel,
    buttons = { Button(texts["cancel"], onCancel, texts["opening.cancel.hint"], shortcut = "Esc") },
  ) {
    Text(texts["opening.text", opening.fileName])
    ProgressBar(opening.share, texts["opening.share"])
  }
}

private fun consentQuestion(consent: Consent) =
  Confirmation(
    texts["consent"],
    texts["consent.text", consent.text],
    texts["consent.yes"],
  )

@Composable
private fun SavingDialog(saving: Progress, onCancel: () -> Unit) {
  Dialog(
    texts["saving"],
    onCancel,
    buttons = {
      Button(texts["cancel"], onCancel, texts["saving.cancel.hint"], shortcut = "Esc")
    },
  ) {
    Text(saving.fileName, color = BreakerTheme.colors.textSecondary)
    ProgressBar(saving.share, texts["saving.share"])
  }
}
