package org.llmbreaker.ui.cinema

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.Panel
import org.llmbreaker.ui.component.Segmented
import org.llmbreaker.ui.component.Switch
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/** What buttons, position and switches need side by side. */
private val oneRow = 680.dp

/** The playhead over the film: what moves it, and where it stands. */
@Composable
internal fun Timeline(
  state: CinemaUiState,
  onEvent: (CinemaUiEvent) -> Unit,
  modifier: Modifier = Modifier,
) {
  Panel(null, modifier) {
    Column {
      FilmControls(state, onEvent)
      Track(state, onEvent)
    }
  }
}

/** In one row, or in two where one is too short. */
@Composable
private fun FilmControls(state: CinemaUiState, onEvent: (CinemaUiEvent) -> Unit) {
  BoxWithConstraints {
    if (maxWidth >= oneRow) {
      ControlRow {
        Steps(state, onEvent)
        PositionTexts(state, Modifier.weight(1f))
        Pace(state.playback, onEvent)
      }
    } else {
      Column {
        ControlRow {
          Steps(state, onEvent)
          PositionTexts(state, Modifier.weight(1f))
        }
        ControlRow { Pace(state.playback, onEvent) }
      }
    }
  }
}

@Composable
private fun ControlRow(content: @Composable RowScope.() -> Unit) {
  Row(
    Modifier.fillMaxWidth(),
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
    content,
  )
}

@Composable
private fun Steps(state: CinemaUiState, onEvent: (CinemaUiEvent) -> Unit) {
  val some = state.film.size > 1
  val playing = state.playback.playing
  IconButton(
    Icons.stepBack,
    texts["film.previous"],
    { onEvent(CinemaUiEvent.FrameMoved(-1)) },
    shortcut = ",",
    enabled = some,
  )
  IconButton(
    if (playing) Icons.pause else Icons.play,
    if (playing) texts["film.pause"] else texts["film.play"],
    { onEvent(CinemaUiEvent.FilmPlayPressed) },
    Modifier.testTag(CinemaTags.FILM_PLAY),
    shortcut = "P",
    enabled = some,
  )
  IconButton(
    Icons.step,
    texts["film.next"],
    { onEvent(CinemaUiEvent.FrameMoved(1)) },
    shortcut = ".",
    enabled = some,
  )
}

@Composable
private fun Pace(playback: Playback, onEvent: (CinemaUiEvent) -> Unit) {
  Segmented(
    Playback.RATES,
    playback.rate,
    { onEvent(CinemaUiEvent.RateChosen(it)) },
    texts["film.rate"],
    texts["film.rate.hint"],
    optionLabel = { "$it/s" },
  )
  Switch(
    playback.loop,
    { onEvent(CinemaUiEvent.LoopChanged(it)) },
    texts["film.loop"],
    texts["film.loop.hint"],
  )
  Switch(
    playback.follow,
    { onEvent(CinemaUiEvent.FollowChanged(it)) },
    texts["film.live"],
    texts["film.live.hint"],
  )
}

@Composable
private fun PositionTexts(state: CinemaUiState, modifier: Modifier) {
  val position = state.playback.position
  Row(modifier, Arrangement.spacedBy(Spacing.x2), Alignment.CenterVertically) {
    Text(
      positionText(state.film, position, state.run.steps),
      Modifier.testTag(CinemaTags.POSITION),
      BreakerTheme.type.mono,
      maxLines = 1,
    )
    Text(
      interpolationText(state.film, position),
      style = BreakerTheme.type.caption,
      color = BreakerTheme.colors.textSecondary,
    )
  }
}
