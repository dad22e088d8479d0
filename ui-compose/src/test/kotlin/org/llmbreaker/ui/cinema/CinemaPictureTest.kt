package org.llmbreaker.ui.cinema

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
        CinemaRun(actionEnabled = true, note = "Press Play to train and film."),
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

  @Test fun bars() = assertPicture("bars", RecordedFilm.state(detail.copy(shape = Shape.BARS)))
}
