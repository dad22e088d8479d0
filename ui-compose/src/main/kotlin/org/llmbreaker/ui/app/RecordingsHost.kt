package org.llmbreaker.ui.app

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.input.key.Key
import java.util.UUID
import org.llmbreaker.engine.checkpoint.RecordingFiles
import org.llmbreaker.ui.action.Action
import org.llmbreaker.ui.action.ActionGroup
import org.llmbreaker.ui.action.OfferActions
import org.llmbreaker.ui.action.Shortcut
import org.llmbreaker.ui.component.Toast
import org.llmbreaker.ui.component.Toasts
import org.llmbreaker.ui.component.Tone
import org.llmbreaker.ui.recordings.RecordingsDialogs
import org.llmbreaker.ui.recordings.RecordingsEffect
import org.llmbreaker.ui.recordings.RecordingsEvent
import org.llmbreaker.ui.recordings.RecordingsPresenter

/**
 * Saving and opening of runs, wherever in the app a person is.
 *
 * @param shown the session on the screen; null while there is none
 * @param onOpened shows a session that was opened
 */
@Composable
internal fun RecordingsHost(
  presenter: RecordingsPresenter,
  dialogs: FileDialogs,
  toasts: Toasts,
  shown: UUID?,
  onOpened: (UUID) -> Unit,
) {
  val state by presenter.state.collectAsState()
  OfferActions("recordings", recordingActions(shown, presenter::onEvent))
  LaunchedEffect(presenter) {
    presenter.effects.collect { effect ->
      when (effect) {
        is RecordingsEffect.ChooseTarget -> {
          val file = dialogs.save(texts["recording.save"], effect.suggestedName)
          presenter.onEvent(RecordingsEvent.TargetChosen(file))
        }
        RecordingsEffect.ChooseFile ->
          dialogs.open(texts["recording.open"], listOf(RecordingFiles.ENDING))?.let {
            presenter.onEvent(RecordingsEvent.FileGiven(it))
          }
        is RecordingsEffect.ShowToast ->
          toasts.show(
            Toast(if (effect.good) Tone.SUCCESS else Tone.WARNING, effect.title, effect.text)
          )
        is RecordingsEffect.Show -> onOpened(effect.session)
      }
    }
  }
  RecordingsDialogs(state, presenter::onEvent)
}

internal fun recordingActions(shown: UUID?, onEvent: (RecordingsEvent) -> Unit) =
  listOf(
    Action(
      "recording.save",
      texts["recording.save"],
      texts["recording.save.hint"],
      ActionGroup.TRAINING,
      Shortcut(Key.S, "Ctrl+S", ctrl = true),
      enabled = shown != null,
    ) {
      onEvent(RecordingsEvent.SavePressed(shown))
    },
    Action(
      "recording.open",
      texts["recording.open"],
      texts["recording.open.hint"],
      ActionGroup.TRAINING,
      Shortcut(Key.O, "Ctrl+Shift+O", ctrl = true, shift = true),
    ) {
      onEvent(RecordingsEvent.OpenPressed)
    },
  )
