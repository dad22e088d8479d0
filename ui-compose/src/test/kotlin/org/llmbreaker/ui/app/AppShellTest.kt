package org.llmbreaker.ui.app

import androidx.compose.ui.input.key.Key
import androidx.compose.ui.test.DesktopComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsFocused
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.isSelectable
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onLast
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import androidx.compose.ui.test.withKeyDown
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.sessions.SessionAction
import org.llmbreaker.ui.sessions.SessionRow
import org.llmbreaker.ui.theme.ThemeChoice

@OptIn(ExperimentalTestApi::class)
class AppShellTest {
  private val sessions = FakeSessions()
  private val app = presenters(sessions)
  private var quits = 0
  private val opened = mutableListOf<SessionRow>()

  private fun inApp(steps: DesktopComposeUiTest.() -> Unit) =
    runDesktopComposeUiTest(1280, 800) {
      setContent { AppRoot(app, visible = true, { quits++ }, opened::add) { NotBuiltYet(it) } }
      steps()
    }

  private fun DesktopComposeUiTest.press(key: Key, ctrl: Boolean = false) {
    val roots = onAllNodes(isRoot())
    val root =
      if (app.shell.state.value.overlay == Overlay.NONE) roots.onFirst() else roots.onLast()
    root.performKeyInput {
      if (ctrl) withKeyDown(Key.CtrlLeft) { pressKey(key) } else pressKey(key)
    }
    waitForIdle()
  }

  @Test
  fun `Enter launches, Esc goes back, Space launches too`() = inApp {
    press(Key.Enter)
    assertThat(app.shell.state.value.page).isEqualTo(Page.DASHBOARD)
    press(Key.Escape)
    assertThat(app.shell.state.value.page).isEqualTo(Page.LANDING)
    press(Key.Spacebar)
    tab(Tab.WATCH).assertIsSelected()
    assertThat(app.shell.state.value.page).isEqualTo(Page.DASHBOARD)
  }

  @Test
  fun `Ctrl and a number show a tab, from anywhere`() = inApp {
    press(Key.Three, ctrl = true)
    onNodeWithText("Teaching a network your own way of writing is not built yet.").assertExists()
    press(Key.Two, ctrl = true)
    onNodeWithText("Seeing which letters the network looks at is not built yet.").assertExists()
  }

  @Test
  fun `arrow keys go round the tabs and take the focus along`() = inApp {
    press(Key.Enter)
    press(Key.Tab) // logo
    press(Key.Tab)
    press(Key.Tab)
    press(Key.Tab)
    press(Key.Tab)
    press(Key.Tab)
    tab(Tab.WATCH).assertIsFocused()
    press(Key.DirectionLeft)
    tab(Tab.STYLE).assertIsFocused().assertIsSelected()
    press(Key.DirectionRight)
    tab(Tab.WATCH).assertIsFocused().assertIsSelected()
  }

  private fun DesktopComposeUiTest.tab(tab: Tab) = onNode(hasText(tab.label) and isSelectable())

  @Test
  fun `the palette finds an action by a few letters and Enter runs it`() = inApp {
    press(Key.Enter)
    press(Key.K, ctrl = true)
    onNode(hasSetTextAction()).performTextInput("thli")
    press(Key.Enter)
    assertThat(app.settings.state.value.theme).isEqualTo(ThemeChoice.LIGHT)
    assertThat(app.shell.state.value.overlay).isEqualTo(Overlay.NONE)
  }

  @Test
  fun `letters typed into the palette run no shortcut`() = inApp {
    press(Key.Enter)
    press(Key.K, ctrl = true)
    onNode(hasSetTextAction()).performTextInput("?")
    onNodeWithText("No action fits “?”. Try fewer letters.").assertExists()
    assertThat(app.shell.state.value.overlay).isEqualTo(Overlay.PALETTE)
  }

  @Test
  fun `zoom goes up, down and back by Ctrl and the signs`() = inApp {
    press(Key.Equals, ctrl = true)
    press(Key.NumPadAdd, ctrl = true)
    assertThat(app.settings.state.value.zoomPercent).isEqualTo(125)
    press(Key.Minus, ctrl = true)
    assertThat(app.settings.state.value.zoomPercent).isEqualTo(110)
    press(Key.Zero, ctrl = true)
    assertThat(app.settings.state.value.zoomPercent).isEqualTo(100)
  }

  @Test
  fun `the badge opens the list, where a session is paused, opened and deleted after a question`() {
    sessions.rows.value = listOf(runningRow, completedRow)
    inApp {
      press(Key.Enter)
      onNodeWithText("1 active session").performClick()
      onNodeWithContentDescription("Pause First words").performClick()
      onNodeWithContentDescription("Delete Poems").performClick()
      onNodeWithText("Delete this session?").assertExists()
      onNodeWithText("Keep").assertIsFocused()
      assertThat(sessions.asked).containsExactly(runningRow.id to SessionAction.PAUSE)
      onNodeWithText("Delete").performClick()
      assertThat(sessions.asked.last()).isEqualTo(completedRow.id to SessionAction.DELETE)
      onAllNodes(hasText("Go to")).onFirst().performClick()
      assertThat(opened).containsExactly(runningRow)
      assertThat(app.shell.state.value.overlay).isEqualTo(Overlay.NONE)
    }
  }

  @Test
  fun `a refused action becomes a toast`() {
    sessions.rows.value = listOf(runningRow)
    sessions.refusal = "Training has ended."
    inApp {
      press(Key.Enter)
      press(Key.J, ctrl = true)
      onNodeWithContentDescription("Stop First words").performClick()
      onNodeWithText("Training has ended.").assertExists()
    }
  }

  @Test
  fun `quitting asks only where training would be lost`() {
    inApp {
      press(Key.Q, ctrl = true)
      assertThat(quits).isEqualTo(1)
      sessions.rows.value = listOf(runningRow)
      press(Key.Q, ctrl = true)
      onNodeWithText("Quit LLMBreaker?").assertExists()
      assertThat(quits).isEqualTo(1)
      onNodeWithText("Keep training").performClick()
      assertThat(app.shell.state.value.overlay).isEqualTo(Overlay.NONE)
      press(Key.Q, ctrl = true)
      onNodeWithText("Quit").performClick()
      assertThat(quits).isEqualTo(2)
    }
  }

  @Test
  fun `every button of the header is reached by Tab and has a name`() = inApp {
    press(Key.Enter)
    press(Key.Tab)
    onNodeWithText("LLMBreaker").assertIsFocused()
    press(Key.Tab)
    onNodeWithText("No active sessions").assertIsFocused()
    for (name in listOf("Find an action", "Keyboard shortcuts", "Menu")) {
      press(Key.Tab)
      onNodeWithContentDescription(name).assertIsFocused()
    }
  }
}
