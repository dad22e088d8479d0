package org.llmbreaker.ui.style

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.dataset.PasteCheck
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.assertNothingIsClipped
import org.llmbreaker.ui.inLanguage
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.watch.NoExport

/** Style Transfer in other languages than English. */
@OptIn(ExperimentalTestApi::class)
class StyleLanguageTest {
  @Test
  fun `the pseudo language clips nothing`() =
    inLanguage(Language.PSEUDO) {
      for (state in StyleStates().named.values) {
        runDesktopComposeUiTest(1280, 683) {
          setContent { BreakerTheme { StyleScreen(state, {}, NoExport, {}) } }
          // The field scrolls; of a kept text only the beginning is shown.
          assertNothingIsClipped(StyleTags.TEXT, StyleTags.TEXT_BLOCKS, StyleTags.KEPT_TEXT)
        }
      }
    }

  @Test
  fun `the German example is as long and as good to train on as the English one`() {
    val english = PasteCheck.of(EXAMPLE_TEXT)
    val german = inLanguage(Language.GERMAN) { PasteCheck.of(EXAMPLE_TEXT) }
    assertThat(german.text).isNotEqualTo(english.text).startsWith("Liebes Team,\n\nvielen Dank")
    assertThat(german.words).isGreaterThan(100)
    assertThat(german.characters).isBetween(english.characters - 100, english.characters + 100)
    assertThat(german.accepted()).isTrue()
    assertThat(german.removed).isZero()
  }

  @Test
  fun `all that was said is said anew in another language`() = styleTest { app ->
    app.complete()
    app.on(StyleUiEvent.ForgetPressed)
    inLanguage(Language.GERMAN) {
      app.presenter.refresh()
      app.settle()
      val state = app.state
      assertThat(state.input.note).isInstanceOf(InputNote.Advice::class.java)
      assertThat(state.size.current?.label).isEqualTo("Stil")
      assertThat(state.confirmation?.title).isEqualTo("Meinen Text vergessen?")
      assertThat(state.result.title).isEqualTo("Schritt 500 · Temperatur 0,60")
      assertThat(state.result.temperatureNote).isEqualTo("Bewegen, um neu zu schreiben.")
      assertThat(state.kept.results.single().title)
        .isEqualTo("Stil · Schritt 500 · Temperatur 0,60")
    }
  }

  @Test
  fun `a report speaks the language of the app`() {
    val page = inLanguage(Language.GERMAN) { reportHtml(StyleStates().completed.result) }
    assertThat(page)
      .contains("<html lang=\"de\">", "<h2>Aus deinem Text</h2>", "Aus deinem Text kopiert: ")
      .contains("<th>Förmlichkeit</th>", "Temperatur 0,60")
      .doesNotContain("Original text", "Generated", "Underlined", "Step 500")
  }
}
