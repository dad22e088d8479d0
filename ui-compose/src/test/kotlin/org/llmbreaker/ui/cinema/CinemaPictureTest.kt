package org.llmbreaker.ui.cinema

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import kotlinx.coroutines.delay
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.GoldenPictures
import org.llmbreaker.ui.inLanguage
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.ThemeChoice

/** Each state of the screen below the app's header and tabs, from a real film. */
class CinemaPictureTest {
  private val detail = Look(zoom = Zoom.DETAIL, layer = 1, head = 0)

  private fun assertPicture(
    name: String,
    state: CinemaUiState,
    theme: ThemeChoice = ThemeChoice.DARK,
  ) {
    GoldenPictures.assertMatches("cinema-$name", 1280, 800 - 117) {
      BreakerTheme(theme) {
        Box(Modifier.fillMaxSize().background(BreakerTheme.colors.background)) {
          CinemaScreen(state, onEvent = {})
        }
      }
    }
  }

  @Test
  fun idle() {
    val after = RecordedFilm.state()
    assertPicture(
      "idle",
      CinemaUiState(
        after.source,
        CinemaRun(actionEnabled = true, note = texts["note.ready"]),
      ),
    )
  }

  @Test
  fun `before the first snapshot`() {
    val run = CinemaRun("Training", action = PlayAction.PAUSE, actionEnabled = true, waiting = true)
    assertPicture("waiting", CinemaUiState(RecordedFilm.state().source, run))
  }

  @ParameterizedTest
  @EnumSource(names = ["DARK", "LIGHT", "HIGH_CONTRAST"])
  fun overview(theme: ThemeChoice) =
    assertPicture("overview-${theme.name.lowercase()}", RecordedFilm.state(), theme)

  @Test
  fun `in German`() =
    inLanguage(Language.GERMAN) { assertPicture("overview-german", RecordedFilm.state()) }

  @ParameterizedTest
  @EnumSource(names = ["DARK", "LIGHT", "HIGH_CONTRAST"])
  fun detail(theme: ThemeChoice) {
    val look = detail.copy(pointed = Cell(40, 12))
    assertPicture("detail-${theme.name.lowercase()}", RecordedFilm.state(look), theme)
  }

  @Test
  fun `contrast in cividis between two snapshots`() {
    val look = detail.copy(scale = Scale.CIVIDIS, contrast = true)
    assertPicture("contrast", RecordedFilm.state(look, Playback(position = 2.5f, follow = false)))
  }

  @ParameterizedTest
  @EnumSource(names = ["DARK", "LIGHT", "HIGH_CONTRAST"])
  fun bars(theme: ThemeChoice) {
    val look = detail.copy(shape = Shape.BARS)
    assertPicture("bars-${theme.name.lowercase()}", RecordedFilm.state(look), theme)
  }

  /** The look changes after a second; the picture is taken so many milliseconds later. */
  private fun assertHalfWay(name: String, from: Look, to: Look, after: Long) {
    GoldenPictures.assertMatches("cinema-$name", 1280, 800 - 117, atMillis = 1_000 + after) {
      BreakerTheme(ThemeChoice.DARK) {
        var look by remember { mutableStateOf(from) }
        LaunchedEffect(Unit) {
          delay(1_000)
          look = to
        }
        Box(Modifier.fillMaxSize().background(BreakerTheme.colors.background)) {
          CinemaScreen(RecordedFilm.state(look), onEvent = {})
        }
      }
    }
  }

  @Test
  fun `half-way from the overview into a head`() = assertHalfWay("opening", Look(), detail, 100)

  @Test
  fun `half-way from the flat map to bars`() =
    assertHalfWay("rising", detail, detail.copy(shape = Shape.BARS), 100)

  @Test
  fun `a broken model`() {
    val record = RecordedFilm.broken
    val panel = BrokenPanel(true, record.ablation, record.ablation, record.now, record.whole)
    GoldenPictures.assertMatches("cinema-break", 336, 640) {
      BreakerTheme(ThemeChoice.DARK) {
        Box(Modifier.fillMaxSize().background(BreakerTheme.colors.background).padding(8.dp)) {
          BreakSection(panel, layers = 2, heads = 2, onEvent = {})
        }
      }
    }
  }
}
