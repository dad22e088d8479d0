package org.llmbreaker.ui.cinema

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.focusable
import androidx.compose.foundation.gestures.detectDragGestures
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
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
import org.llmbreaker.ui.component.Tooltip
import org.llmbreaker.ui.component.focusRing
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Colors
import org.llmbreaker.ui.theme.Spacing

private val trackHeight = 44.dp

/** The bar lies so far above the lower edge. */
private val BAR_AT = 12.dp

/** The film from its first to its last step, with the loss above it; a press or drag scrubs. */
@Composable
internal fun Track(state: CinemaUiState, onEvent: (CinemaUiEvent) -> Unit) {
  val colors = BreakerTheme.colors
  val interaction = remember { MutableInteractionSource() }
  val steps = state.run.steps
  val line = remember { LossLine() }
  Tooltip(texts["film.track.hint"]) {
    Canvas(
      Modifier.fillMaxWidth()
        .height(trackHeight)
        .testTag(CinemaTags.TIMELINE)
        .focusRing(interaction)
        .scrubbedBy(state, onEvent)
        .movesFilm(onEvent)
        .focusable(interactionSource = interaction)
        .semantics {
          contentDescription = texts["film.track"]
          val last = state.film.last
          progressBarRangeInfo = ProgressBarRangeInfo(state.playback.position, 0f..maxOf(last, 1f))
          setProgress {
            onEvent(CinemaUiEvent.Scrubbed(it))
            true
          }
        }
        .padding(horizontal = Spacing.x1)
    ) {
      drawLoss(line, state, colors)
      drawTicks(state, steps, colors)
    }
  }
}

/** Left and Right show the snapshot before and after. */
internal fun Modifier.movesFilm(onEvent: (CinemaUiEvent) -> Unit): Modifier = onKeyEvent { event ->
  val by = movedBy(event.key)
  if (by != 0 && event.type == KeyEventType.KeyDown) onEvent(CinemaUiEvent.FrameMoved(by))
  by != 0
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
private fun DrawScope.drawLoss(line: LossLine, state: CinemaUiState, colors: Colors) {
  val bottom = size.height - BAR_AT.toPx() - 6 * density
  val path = line.path(state.loss, state.run.steps, size.width, bottom)
  drawPath(path, colors.trainLine.copy(alpha = 0.8f), style = Stroke(1.5f * density))
  for (step in state.marks) {
    val x = step.toFloat() / state.run.steps * size.width
    drawLine(colors.warning, Offset(x, 0f), Offset(x, bottom), density)
  }
}

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
