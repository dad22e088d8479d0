package org.llmbreaker.ui.action

import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.SideEffect
import androidx.compose.runtime.Stable
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.input.key.KeyEvent
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.isCtrlPressed
import androidx.compose.ui.input.key.isMetaPressed
import androidx.compose.ui.input.key.type

/**
 * All that can be done right now. Each part of the screen puts in its actions while it is shown.
 *
 * @param offered false for actions that are not to be had here
 */
@Stable
class ActionRegistry(private val offered: (Action) -> Boolean = { true }) {
  private val byOwner = mutableStateMapOf<String, List<Action>>()

  /** Every action, by group and then in the order given. */
  val all: List<Action>
    get() = byOwner.toSortedMap().values.flatten().sortedBy { it.group }

  /**
   * Replaces the actions of [owner]. Two owners must not use the same id. Who reads the registry
   * hears of it only if something changed: screens offer their actions again with every step.
   */
  fun put(owner: String, actions: List<Action>) {
    val here = actions.filter(offered)
    if (byOwner[owner] != here) byOwner[owner] = here
  }

  fun remove(owner: String) {
    byOwner.remove(owner)
  }

  /** The action named [id], or null while nothing offers it. */
  fun find(id: String): Action? = all.firstOrNull { it.id == id }

  /**
   * Runs the action that [event] stands for.
   *
   * @param typing true while a text field has the keyboard: keys without Ctrl then belong to it
   * @return true if the event was used
   */
  fun onKeyEvent(event: KeyEvent, typing: Boolean): Boolean {
    if (event.type != KeyEventType.KeyDown) return false
    if (typing && !event.isCtrlPressed && !event.isMetaPressed) return false
    val action = all.firstOrNull { it.enabled && it.matches(event) } ?: return false
    action.run()
    return true
  }
}

/** The registry of this window. */
val LocalActions =
  staticCompositionLocalOf<ActionRegistry> { error("No action registry: use AppRoot") }

/** Offers [actions] under the name [owner] for as long as the caller is on screen. */
@Composable
fun OfferActions(owner: String, actions: List<Action>) {
  val registry = LocalActions.current
  SideEffect { registry.put(owner, actions) }
  DisposableEffect(registry, owner) { onDispose { registry.remove(owner) } }
}
