package org.llmbreaker.ui.style

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.ui.Modifier
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.Arguments
import org.junit.jupiter.params.provider.MethodSource
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.GoldenPictures
import org.llmbreaker.ui.inLanguage
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.ThemeChoice
import org.llmbreaker.ui.watch.NoExport

/** Each state of the screen as it fills a window below the app's header and tabs. */
class StyleScreenPictureTest {
  private val states = StyleStates()

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

  @ParameterizedTest
  @MethodSource("statesInThemes")
  fun `every state in every theme`(name: String, theme: ThemeChoice) =
    assertPicture("$name-${theme.name.lowercase()}", states.named.getValue(name), theme)

  @Test
  fun `a large window`() = assertPicture("large", states.completed, width = 1920, height = 963)

  @Test
  fun `the smallest window`() = assertPicture("small", states.completed, width = 1024, height = 523)

  @Test
  fun `in German`() =
    inLanguage(Language.GERMAN) { assertPicture("completed-german", StyleStates().completed) }

  private companion object {
    @JvmStatic
    fun statesInThemes(): List<Arguments> =
      StyleStates().named.keys.flatMap { name ->
        listOf(ThemeChoice.DARK, ThemeChoice.LIGHT, ThemeChoice.HIGH_CONTRAST).map {
          Arguments.of(name, it)
        }
      }
  }
}
