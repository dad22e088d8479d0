package org.llmbreaker.ui.access

import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.test.DesktopComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performMouseInput
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.swipeUp
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import androidx.compose.ui.unit.dp
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource
import org.llmbreaker.ui.cinema.CinemaScreen
import org.llmbreaker.ui.cinema.CinemaTags
import org.llmbreaker.ui.cinema.CinemaUiEvent
import org.llmbreaker.ui.cinema.Look
import org.llmbreaker.ui.cinema.RecordedFilm
import org.llmbreaker.ui.cinema.Zoom
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.LocalTouchScreen
import org.llmbreaker.ui.component.TooltipText
import org.llmbreaker.ui.component.WithTouchSlop
import org.llmbreaker.ui.component.scrollsVertically
import org.llmbreaker.ui.settings.AppSettings
import org.llmbreaker.ui.theme.BreakerTheme

private const val LIST = "list"
private const val EXPLANATION = "What the button does"

@OptIn(ExperimentalTestApi::class)
internal class TouchTest {
  private val scroll = ScrollState(0)
  private var presses = 0

  private fun list(touchScreen: Boolean, steps: DesktopComposeUiTest.() -> Unit) =
    runDesktopComposeUiTest(400, 400) {
      setContent {
        BreakerTheme(reducedMotion = true) {
          CompositionLocalProvider(LocalTouchScreen provides touchScreen) {
            WithTouchSlop {
              Column(Modifier.testTag(LIST).fillMaxWidth().scrollsVertically(scroll)) {
                Button("Press me", { presses++ }, EXPLANATION)
                Spacer(Modifier.height(4_000.dp))
              }
            }
          }
        }
      }
      steps()
    }

  /** Presses the mouse at [from] and drags it in eight parts. */
  private fun DesktopComposeUiTest.dragMouse(from: Offset, by: Offset) {
    onNodeWithTag(LIST).performMouseInput {
      moveTo(from)
      press()
      repeat(8) {
        advanceEventTime(16)
        moveBy(by / 8f)
      }
      release()
    }
    waitForIdle()
  }

  @Test
  fun `a mouse that is a finger scrolls by dragging, and flings`() =
    list(touchScreen = true) {
      dragMouse(Offset(200f, 300f), Offset(0f, -200f))
      assertThat(scroll.value).isGreaterThan(260)
    }

  @Test
  fun `a real mouse does not scroll by dragging`() =
    list(touchScreen = false) {
      dragMouse(Offset(200f, 300f), Offset(0f, -200f))
      assertThat(scroll.value).isZero()
    }

  @Test
  fun `a finger scrolls and flings`() =
    list(touchScreen = false) {
      onNodeWithTag(LIST).performTouchInput { swipeUp(300f, 100f, durationMillis = 100) }
      waitForIdle()
      assertThat(scroll.value).isGreaterThan(260)
    }

  @Test
  fun `a press that wanders less than 10 dp is a press, beyond it a drag`() =
    list(touchScreen = true) {
      dragMouse(Offset(60f, 24f), Offset(0f, -9f))
      assertThat(presses).isEqualTo(1)
      assertThat(scroll.value).isZero()
      dragMouse(Offset(60f, 44f), Offset(0f, -30f))
      assertThat(presses).isEqualTo(1)
      assertThat(scroll.value).isPositive()
    }

  @Test
  fun `a mouse that is a finger explains while held, and does not press then`() =
    list(touchScreen = true) {
      onNodeWithText("Press me").performMouseInput {
        moveTo(center)
        press()
      }
      mainClock.advanceTimeBy(800)
      onNodeWithText(EXPLANATION).assertExists()
      onNodeWithText("Press me").performMouseInput { release() }
      mainClock.advanceTimeBy(200)
      onNodeWithText(EXPLANATION).assertDoesNotExist()
      assertThat(presses).isZero()
    }

  @Test
  fun `hovering with a mouse that is a finger means nothing`() =
    list(touchScreen = true) {
      onNodeWithText("Press me").performMouseInput { moveTo(center) }
      mainClock.advanceTimeBy(2_000)
      onNodeWithText(EXPLANATION).assertDoesNotExist()
    }

  @Test
  fun `on a map a mouse that is a finger taps, and points at nothing on its way`() {
    val events = mutableListOf<CinemaUiEvent>()
    runDesktopComposeUiTest(1280, 683) {
      setContent {
        BreakerTheme(reducedMotion = true) {
          CompositionLocalProvider(LocalTouchScreen provides true) {
            CinemaScreen(RecordedFilm.state(Look(zoom = Zoom.DETAIL)), { events += it })
          }
        }
      }
      onNodeWithTag(CinemaTags.DETAIL).performMouseInput {
        moveTo(center)
        press()
        advanceEventTime(60)
        release()
      }
      waitForIdle()
    }
    assertThat(events).hasSize(1).first().isInstanceOf(CinemaUiEvent.CellTapped::class.java)
  }

  @ParameterizedTest
  @MethodSource("screens")
  fun `each explanation on a screen comes to a finger that rests there`(view: View) =
    runDesktopComposeUiTest(1280, 800) {
      setContent { view.window(AppSettings(reducedMotion = true)) }
      waitForIdle()
      val explained = SemanticsMatcher("is explained") { TooltipText in it.config }
      val nodes = onAllNodes(explained, useUnmergedTree = true).fetchSemanticsNodes()
      val silent = nodes.filter { it.isInside(1280, 800) }.filterNot { explains(it) }
      assertThat(silent.map { it.config[TooltipText] }).isEmpty()
    }

  private fun SemanticsNode.isInside(width: Int, height: Int): Boolean {
    val centre = boundsInRoot.center
    val whole = size.width <= boundsInRoot.width + 1 && size.height <= boundsInRoot.height + 1
    return whole && centre.x.toInt() in 0 until width && centre.y.toInt() in 0 until height
  }

  private fun DesktopComposeUiTest.explains(node: SemanticsNode): Boolean {
    val place = onNode(SemanticsMatcher("this one") { it.id == node.id }, useUnmergedTree = true)
    place.performTouchInput { down(center) }
    mainClock.advanceTimeBy(800)
    val cards = onAllNodes(hasText(node.config[TooltipText])).fetchSemanticsNodes()
    place.performTouchInput { up() }
    waitForIdle()
    return cards.isNotEmpty()
  }

  private companion object {
    /** Those with most explanations; the others have the same parts. */
    @JvmStatic
    fun screens() =
      Views.screens.filter {
        it.name in setOf("landing", "watch settings", "cinema map", "style completed")
      }
  }
}
