package org.llmbreaker.ui.app

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.GoldenPictures
import org.llmbreaker.ui.guide.GuideEvent
import org.llmbreaker.ui.guide.GuidePresenter
import org.llmbreaker.ui.settings.AppSettings
import org.llmbreaker.ui.theme.ThemeChoice
import org.llmbreaker.ui.watch.NoExport
import org.llmbreaker.ui.watch.RecordedStates
import org.llmbreaker.ui.watch.WatchScreen

/** The guide over, or beside, a run on Watch It Learn. */
class GuidePicturesTest {
  private val guide = GuidePresenter(CoroutineScope(Dispatchers.Unconfined), Dispatchers.Unconfined)

  @AfterEach fun english() = Language.use(Language.ENGLISH)

  @ParameterizedTest
  @CsvSource("DARK, ENGLISH", "LIGHT, ENGLISH", "DARK, GERMAN", "LIGHT, GERMAN")
  fun `a page with a figure`(theme: ThemeChoice, language: Language) =
    picture("page-${theme.name.lowercase()}-${language.tag()}", theme, language) {
      guide.onEvent(GuideEvent.Open("probabilities"))
    }

  @ParameterizedTest
  @CsvSource("DARK, ENGLISH", "LIGHT, GERMAN")
  fun contents(theme: ThemeChoice, language: Language) =
    picture("contents-${language.tag()}", theme, language) { guide.onEvent(GuideEvent.Toggle) }

  @ParameterizedTest
  @CsvSource("DARK, ENGLISH", "LIGHT, GERMAN")
  fun `words were looked for`(theme: ThemeChoice, language: Language) =
    picture("hits-${language.tag()}", theme, language) {
      guide.onEvent(GuideEvent.Toggle)
      guide.onEvent(GuideEvent.QueryChanged("softmax"))
    }

  @Test
  fun `the exact explanation of a term`() =
    picture("exact", ThemeChoice.HIGH_CONTRAST, Language.ENGLISH) {
      guide.onEvent(GuideEvent.Open("transformer"))
      guide.onEvent(GuideEvent.LevelChosen(true))
    }

  @Test
  fun `beside the screen where there is room`() =
    picture("beside", ThemeChoice.DARK, Language.ENGLISH, width = 1600, height = 900) {
      guide.onEvent(GuideEvent.Open("loss"))
    }

  @Test
  fun `the whole window at 200 percent`() =
    picture("zoomed", ThemeChoice.LIGHT, Language.GERMAN, zoom = 200) {
      guide.onEvent(GuideEvent.Open("how"))
    }

  private fun picture(
    name: String,
    theme: ThemeChoice,
    language: Language,
    zoom: Int = 100,
    width: Int = 1280,
    height: Int = 800,
    open: () -> Unit,
  ) {
    val settings = AppSettings(theme, zoom, reducedMotion = true, language = language)
    val app = presenters(settings = settings, shell = ShellUiState(Page.DASHBOARD))
    open()
    GoldenPictures.assertMatches("guide-$name", width, height) {
      AppRoot(
        app,
        visible = true,
        onQuit = {},
        onOpenSession = {},
        around = { takeKeyboard, pages -> GuideHost(guide, takeKeyboard, {}, content = pages) },
      ) {
        WatchScreen(RecordedStates.running(220), {}, NoExport, {})
      }
    }
  }
}
