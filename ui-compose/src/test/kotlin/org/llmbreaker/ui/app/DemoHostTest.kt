package org.llmbreaker.ui.app

import androidx.compose.ui.input.key.Key
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.click
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.awaitCancellation
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.GoldenPictures
import org.llmbreaker.ui.demo.DEMO_BANNER
import org.llmbreaker.ui.demo.DemoPresenter
import org.llmbreaker.ui.demo.DemoScene

@OptIn(ExperimentalTestApi::class)
class DemoHostTest {
  private val demo = DemoPresenter(CoroutineScope(Dispatchers.Unconfined)) { awaitCancellation() }
  private val app = presenters()

  @Test
  fun `F5 starts the demo on the first page, and holding it does not end it`() = inWindow {
    onRoot().performKeyInput { pressKey(Key.F5) }
    onNodeWithTag(DEMO_BANNER).assertExists()
    onRoot().performKeyInput { pressKey(Key.F5) }
    onNodeWithTag(DEMO_BANNER).assertExists()
  }

  @Test
  fun `the button on the first page starts the demo`() = inWindow {
    onNodeWithText("Watch the demo").performClick()
    onNodeWithText(DemoScene.OPENING.title).assertExists()
  }

  @Test
  fun `any other key takes over and still does what it does`() = inWindow {
    demo.start()
    onRoot().performKeyInput { pressKey(Key.Enter) }
    waitForIdle()
    assertThat(demo.scene.value).isNull()
    assertThat(app.shell.state.value.page).isEqualTo(Page.DASHBOARD)
  }

  @Test
  fun `a touch anywhere takes over`() = inWindow {
    demo.start()
    onRoot().performTouchInput { click(bottomLeft.copy(x = 20f)) }
    waitForIdle()
    onNode(hasTestTag(DEMO_BANNER)).assertDoesNotExist()
  }

  @Test
  fun `its own button takes over`() = inWindow {
    demo.start()
    onNodeWithText("Take over").performClick()
    assertThat(demo.scene.value).isNull()
  }

  @Test
  fun `the words stand over the dashboard's header`() {
    app.shell.onEvent(ShellEvent.Launch)
    val told =
      DemoPresenter(CoroutineScope(Dispatchers.Unconfined)) { show ->
        show(DemoScene.WATCH)
        awaitCancellation()
      }
    told.start()
    GoldenPictures.assertMatches("demo-banner", 1280, 800) {
      AppRoot(
        app,
        visible = true,
        onQuit = {},
        onOpenSession = {},
        overlays = { DemoHost(told, Page.DASHBOARD) },
      ) {
        NotBuiltYet(it)
      }
    }
  }

  private fun inWindow(steps: ComposeUiTest.() -> Unit) =
    runDesktopComposeUiTest(1280, 800) {
      setContent {
        AppRoot(
          app,
          visible = true,
          onQuit = {},
          onOpenSession = {},
          onHand = demo::takeOver,
          overlays = { DemoHost(demo, app.shell.state.value.page) },
        ) {
          NotBuiltYet(it)
        }
      }
      steps()
    }
}
