package org.llmbreaker.ui.action

import androidx.compose.runtime.Immutable
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEvent
import androidx.compose.ui.input.key.isCtrlPressed
import androidx.compose.ui.input.key.isMetaPressed
import androidx.compose.ui.input.key.isShiftPressed
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.utf16CodePoint

/**
 * Keys that run an [Action].
 *
 * @param label as written on the keyboard, e.g. `Ctrl+K`
 * @param ctrl with Ctrl (or Cmd on a Mac)
 * @param shift null if it does not matter, for signs that need Shift on some keyboards
 * @param sign matches too, wherever a keyboard has it, e.g. `?`
 */
@Immutable
data class Shortcut(
  val key: Key,
  val label: String,
  val ctrl: Boolean = false,
  val shift: Boolean? = null,
  val sign: Char? = null,
) {
  fun matches(event: KeyEvent): Boolean =
    (event.key == key || (sign != null && event.utf16CodePoint == sign.code)) &&
      (event.isCtrlPressed || event.isMetaPressed) == ctrl &&
      (shift == null || event.isShiftPressed == shift)
}

/** Part of the menu an action belongs to; also the order there. */
enum class ActionGroup(val label: String) {
  TRAINING("Training"),
  GO("Go to"),
  VIEW("View"),
  HELP("Help"),
}

/**
 * One thing a person can do. The palette, the menu, the sheet of shortcuts and tooltips all read
 * it.
 *
 * @param id stable name, e.g. `training.play`
 * @param label a verb first, e.g. "Play or pause"
 * @param description one sentence for the tooltip
 * @param alternatives further keys that do the same
 * @param enabled false shows it greyed and ignores its keys
 * @param checked for choices and switches: whether it holds now; null for all others
 * @param run what it does; actions are the same only if this is the same too
 */
@Immutable
data class Action(
  val id: String,
  val label: String,
  val description: String,
  val group: ActionGroup,
  val shortcut: Shortcut? = null,
  val alternatives: List<Shortcut> = emptyList(),
  val enabled: Boolean = true,
  val checked: Boolean? = null,
  val run: () -> Unit,
) {
  /** True if [event] is one of this action's keys. */
  fun matches(event: KeyEvent): Boolean =
    shortcut?.matches(event) == true || alternatives.any { it.matches(event) }
}
