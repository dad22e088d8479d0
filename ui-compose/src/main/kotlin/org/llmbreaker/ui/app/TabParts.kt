package org.llmbreaker.ui.app

import androidx.compose.ui.input.key.Key
import org.llmbreaker.ui.action.Action
import org.llmbreaker.ui.action.ActionGroup
import org.llmbreaker.ui.action.Shortcut
import org.llmbreaker.ui.chart.ExportOutcome
import org.llmbreaker.ui.component.Toast
import org.llmbreaker.ui.component.Toasts
import org.llmbreaker.ui.component.Tone

/**
 * Makes the actions of a screen.
 *
 * @param prefix what their ids begin with
 */
internal class TabActions<E>(private val prefix: String, private val onEvent: (E) -> Unit) {
  /** An action that sends [event]. */
  fun action(
    name: String,
    label: String,
    description: String,
    event: E,
    enabled: Boolean = true,
    shortcut: Shortcut? = null,
    group: ActionGroup = ActionGroup.TRAINING,
  ) =
    Action(
      "$prefix.$name",
      label,
      description,
      group,
      shortcut,
      enabled = enabled,
      run = Sending(onEvent, event),
    )

  /** The big button. */
  fun play(label: String, description: String, event: E, enabled: Boolean) =
    action("play", label, description, event, enabled, Shortcut(Key.Spacebar, "Space"))

  fun step(event: E, enabled: Boolean) =
    action(
      "step",
      texts["step"],
      texts["step.hint"],
      event,
      enabled,
      Shortcut(Key.DirectionRight, "→"),
    )

  /** [description] says what stays when the run ends. */
  fun stop(description: String, event: E, enabled: Boolean) =
    action("stop", texts["stop"], description, event, enabled)

  /** Reading a text from a file. */
  fun open(description: String, event: E) =
    action(
      "open",
      texts["open"],
      description,
      event,
      shortcut = Shortcut(Key.O, "Ctrl+O", ctrl = true),
    )
}

/** Sends [event]; two of them are the same if they send the same to the same. */
private data class Sending<E>(private val onEvent: (E) -> Unit, private val event: E) : () -> Unit {
  override fun invoke() = onEvent(event)
}

/** Shows what a presenter has to tell; [warning] if something did not work. */
internal fun Toasts.tell(title: String, text: String, warning: Boolean) =
  show(Toast(if (warning) Tone.WARNING else Tone.INFO, title, text))

/** Says what became of a copy or save; nothing if the user closed the dialog. */
internal fun Toasts.show(outcome: ExportOutcome) {
  when (outcome) {
    is ExportOutcome.Done -> show(Toast(Tone.SUCCESS, outcome.message))
    is ExportOutcome.Failed -> show(Toast(Tone.WARNING, texts["refused"], outcome.message))
    ExportOutcome.Cancelled -> Unit
  }
}
