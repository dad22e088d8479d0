package org.llmbreaker.ui.cinema

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.assertNothingIsClipped
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.inLanguage
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.LightColors

/** Attention Cinema in other languages than English. */
@OptIn(ExperimentalTestApi::class)
class CinemaLanguageTest {
  private val detail = Look(zoom = Zoom.DETAIL, layer = 1)

  @Test
  fun `the pseudo language clips nothing`() =
    inLanguage(Language.PSEUDO) {
      val between = Playback(position = 2.5f, follow = false)
      val halving = CinemaRun(texts["state.astray"], action = PlayAction.HALVE, waiting = true)
      for (state in
        listOf(
          CinemaUiState(RecordedFilm.state().source.copy(session = SessionChoice.NEW)),
          CinemaUiState(RecordedFilm.state().source, halving),
          RecordedFilm.state(playback = between),
          RecordedFilm.state(detail.copy(contrast = true, pinned = Cell(40, 12)), between),
          RecordedFilm.state(detail.copy(shape = Shape.BARS)),
        )) {
        runDesktopComposeUiTest(1280, 683) {
          setContent { BreakerTheme { CinemaScreen(state, {}) } }
          assertNothingIsClipped(CinemaTags.SESSION, CinemaTags.MODEL)
        }
      }
    }

  @Test
  fun `a run that stands still can be saved`() =
    inLanguage(Language.GERMAN) {
      val events = mutableListOf<CinemaUiEvent>()
      runDesktopComposeUiTest(1280, 683) {
        setContent { BreakerTheme { CinemaScreen(RecordedFilm.state(), events::add) } }
        onNodeWithContentDescription("Diesen Lauf speichern").performClick()
        assertThat(events).containsExactly(CinemaUiEvent.SavePressed)
      }
      runDesktopComposeUiTest(1280, 683) {
        setContent { BreakerTheme { CinemaScreen(CinemaUiState(), {}) } }
        onNodeWithContentDescription("Diesen Lauf speichern").assertIsNotEnabled()
      }
    }

  @Test
  fun `all that was said is said anew in another language`() = cinema { app ->
    app.started(7, RunState.Completed)
    inLanguage(Language.GERMAN) {
      app.presenter.refresh()
      app.settle()
      assertThat(app.state.run.status).isEqualTo("Fertig")
      assertThat(app.state.run.note).isEqualTo("Alle 500 Schritte sind getan. Der Film bleibt.")
      assertThat(app.state.source.memory).contains("Aufnahmen, höchstens")
      assertThat(app.state.source.sessions.first().label).isEqualTo("Ein neuer Lauf")
    }
  }

  @Test
  fun `a saved page speaks the language of the app, its numbers stay the same`() {
    val state = RecordedFilm.state()
    val english = filmFile(FilmFormat.HTML, state, LightColors) {}.decodeToString()
    val german =
      inLanguage(Language.GERMAN) {
        filmFile(FilmFormat.HTML, state, LightColors) {}.decodeToString()
      }
    assertThat(german)
      .contains("<html lang=\"de\">", "<h1>Aufmerksamkeit im Lauf des Trainings</h1>")
      .contains("\"Schicht 1, Kopf 0\"", "looks:\"{0} schaut auf {1}: {2}\"")
      .doesNotContain("Layer", "Point at", "line break", "{{")
    assertThat(frames(german)).isEqualTo(frames(english)).isNotEmpty()
  }

  private fun frames(page: String) = page.lines().filter { it.startsWith("[\"") }

  @Test
  fun `a table has the same words in every language, for scripts to read`() {
    val film = RecordedFilm.record.film
    val german = inLanguage(Language.GERMAN) { weightsCsv(film, 3, 1, 0) }
    assertThat(german).isEqualTo(weightsCsv(film, 3, 1, 0)).contains("space")
  }
}
