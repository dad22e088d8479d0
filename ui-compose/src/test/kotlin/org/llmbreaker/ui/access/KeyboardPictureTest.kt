package org.llmbreaker.ui.access

import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.GoldenPictures
import org.llmbreaker.ui.settings.AppSettings
import org.llmbreaker.ui.theme.ThemeChoice

/** The on-screen keyboard below the Style screen, with the focus in the writer's text. */
internal class KeyboardPictureTest {
  private val keyboard = Views.screens.single { it.name == "keyboard" }

  @AfterEach fun speakEnglishAgain() = Language.use(Language.ENGLISH)

  @ParameterizedTest
  @CsvSource("1280,800", "1920,1080")
  fun `English keys`(width: Int, height: Int) =
    GoldenPictures.assertMatches("keyboard-en-$width", width, height) {
      keyboard.window(AppSettings(reducedMotion = true))
    }

  @Test
  fun `German keys in the light theme`() {
    GoldenPictures.assertMatches("keyboard-de-light", 1280, 800) {
      keyboard.window(
        AppSettings(ThemeChoice.LIGHT, reducedMotion = true, language = Language.GERMAN)
      )
    }
  }
}
