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
 * @param label as written on an English keyboard, e.g. `Ctrl+K`
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
  /** What a keyboard of the current language has written on them. */
  val keys: String
    get() = keyNames(label)

  fun matches(event: KeyEvent): Boolean =
    (event.key == key || (sign != null && event.utf16CodePoint == sign.code)) &&
      (event.isCtrlPressed || event.isMetaPressed) == ctrl &&
      (shift == null || event.isShiftPressed == shift)
}

private val NAMED_KEYS = Regex("Ctrl|Shift|Enter|Space")

/** [keys] of an English keyboard in the current language: `Ctrl+K` is `Strg+K` in German. */
fun keyNames(keys: String): String =
  NAMED_KEYS.replace(keys) { texts["key.${it.value.lowercase()}"] }

/** Part of the menu an action belongs to; also the order there. */
enum class ActionGroup {
  TRAINING,
  GO,
  VIEW,
  HELP;

  val label: String
    get() = texts["group.${name.lowercase()}"]
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
 * @param otherNames the search finds it by the beginning of one of these as well
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
  val otherNames: List<String> = emptyList(),
  val run: () -> Unit,
) {
  /** True if [event] is one of this action's keys. */
  fun matches(event: KeyEvent): Boolean =
    shortcut?.matches(event) == true || alternatives.any { it.matches(event) }
}
