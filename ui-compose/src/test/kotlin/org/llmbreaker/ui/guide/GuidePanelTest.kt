package org.llmbreaker.ui.guide

import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.DesktopComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assertIsFocused
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.click
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isHeading
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import androidx.compose.ui.test.withKeyDown
import androidx.compose.ui.text.TextLayoutResult
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.action.ActionRegistry
import org.llmbreaker.ui.action.LocalActions
import org.llmbreaker.ui.action.OfferActions
import org.llmbreaker.ui.theme.BreakerTheme

@OptIn(ExperimentalTestApi::class)
class GuidePanelTest {
  private val guide = GuidePresenter(CoroutineScope(Dispatchers.Unconfined), Dispatchers.Unconfined)
  private val started = mutableListOf<String>()
  private val state
    get() = guide.state.value

  private fun opened(page: String? = null, steps: DesktopComposeUiTest.() -> Unit) {
    guide.onEvent(if (page == null) GuideEvent.Toggle else GuideEvent.Open(page))
    runDesktopComposeUiTest(480, 800) {
      setContent {
        val state by guide.state.collectAsState()
        BreakerTheme(reducedMotion = true) {
          CompositionLocalProvider(LocalActions provides remember { ActionRegistry() }) {
            OfferActions("guide", guideActions(state.open, guide::onEvent))
            if (state.open) GuidePanel(state, guide::onEvent, onLesson = started::add)
          }
        }
      }
      waitForIdle()
      steps()
    }
  }

  @Test
  fun `who opens it can type at once, and Enter on a hit opens the page`() = opened {
    onNodeWithContentDescription("Search the guide").assertIsFocused()
    onNodeWithContentDescription("Search the guide").performTextInput("perplexity")
    onAllNodes(hasText("Perplexity") and hasClickAction()).onFirst().performClick()
    onNode(hasText("Perplexity") and isHeading()).assertExists()
    onNodeWithText("Simple").assertExists()
  }

  @Test
  fun `a search without a hit says so`() = opened {
    onNodeWithContentDescription("Search the guide").performTextInput("xyzzy")
    onNodeWithText("Nothing found for “xyzzy”. Try another word, or fewer letters.").assertExists()
  }

  @Test
  fun `a link leads on, back leads back, Esc closes, also while typing`() =
    opened("loss") {
      onAllNodes(hasText("Perplexity") and hasClickAction()).onFirst().performScrollTo()
      onAllNodes(hasText("Perplexity") and hasClickAction()).onFirst().performClick()
      assertThat(state.trail.page).isEqualTo("perplexity")
      onNodeWithContentDescription("Page before").performClick()
      assertThat(state.trail.page).isEqualTo("loss")
      panel().performKeyInput { withKeyDown(Key.AltLeft) { pressKey(Key.DirectionRight) } }
      assertThat(state.trail.page).isEqualTo("perplexity")
      onNodeWithContentDescription("Search the guide").performTextInput("a")
      panel().performKeyInput { pressKey(Key.Escape) }
      assertThat(state.open).isFalse()
    }

  @Test
  fun `a link in the middle of a sentence can be clicked, the words beside it cannot`() =
    opened("perplexity") {
      onNodeWithText("Exact").performClick()
      clickOn("uncertain")
      assertThat(state.trail.page).isEqualTo("perplexity")
      clickOn("cross-entropy")
      assertThat(state.trail.page).isEqualTo("cross-entropy")
    }

  /** Clicks the first letters of [words] where they stand in a paragraph. */
  private fun DesktopComposeUiTest.clickOn(words: String) {
    val paragraph = onAllNodes(hasText(words, substring = true)).onFirst()
    val layouts = mutableListOf<TextLayoutResult>()
    paragraph.fetchSemanticsNode().config[SemanticsActions.GetTextLayoutResult].action!!(layouts)
    val layout = layouts.single()
    val at = layout.layoutInput.text.indexOf(words)
    paragraph.performTouchInput { click(layout.getBoundingBox(at + 1).center) }
    waitForIdle()
  }

  @Test
  fun `the level of a term stays chosen for the next one`() =
    opened("softmax") {
      onNodeWithText("Exact").performClick()
      guide.onEvent(GuideEvent.Open("embedding"))
      waitForIdle()
      onNode(hasText("one-hot", substring = true)).assertExists()
    }

  @Test
  fun `the page of keys lists the actions that there are`() =
    opened("keyboard") {
      onNodeWithContentDescription("Guide: F1").assertExists()
      onNodeWithContentDescription("Close the guide: Esc").assertExists()
    }

  @Test
  fun `a lesson can be started from its plan`() =
    opened("lesson-15") {
      onNodeWithText("Start this lesson").performScrollTo().performClick()
      assertThat(started).containsExactly("noise-to-words")
    }

  @Test
  fun `the ends of the way are greyed`() = opened {
    onNodeWithContentDescription("Page before").assertIsNotEnabled()
    onNodeWithContentDescription("Page after").assertIsNotEnabled()
    onNodeWithContentDescription("List of contents").assertIsNotEnabled()
  }

  @Test
  fun `everything that can be pressed has a name and 48 dp each way`() {
    opened("attention") {
      for (page in listOf(GuideContents.HOME) + GuideContents.pages) {
        guide.onEvent(GuideEvent.Open(page))
        waitForIdle()
        for (node in onAllNodes(hasClickAction()).fetchSemanticsNodes()) {
          val config = node.config
          val name =
            config.getOrNull(SemanticsProperties.ContentDescription)?.joinToString()
              ?: config.getOrNull(SemanticsProperties.Text)?.joinToString { it.text }
              ?: config.getOrNull(SemanticsActions.OnClick)?.label
          assertThat(name).describedAs("$page: $config").isNotBlank()
          assertThat(node.size.height).describedAs("$page: $name").isGreaterThanOrEqualTo(48)
          assertThat(node.size.width).describedAs("$page: $name").isGreaterThanOrEqualTo(48)
        }
      }
    }
  }

  @Test
  fun `arrows and page keys move the text`() =
    opened("trouble") {
      val body = onNodeWithTag(GuideTags.BODY)
      body.performKeyInput { pressKey(Key.MoveEnd) }
      waitForIdle()
      assertThat(scrolled()).isGreaterThan(0f)
      body.performKeyInput { pressKey(Key.MoveHome) }
      waitForIdle()
      assertThat(scrolled()).isEqualTo(0f)
    }

  private fun DesktopComposeUiTest.scrolled() =
    onAllNodes(
        SemanticsMatcher.keyIsDefined(SemanticsProperties.VerticalScrollAxisRange) and
          hasAnyAncestor(hasTestTag(GuideTags.BODY))
      )
      .onFirst()
      .fetchSemanticsNode()
      .config[SemanticsProperties.VerticalScrollAxisRange]
      .value()

  private fun DesktopComposeUiTest.panel() = onNodeWithTag(GuideTags.PANEL)
}
