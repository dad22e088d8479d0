package org.llmbreaker.ui.cinema

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.Panel
import org.llmbreaker.ui.component.Segmented
import org.llmbreaker.ui.component.Switch
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

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

@Composable
private fun FilmControls(state: CinemaUiState, onEvent: (CinemaUiEvent) -> Unit) {
  val playback = state.playback
  val some = state.film.size > 1
  val playing = playback.playing
  Row(
    Modifier.fillMaxWidth(),
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
  ) {
    IconButton(
      Icons.stepBack,
      "Previous snapshot",
      { onEvent(CinemaUiEvent.FrameMoved(-1)) },
      shortcut = ",",
      enabled = some,
    )
    IconButton(
      if (playing) Icons.pause else Icons.play,
      if (playing) "Pause the film" else "Play the film",
      { onEvent(CinemaUiEvent.FilmPlayPressed) },
      Modifier.testTag(CinemaTags.FILM_PLAY),
      shortcut = "P",
      enabled = some,
    )
    IconButton(
      Icons.step,
      "Next snapshot",
      { onEvent(CinemaUiEvent.FrameMoved(1)) },
      shortcut = ".",
      enabled = some,
    )
    PositionTexts(state, Modifier.weight(1f))
    Segmented(
      Playback.RATES,
      playback.rate,
      { onEvent(CinemaUiEvent.RateChosen(it)) },
      "Snapshots a second",
      "How many snapshots a second the film shows",
      optionLabel = { "$it/s" },
    )
    Switch(
      playback.loop,
      { onEvent(CinemaUiEvent.LoopChanged(it)) },
      "Loop",
      "Begin again at the end",
    )
    Switch(
      playback.follow,
      { onEvent(CinemaUiEvent.FollowChanged(it)) },
      "Live",
      "Stay at the newest snapshot while training goes on",
    )
  }
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
      maxLines = 2,
    )
  }
}
