package org.llmbreaker.ui.app

import androidx.compose.ui.input.key.Key
import androidx.compose.ui.test.DesktopComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.isFocused
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.requestFocus
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import androidx.compose.ui.test.withKeyDown
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.component.Term
import org.llmbreaker.ui.guide.GuideEvent
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

  private val lessons = mutableListOf<String>()

  private fun inApp(width: Int = 1280, steps: DesktopComposeUiTest.() -> Unit) =
    runDesktopComposeUiTest(width, 800) {
      setContent {
        AppRoot(
          app,
          visible = true,
          onQuit = {},
          onOpenSession = {},
          around = { takeKeyboard, pages ->
            GuideHost(guide, takeKeyboard, { lessons += it }, pages)
          },
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
    onNodeWithContentDescription("Search the guide").performKeyInput { pressKey(Key.Enter) }
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
  fun `the window has its keys also when what had the keyboard goes with its tab`() = inApp {
    onNodeWithContentDescription("What is a head?").requestFocus()
    press(Key.Two, ctrl = true)
    assertThat(app.shell.state.value.tab).isEqualTo(Tab.CINEMA)
    press(Key.F1)
    onNodeWithTag(GuideTags.PANEL).assertExists()
  }

  @Test
  fun `a lesson that starts is not covered by the guide`() {
    inApp(width = 1280) {
      guide.onEvent(GuideEvent.Open("lesson-15"))
      waitForIdle()
      onAllNodesWithText("Start this lesson").onFirst().performScrollTo().performClick()
      assertThat(lessons).hasSize(1)
      assertThat(guide.state.value.open).describedAs("over the screen").isFalse()
    }
    inApp(width = 1600) {
      guide.onEvent(GuideEvent.Open("lesson-15"))
      waitForIdle()
      onAllNodesWithText("Start this lesson").onFirst().performScrollTo().performClick()
      assertThat(guide.state.value.open).describedAs("beside it").isTrue()
    }
  }

  @Test
  fun `where it takes the whole window the keyboard stays in it`() =
    inApp(width = 700) {
      press(Key.F1)
      repeat(50) {
        press(Key.Tab)
        onNode(isFocused() and hasAnyAncestor(hasTestTag(GuideTags.PANEL))).assertExists()
      }
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
