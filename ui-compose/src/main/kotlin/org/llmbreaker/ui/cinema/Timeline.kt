package org.llmbreaker.ui.cinema

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.focusable
import androidx.compose.foundation.gestures.detectDragGestures
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.ProgressBarRangeInfo
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.progressBarRangeInfo
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.setProgress
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.Panel
import org.llmbreaker.ui.component.Segmented
import org.llmbreaker.ui.component.Switch
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tooltip
import org.llmbreaker.ui.component.focusRing
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Colors
import org.llmbreaker.ui.theme.Spacing

private val trackHeight = 52.dp

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

@Composable
private fun Track(state: CinemaUiState, onEvent: (CinemaUiEvent) -> Unit) {
  val colors = BreakerTheme.colors
  val interaction = remember { MutableInteractionSource() }
  val steps = state.run.steps
  Tooltip("Scrub to see attention patterns evolve") {
    Canvas(
      Modifier.fillMaxWidth()
        .height(trackHeight)
        .testTag(CinemaTags.TIMELINE)
        .focusRing(interaction)
        .scrubbedBy(state, onEvent)
        .onKeyEvent { event ->
          val by = movedBy(event.key)
          if (by != 0 && event.type == KeyEventType.KeyDown) onEvent(CinemaUiEvent.FrameMoved(by))
          by != 0
        }
        .focusable(interactionSource = interaction)
        .semantics {
          contentDescription = "Timeline"
          val last = state.film.last
          progressBarRangeInfo = ProgressBarRangeInfo(state.playback.position, 0f..maxOf(last, 1f))
          setProgress {
            onEvent(CinemaUiEvent.Scrubbed(it))
            true
          }
        }
        .padding(horizontal = Spacing.x1)
    ) {
      drawLoss(state.loss, steps, colors)
      drawTicks(state, steps, colors)
    }
  }
}

private fun movedBy(key: Key): Int =
  when (key) {
    Key.DirectionLeft -> -1
    Key.DirectionRight -> 1
    else -> 0
  }

/** A press or drag on the track puts the playhead there. */
@Composable
private fun Modifier.scrubbedBy(
  state: CinemaUiState,
  onEvent: (CinemaUiEvent) -> Unit,
): Modifier {
  val now = rememberUpdatedState(state)
  val send = rememberUpdatedState(onEvent)
  fun go(x: Float, width: Float, margin: Float) {
    val film = now.value.film
    if (film.size == 0) return
    val share = ((x - margin) / (width - 2 * margin)).coerceIn(0f, 1f)
    val position = film.positionOf(share.toDouble() * now.value.run.steps)
    send.value(CinemaUiEvent.Scrubbed(position))
  }
  return pointerInput(Unit) {
      val margin = Spacing.x1.toPx()
      detectTapGestures(onPress = { go(it.x, size.width.toFloat(), margin) })
    }
    .pointerInput(Unit) {
      val margin = Spacing.x1.toPx()
      detectDragGestures { change, _ -> go(change.position.x, size.width.toFloat(), margin) }
    }
}

/** The training loss behind the ticks, from its highest to its lowest value. */
private fun DrawScope.drawLoss(loss: LossLine, steps: Int, colors: Colors) {
  if (loss.steps.size < 2) return
  val low = loss.losses.min()
  val range = (loss.losses.max() - low).takeIf { it > 0 } ?: return
  val bottom = size.height - BAR_AT.toPx() - 6 * density
  val path = Path()
  for (i in loss.steps.indices) {
    val x = (loss.steps[i] / steps * size.width).toFloat()
    val y = (bottom * (1 - (loss.losses[i] - low) / range)).toFloat()
    if (i == 0) path.moveTo(x, y) else path.lineTo(x, y)
  }
  drawPath(path, colors.trainLine.copy(alpha = 0.8f), style = Stroke(1.5f * density))
  for (step in loss.marks) {
    val x = step.toFloat() / steps * size.width
    drawLine(colors.warning, Offset(x, 0f), Offset(x, bottom), density)
  }
}

private val BAR_AT = 12.dp

private fun DrawScope.drawTicks(state: CinemaUiState, steps: Int, colors: Colors) {
  val y = size.height - BAR_AT.toPx()
  drawLine(colors.outline, Offset(0f, y), Offset(size.width, y), 2 * density)
  val film = state.film
  for (frame in 0 until film.size) {
    val x = film.step(frame).toFloat() / steps * size.width
    drawLine(colors.outline, Offset(x, y - 4 * density), Offset(x, y + 4 * density), density)
  }
  if (film.size == 0) return
  val position = state.playback.position
  val x = film.exactStep(position) / steps * size.width
  drawLine(colors.accent, Offset(0f, y), Offset(x, y), 4 * density)
  val knob = 8 * density
  if (position == film.nearest(position).toFloat()) drawCircle(colors.accent, knob, Offset(x, y))
  else {
    drawCircle(colors.surface, knob, Offset(x, y))
    drawCircle(colors.accent, knob, Offset(x, y), style = Stroke(2 * density))
  }
  drawRect(
    colors.accent.copy(alpha = 0.5f),
    Offset(x - density / 2, 0f),
    Size(density, y - knob),
  )
}
