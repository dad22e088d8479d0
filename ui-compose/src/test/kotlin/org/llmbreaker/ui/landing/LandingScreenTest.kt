package org.llmbreaker.ui.landing

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource
import org.llmbreaker.ui.GoldenPictures
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.ThemeChoice

@OptIn(ExperimentalTestApi::class)
class LandingScreenTest {
  @ParameterizedTest
  @EnumSource(names = ["DARK", "LIGHT", "HIGH_CONTRAST"])
  fun `landing in every theme`(theme: ThemeChoice) {
    GoldenPictures.assertMatches("landing-${theme.name.lowercase()}", 1280, 800) {
      BreakerTheme(theme, reducedMotion = true) {
        LandingScreen(visible = true, onDemo = {}, onLanguage = {}) {}
      }
    }
  }

  @Test
  fun `landing fades in`() {
    GoldenPictures.assertMatches("landing-half-way", 1280, 800, atMillis = 150) {
      BreakerTheme { LandingScreen(visible = false, onDemo = {}, onLanguage = {}) {} }
    }
  }

  @Test
  fun `landing in a small window at double zoom`() {
    GoldenPictures.assertMatches("landing-small", 1024, 640, density = 2f) {
      BreakerTheme(reducedMotion = true) {
        LandingScreen(visible = true, onDemo = {}, onLanguage = {}) {}
      }
    }
  }

  @Test
  fun `Launch opens the app`() = runDesktopComposeUiTest {
    var launched = 0
    setContent {
      BreakerTheme(reducedMotion = true) {
        LandingScreen(visible = true, onDemo = {}, onLanguage = {}) { launched++ }
      }
    }
    onNodeWithText("Launch").performClick()
    assertThat(launched).isEqualTo(1)
  }

  @Test
  fun `Watch the demo starts the demo`() = runDesktopComposeUiTest {
    var demos = 0
    setContent {
      BreakerTheme(reducedMotion = true) {
        LandingScreen(visible = true, onDemo = { demos++ }, onLanguage = {}) {
          error("this is not Launch")
        }
      }
    }
    onNodeWithText("Watch the demo").performClick()
    assertThat(demos).isEqualTo(1)
  }

  @Test
  fun `under reduced motion the network asks for no frames`() = runDesktopComposeUiTest {
    setContent {
      BreakerTheme(reducedMotion = true) {
        LandingScreen(visible = true, onDemo = {}, onLanguage = {}) {}
      }
    }
    waitForIdle() // would never return if frames were still asked for
    onNodeWithText("LLMBreaker").assertExists()
  }
}
