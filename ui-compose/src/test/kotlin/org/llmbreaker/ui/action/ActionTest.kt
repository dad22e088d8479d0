package org.llmbreaker.ui.action

import androidx.compose.runtime.snapshots.Snapshot
import androidx.compose.ui.InternalComposeUiApi
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEvent
import androidx.compose.ui.input.key.KeyEventType
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

@OptIn(InternalComposeUiApi::class)
class ActionTest {
  private val ran = mutableListOf<String>()

  private fun action(
    id: String,
    group: ActionGroup = ActionGroup.VIEW,
    shortcut: Shortcut? = null,
    enabled: Boolean = true,
  ) = Action(id, id, id, group, shortcut, enabled = enabled) { ran += id }

  private fun press(key: Key, ctrl: Boolean = false) =
    KeyEvent(key, KeyEventType.KeyDown, isCtrlPressed = ctrl)

  private val space = Shortcut(Key.Spacebar, "Space")
  private val ctrlK = Shortcut(Key.K, "Ctrl+K", ctrl = true)

  @Test
  fun `a key runs its action and is used up`() {
    val registry = ActionRegistry().apply { put("a", listOf(action("play", shortcut = space))) }
    assertThat(registry.onKeyEvent(press(Key.Spacebar), typing = false)).isTrue()
    assertThat(ran).containsExactly("play")
  }

  @Test
  fun `while someone types only keys with Ctrl run actions`() {
    val registry = ActionRegistry()
    registry.put("a", listOf(action("play", shortcut = space), action("find", shortcut = ctrlK)))
    assertThat(registry.onKeyEvent(press(Key.Spacebar), typing = true)).isFalse()
    assertThat(registry.onKeyEvent(press(Key.K, ctrl = true), typing = true)).isTrue()
    assertThat(ran).containsExactly("find")
  }

  @Test
  fun `a key without its Ctrl and a disabled action do nothing`() {
    val registry = ActionRegistry()
    registry.put("a", listOf(action("find", shortcut = ctrlK)))
    registry.put("b", listOf(action("play", shortcut = space, enabled = false)))
    assertThat(registry.onKeyEvent(press(Key.K), typing = false)).isFalse()
    assertThat(registry.onKeyEvent(press(Key.Spacebar), typing = false)).isFalse()
    assertThat(ran).isEmpty()
  }

  @Test
  fun `actions come by group and leave with their owner`() {
    val registry = ActionRegistry()
    registry.put("a", listOf(action("help", ActionGroup.HELP)))
    registry.put("b", listOf(action("play", ActionGroup.TRAINING)))
    assertThat(registry.all.map { it.id }).containsExactly("play", "help")
    registry.remove("b")
    assertThat(registry.find("play")).isNull()
    assertThat(registry.find("help")).isNotNull()
  }

  @Test
  fun `offering the same actions again changes nothing, so nothing is drawn anew`() {
    val registry = ActionRegistry()
    val play = action("play")
    registry.put("a", listOf(play))
    val changed = mutableListOf<Any>()
    val watching = Snapshot.registerApplyObserver { objects, _ -> changed.addAll(objects) }
    Snapshot.withMutableSnapshot { registry.put("a", listOf(play.copy())) }
    assertThat(changed).isEmpty()
    Snapshot.withMutableSnapshot { registry.put("a", listOf(play.copy(enabled = false))) }
    assertThat(changed).isNotEmpty()
    watching.dispose()
  }

  @Test
  fun `search finds letters in order and prefers word starts`() {
    assertThat(fuzzyScore("xyz", "Light theme")).isNull()
    assertThat(fuzzyScore("gl", "Light")).isNull()
    assertThat(fuzzyScore("", "anything")).isZero()
    val actions = listOf("Show all sessions", "Stop training", "Settings").map { action(it) }
    assertThat(searchActions("st", actions).map { it.label }.first()).isEqualTo("Stop training")
    assertThat(searchActions("  SETT", actions).map { it.label }).containsExactly("Settings")
    assertThat(searchActions("", actions)).isEqualTo(actions)
  }
}
