package org.llmbreaker.ui.action

import androidx.compose.ui.input.key.Key
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.isFocused
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.theme.BreakerTheme

@OptIn(ExperimentalTestApi::class)
class CommandPaletteTest {
  private val ran = mutableListOf<String>()

  private fun action(id: String, enabled: Boolean = true) =
    Action(id, id, id, ActionGroup.VIEW, enabled = enabled) { ran += id }

  @Test
  fun `Enter runs the first action that can be run`() =
    runDesktopComposeUiTest(1280, 800) {
      setContent {
        BreakerTheme(reducedMotion = true) {
          CommandPalette(listOf(action("save", enabled = false), action("play")), {})
        }
      }
      onNode(isFocused()).performKeyInput { pressKey(Key.Enter) }
      assertThat(ran).containsExactly("play")
    }
}
