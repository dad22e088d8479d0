package org.llmbreaker.ui.style

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.ui.Modifier
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource
import org.llmbreaker.ui.GoldenPictures
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.ThemeChoice
import org.llmbreaker.ui.watch.NoExport

/** Each state of the screen as it fills a window below the app's header and tabs. */
class StyleScreenPictureTest {
  private val states = StyleStates

  private fun assertPicture(
    name: String,
    state: StyleUiState,
    theme: ThemeChoice = ThemeChoice.DARK,
    width: Int = 1280,
    height: Int = 683,
    atMillis: Long = 1_000,
  ) {
    GoldenPictures.assertMatches("style-$name", width, height, atMillis) {
      BreakerTheme(theme) {
        Box(Modifier.fillMaxSize().background(BreakerTheme.colors.background)) {
          StyleScreen(state, {}, NoExport, {})
        }
      }
    }
  }

  @Test fun empty() = assertPicture("empty", states.empty)

  @Test fun valid() = assertPicture("valid", states.valid)

  @ParameterizedTest
  @EnumSource(names = ["DARK", "LIGHT", "HIGH_CONTRAST"])
  fun `accepted with advice`(theme: ThemeChoice) =
    assertPicture("advised-${theme.name.lowercase()}", states.advised, theme)

  @Test fun `too short`() = assertPicture("too-short", states.tooShort)

  @Test fun `too long`() = assertPicture("too-long", states.tooLong)

  @Test fun training() = assertPicture("training", states.training(250))

  @ParameterizedTest
  @EnumSource(names = ["DARK", "LIGHT", "HIGH_CONTRAST"])
  fun completed(theme: ThemeChoice) =
    assertPicture("completed-${theme.name.lowercase()}", states.completed, theme)

  @Test fun failed() = assertPicture("failed", states.failed)

  @Test
  fun `kept results`() =
    assertPicture(
      "kept",
      states.completed.copy(kept = states.completed.kept.copy(open = true)),
      atMillis = 500,
    )

  @Test
  fun `a large window`() = assertPicture("large", states.completed, width = 1920, height = 963)

  @Test
  fun `the smallest window`() = assertPicture("small", states.completed, width = 1024, height = 523)
}
