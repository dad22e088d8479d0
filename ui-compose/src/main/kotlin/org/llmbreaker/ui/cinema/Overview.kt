package org.llmbreaker.ui.cinema

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.chart.ColorScale
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tooltip
import org.llmbreaker.ui.component.pressable
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

private val mapSide = 200.dp

/** All layers and heads as small maps; each opens its head. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun Overview(
  state: CinemaUiState,
  position: Float,
  onEvent: (CinemaUiEvent) -> Unit,
  modifier: Modifier = Modifier,
) {
  val colors = BreakerTheme.colors
  val scale = remember(state.look.scale, colors) { colors.scale(state.look.scale) }
  Column(modifier.testTag(CinemaTags.OVERVIEW).verticalScroll(rememberScrollState())) {
    FlowRow(
      Modifier.fillMaxWidth(),
      horizontalArrangement = Arrangement.spacedBy(Spacing.x1),
      verticalArrangement = Arrangement.spacedBy(Spacing.x2),
    ) {
      for (layer in 0 until state.run.layers) for (head in 0 until state.run.heads) {
        val matrix = shownMatrix(state, position, layer, head)
        SmallMap(matrix, state.tokens.size, headTitle(layer, head), scale, layer, head, onEvent)
      }
    }
  }
}

/** What is coloured: the film at [position], rescaled if asked for; all 0 before the film. */
@Composable
internal fun shownMatrix(
  state: CinemaUiState,
  position: Float,
  layer: Int,
  head: Int,
): FloatArray {
  val film = state.film
  val size = state.tokens.size
  val contrast = state.look.contrast
  return remember(film, position, layer, head, contrast, size) {
    when {
      film.size == 0 -> FloatArray(size * size)
      contrast -> rescaledRows(film.matrix(position, layer, head), size)
      else -> film.matrix(position, layer, head)
    }
  }
}

@Composable
private fun SmallMap(
  matrix: FloatArray,
  cells: Int,
  title: String,
  scale: ColorScale,
  layer: Int,
  head: Int,
  onEvent: (CinemaUiEvent) -> Unit,
) {
  val colors = BreakerTheme.colors
  val picture = remember { MapPicture() }
  val interaction = remember { MutableInteractionSource() }
  Tooltip("Open $title in Detail") {
    Column(
      Modifier.testTag(CinemaTags.map(layer, head))
        .semantics { contentDescription = "$title, open in Detail" }
        .pressable(interaction, { onEvent(CinemaUiEvent.MapOpened(layer, head)) })
        .padding(Spacing.half),
      Arrangement.spacedBy(Spacing.half),
      Alignment.Start,
    ) {
      Text(title, style = BreakerTheme.type.label)
      Canvas(Modifier.size(mapSide)) {
        if (cells == 0) return@Canvas
        val side = snappedSide(size.minDimension.toInt(), cells)
        val map = Rect(Offset.Zero, Size(side.toFloat(), side.toFloat()))
        drawImage(picture.image(matrix, cells, side, scale))
        drawMask(cells, map, colors)
        drawFrame(map, colors)
      }
    }
  }
}
