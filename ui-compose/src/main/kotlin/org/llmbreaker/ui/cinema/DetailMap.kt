package org.llmbreaker.ui.cinema

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.horizontalScroll
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.input.pointer.PointerType
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.theme.BreakerTheme

/**
 * One head's map with characters on both axes and the legend. Texts too long for the room are
 * scrolled.
 *
 * @param matrix what is coloured, [T, T]
 */
@Composable
internal fun DetailMap(
  matrix: FloatArray,
  tokens: List<String>,
  look: Look,
  cell: Cell?,
  onEvent: (CinemaUiEvent) -> Unit,
  modifier: Modifier = Modifier,
) {
  BoxWithConstraints(modifier, Alignment.TopStart) {
    val smallest = (tokens.size * MapGeometry.SMALLEST_CELL).dp
    val width = maxOf(maxWidth, smallest + (MapGeometry.LABELS + MapGeometry.LEGEND).dp)
    val height = maxOf(maxHeight, smallest + MapGeometry.LABELS.dp)
    val scrolled =
      if (width > maxWidth || height > maxHeight)
        Modifier.horizontalScroll(rememberScrollState()).verticalScroll(rememberScrollState())
      else Modifier
    Box(scrolled) {
      MapCanvas(matrix, tokens, look, cell, onEvent, width, height)
    }
  }
}

@Composable
private fun MapCanvas(
  matrix: FloatArray,
  tokens: List<String>,
  look: Look,
  cell: Cell?,
  onEvent: (CinemaUiEvent) -> Unit,
  width: Dp,
  height: Dp,
) {
  val density = LocalDensity.current
  val colors = BreakerTheme.colors
  val type = BreakerTheme.type
  val measurer = rememberTextMeasurer(TEXTS)
  val picture = remember { MapPicture() }
  val scale = remember(look.scale, colors) { colors.scale(look.scale) }
  val geometry =
    remember(width, height, tokens.size, density) {
      val size = with(density) { Size(width.toPx(), height.toPx()) }
      MapGeometry(tokens.size, size, density.density)
    }
  val labels =
    remember(tokens, geometry, measurer) {
      TokenLabels(tokens, measurer, type, with(density) { geometry.fontSize.toSp() })
    }
  Canvas(
    Modifier.size(width, height)
      .testTag(CinemaTags.DETAIL)
      .semantics { contentDescription = "Attention map of ${headTitle(look.layer, look.head)}" }
      .mapPointer(geometry, onEvent)
  ) {
    val map = geometry.map
    drawImage(picture.image(matrix, tokens.size, geometry.side, scale), map.topLeft)
    drawMask(tokens.size, map, colors)
    drawFrame(map, colors)
    drawAxes(geometry, tokens, labels, cell, colors)
    drawLegend(geometry, measurer, type, look.scale, colors)
    if (cell != null) drawCross(geometry, cell, colors)
  }
}

/** Room for all texts of a map. */
private const val TEXTS = 128

/** A mouse points by moving, a finger by tapping; see [CinemaUiEvent.CellTapped]. */
@Composable
private fun Modifier.mapPointer(
  geometry: MapGeometry,
  onEvent: (CinemaUiEvent) -> Unit,
): Modifier {
  val send = rememberUpdatedState(onEvent)
  return pointerInput(geometry) {
      awaitPointerEventScope {
        while (true) {
          val event = awaitPointerEvent()
          val change = event.changes.first()
          if (change.type != PointerType.Mouse) continue
          when (event.type) {
            PointerEventType.Move,
            PointerEventType.Enter ->
              send.value(CinemaUiEvent.CellPointed(geometry.cellAt(change.position)))
            PointerEventType.Exit -> send.value(CinemaUiEvent.CellPointed(null))
          }
        }
      }
    }
    .pointerInput(geometry) {
      detectTapGestures { at ->
        geometry.cellAt(at)?.let { send.value(CinemaUiEvent.CellTapped(it)) }
      }
    }
}
