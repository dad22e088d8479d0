package org.llmbreaker.ui.app

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.GoldenPictures
import org.llmbreaker.ui.cinema.CinemaScreen
import org.llmbreaker.ui.cinema.Look
import org.llmbreaker.ui.cinema.RecordedFilm
import org.llmbreaker.ui.cinema.Zoom
import org.llmbreaker.ui.component.LocalGuide
import org.llmbreaker.ui.guide.AppGuide
import org.llmbreaker.ui.guide.GuideContents
import org.llmbreaker.ui.style.StyleScreen
import org.llmbreaker.ui.style.StyleStates
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.watch.NoExport
import org.llmbreaker.ui.watch.RecordedStates
import org.llmbreaker.ui.watch.WatchScreen

/** The words on the screens lead to their explanations. */
@OptIn(ExperimentalTestApi::class)
class TermsOnScreensTest {
  private val opened = mutableListOf<String>()
  private val guide = AppGuide { opened += it }

  @Composable
  private fun Guided(content: @Composable () -> Unit) {
    CompositionLocalProvider(LocalGuide provides guide) { BreakerTheme { content() } }
  }

  /** Presses what asks for each of [terms], and nothing else asks. */
  private fun assertTerms(vararg terms: String, screen: @Composable () -> Unit) {
    runDesktopComposeUiTest(1280, 683) {
      setContent { Guided(screen) }
      for (term in terms) {
        val question = guide.question(term)
        val dots = onAllNodes(hasContentDescription(question) or hasText(question))
        if (dots.fetchSemanticsNodes().single().boundsInRoot.isEmpty)
          dots.onFirst().performScrollTo()
        dots.onFirst().performClick()
      }
    }
    assertThat(opened).containsExactly(*terms)
    assertThat(GuideContents.pages).containsAll(opened)
  }

  @Test
  fun `on Watch It Learn`() =
    assertTerms("loss", "softmax", "head", "block-size", "embedding") {
      val states = RecordedStates.running(220)
      val open = states.settings.copy(open = true)
      WatchScreen(
        states.copy(settings = open, nextToken = states.nextToken.copy(open = true)),
        {},
        NoExport,
        {},
      )
    }

  @Test
  fun `on Attention Cinema`() {
    assertTerms("attention") { CinemaScreen(RecordedFilm.state(), {}) }
    opened.clear()
    assertTerms("head") { CinemaScreen(RecordedFilm.state(Look(zoom = Zoom.DETAIL)), {}) }
  }

  @Test
  fun `on Style Transfer`() =
    assertTerms("loss", "temperature", "perplexity") {
      StyleScreen(StyleStates().completed, {}, NoExport, {})
    }

  @Test
  fun `the dots fit their places`() {
    GoldenPictures.assertMatches("terms-style", 1280, 683) {
      Guided { StyleScreen(StyleStates().completed, {}, NoExport, {}) }
    }
    GoldenPictures.assertMatches("terms-cinema", 1280, 683) {
      Guided { CinemaScreen(RecordedFilm.state(Look(zoom = Zoom.DETAIL)), {}) }
    }
    GoldenPictures.assertMatches("terms-watch", 1280, 683) {
      Guided {
        val states = RecordedStates.running(220)
        val open = states.settings.copy(open = true)
        val next = states.nextToken.copy(open = true)
        WatchScreen(states.copy(settings = open, nextToken = next), {}, NoExport, {})
      }
    }
  }
}
