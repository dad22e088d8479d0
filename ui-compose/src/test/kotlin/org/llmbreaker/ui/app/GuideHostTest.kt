package org.llmbreaker.ui.app

import androidx.compose.ui.input.key.Key
import androidx.compose.ui.test.DesktopComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import androidx.compose.ui.test.withKeyDown
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.component.Term
import org.llmbreaker.ui.guide.GuidePresenter
import org.llmbreaker.ui.guide.GuideTags

/** The guide in the window: how it opens and closes, and who has the keyboard. */
@OptIn(ExperimentalTestApi::class)
class GuideHostTest {
  private val app = presenters(shell = ShellUiState(Page.DASHBOARD))
  private val guide = GuidePresenter(CoroutineScope(Dispatchers.Unconfined), Dispatchers.Unconfined)

  @AfterEach fun english() = Language.use(Language.ENGLISH)

  private val page
    get() = app.shell.state.value.page

  private fun inApp(steps: DesktopComposeUiTest.() -> Unit) =
    runDesktopComposeUiTest(1280, 800) {
      setContent {
        AppRoot(
          app,
          visible = true,
          onQuit = {},
          onOpenSession = {},
          around = { takeKeyboard, pages -> GuideHost(guide, takeKeyboard, null, pages) },
        ) {
          Term("head")
        }
      }
      waitForIdle()
      steps()
    }

  private fun DesktopComposeUiTest.press(key: Key, ctrl: Boolean = false) {
    onAllNodes(isRoot()).onFirst().performKeyInput {
      if (ctrl) withKeyDown(Key.CtrlLeft) { pressKey(key) } else pressKey(key)
    }
    waitForIdle()
  }

  @Test
  fun `F1 opens and closes it, and the window has its keys back`() = inApp {
    press(Key.F1)
    onNodeWithTag(GuideTags.PANEL).assertExists()
    press(Key.F1)
    onNodeWithTag(GuideTags.PANEL).assertDoesNotExist()
    press(Key.Two, ctrl = true)
    assertThat(app.shell.state.value.tab).isEqualTo(Tab.CINEMA)
    press(Key.Escape)
    assertThat(page).isEqualTo(Page.LANDING)
  }

  @Test
  fun `F1, search, a hit, a link, back, Esc`() = inApp {
    press(Key.F1)
    onNodeWithTag(GuideTags.SEARCH).assertExists()
    onNodeWithContentDescription("Search the guide").performTextInput("weight tying")
    onNodeWithText("Weight tying").performClick()
    assertThat(guide.state.value.trail.page).isEqualTo("weight-tying")
    press(Key.Escape)
    assertThat(guide.state.value.open).isFalse()
    assertThat(page).describedAs("the first Esc closes the guide only").isEqualTo(Page.DASHBOARD)
  }

  @Test
  fun `Esc closes the guide also while the screen has the keyboard`() = inApp {
    press(Key.F1)
    onNodeWithText("LLMBreaker").assertExists()
    app.shell.onEvent(ShellEvent.Back) // to the landing page, whose page then takes the keyboard
    waitForIdle()
    press(Key.Escape)
    assertThat(guide.state.value.open).isFalse()
  }

  @Test
  fun `the dot beside a word opens its page`() = inApp {
    onNodeWithContentDescription("What is a head?").performClick()
    assertThat(guide.state.value.trail.page).isEqualTo("head")
    onNodeWithTag(GuideTags.PANEL).assertExists()
  }

  @Test
  fun `it opens from the header, the menu and the palette`() = inApp {
    onNodeWithContentDescription("Guide").performClick()
    assertThat(guide.state.value.open).isTrue()
    press(Key.Escape)
    press(Key.F10)
    onNodeWithText("Guide").performScrollTo().performClick()
    assertThat(guide.state.value.open).isTrue()
  }

  @Test
  fun `another language shows at once in the open guide`() {
    val settings = app.settings
    inApp {
      press(Key.F1)
      onNodeWithText("Search the guide").assertExists()
      settings.change { it.copy(language = Language.GERMAN) }
      waitForIdle()
      onNodeWithText("Im Handbuch suchen").assertExists()
      onNodeWithText("Wenn etwas schiefgeht").assertExists()
    }
  }
}
