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
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tooltip
import org.llmbreaker.ui.component.pressable
import org.llmbreaker.ui.component.scrollsVertically
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
  val look = rememberMapLook(state.look.scale)
  Column(modifier.testTag(CinemaTags.OVERVIEW).scrollsVertically()) {
    FlowRow(
      Modifier.fillMaxWidth(),
      horizontalArrangement = Arrangement.spacedBy(Spacing.x1),
      verticalArrangement = Arrangement.spacedBy(Spacing.x2),
    ) {
      for (layer in 0 until state.run.layers) for (head in 0 until state.run.heads) {
        SmallMap(state.moment(position, layer, head), look) {
          onEvent(CinemaUiEvent.MapOpened(layer, head))
        }
      }
    }
  }
}

@Composable
private fun SmallMap(moment: Moment, look: MapLook, onOpen: () -> Unit) {
  val colors = BreakerTheme.colors
  val picture = remember { MapPicture() }
  val interaction = remember { MutableInteractionSource() }
  val title = headTitle(moment.layer, moment.head)
  Tooltip(texts["overview.open", title]) {
    Column(
      Modifier.testTag(CinemaTags.map(moment.layer, moment.head))
        .semantics { contentDescription = texts["overview.map", title] }
        .pressable(interaction, onOpen)
        .padding(Spacing.half),
      Arrangement.spacedBy(Spacing.half),
      Alignment.Start,
    ) {
      Text(title, style = BreakerTheme.type.label)
      Canvas(Modifier.size(mapSide)) {
        if (moment.cells == 0) return@Canvas
        val side = snappedSide(size.minDimension.toInt(), moment.cells)
        drawImage(picture.image(moment, side, look))
        drawFrame(Rect(Offset.Zero, Size(side.toFloat(), side.toFloat())), colors)
      }
    }
  }
}
