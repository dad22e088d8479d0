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
    "Recover your run?",
    later,
    width = 520.dp,
    buttons = {
      Button("Not now", later, "Start without it; it stays on disk", shortcut = "Esc")
      Button(
        "Recover",
        { onEvent(RecordingsEvent.RecoverPressed) },
        if (offer.finished) "Open the finished run with its curves, samples and film"
        else "Open the run, paused, with its curves, samples and film",
        kind = ButtonKind.PRIMARY,
      )
    },
  ) {
    Text(offer.text)
    Text(
      if (offer.finished) "Recovering opens it as it ended, with all its curves, samples and film."
      else
        "Recovering opens it paused, with all its curves, samples and film. " +
          "Press Play to go on as if nothing had happened.",
      color = BreakerTheme.colors.textSecondary,
    )
  }
}

@Composable
private fun OpeningDialog(opening: Progress, onCancel: () -> Unit) {
  Dialog(
    "Opening the run",
    onCancel,
    buttons = { Button("Cancel", onCancel, "Leave the file closed", shortcut = "Esc") },
  ) {
    Text("Reading ${opening.fileName} and checking that it is whole …")
    ProgressBar(opening.share, "Read so far")
  }
}

private fun consentQuestion(consent: Consent) =
  Confirmation(
    "Save your own text with the run?",
    "The file will hold the whole text “${consent.text}”, because the run cannot go on without " +
      "it. Whoever gets the file can read it.",
    "Save with the text",
  )

@Composable
private fun SavingDialog(saving: Progress, onCancel: () -> Unit) {
  Dialog(
    "Saving the run",
    onCancel,
    buttons = {
      Button("Cancel", onCancel, "Stop saving; an older file stays as it is", shortcut = "Esc")
    },
  ) {
    Text(saving.fileName, color = BreakerTheme.colors.textSecondary)
    ProgressBar(saving.share, "Saved so far")
  }
}
