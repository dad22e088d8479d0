package org.llmbreaker.ui.cinema

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.component.Select
import org.llmbreaker.ui.component.Term
import org.llmbreaker.ui.theme.Spacing

/** What stands beside the map is at least so wide. */
private val sideWidth = 300.dp

/** One head: the map or the bars, as large as the height allows, and beside it what it means. */
@Composable
internal fun DetailStage(
  state: CinemaUiState,
  position: Float,
  onEvent: (CinemaUiEvent) -> Unit,
) {
  val frame = state.film.nearest(position)
  BoxWithConstraints(Modifier.fillMaxSize()) {
    val width = minOf(mapWidth(maxHeight, state.tokens.size), maxWidth - sideWidth - Spacing.x2)
    Row(Modifier.fillMaxSize(), Arrangement.spacedBy(Spacing.x2)) {
      val room = Modifier.width(width).fillMaxHeight()
      when {
        state.tokens.isEmpty() -> Unit
        state.look.barsShown ->
          Column(room) {
            TokenStrip(state, frame)
            Bars(state, position, onEvent, Modifier.weight(1f))
          }
        else -> DetailMap(state, position, onEvent, room)
      }
      Side(state, frame, onEvent, Modifier.weight(1f).fillMaxHeight())
    }
  }
}

/** Width of a square map of this height with its axis and legend. */
private fun mapWidth(height: Dp, cells: Int): Dp {
  val above = (MapGeometry.ARCS + MapGeometry.LABELS).dp
  val side = maxOf(height - above, (cells * MapGeometry.SMALLEST_CELL).dp)
  return side + (MapGeometry.LABELS + MapGeometry.LEGEND).dp
}

@Composable
private fun Side(
  state: CinemaUiState,
  frame: Int,
  onEvent: (CinemaUiEvent) -> Unit,
  modifier: Modifier,
) {
  Column(modifier, Arrangement.spacedBy(Spacing.x1)) {
    HeadPickers(state, onEvent)
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x1)) {
      Box(Modifier.weight(1f)) { Explanation(state, frame) }
      Term("head")
    }
    if (state.film.size > 0) {
      val look = state.look
      RolesPanel(state.film, frame, look.layer, look.head, onEvent, Modifier.weight(1f))
    }
  }
}

@Composable
private fun HeadPickers(state: CinemaUiState, onEvent: (CinemaUiEvent) -> Unit) {
  val look = state.look
  Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x2), Alignment.Bottom) {
    Select(
      List(state.run.layers) { it },
      look.layer,
      { onEvent(CinemaUiEvent.HeadChosen(it, look.head)) },
      texts["layer"],
      texts["detail.layer.hint"],
      Modifier.weight(1f),
      optionLabel = { texts["detail.layer", it] },
    )
    Select(
      List(state.run.heads) { it },
      look.head,
      { onEvent(CinemaUiEvent.HeadChosen(look.layer, it)) },
      texts["head"],
      texts["detail.head.hint"],
      Modifier.weight(1f),
      optionLabel = { texts["detail.head", it] },
    )
  }
}
