package org.llmbreaker.ui.cinema

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.focusable
import androidx.compose.foundation.gestures.Orientation
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.horizontalScroll
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.rememberScrollState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.isShiftPressed
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.component.LocalTouchScreen
import org.llmbreaker.ui.component.dragScroll
import org.llmbreaker.ui.component.focusRing
import org.llmbreaker.ui.component.isFinger
import org.llmbreaker.ui.component.scrollsVertically
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Colors

/**
 * One head's map with characters on both axes and the legend; above the upper axis where the chosen
 * character looks, as arcs. Texts too long for the room are scrolled.
 *
 * Keyboard: up and down go to other heads, left and right to other snapshots; with Shift they move
 * the chosen cell, which Enter pins.
 */
@Composable
internal fun DetailMap(
  state: CinemaUiState,
  position: Float,
  onEvent: (CinemaUiEvent) -> Unit,
  modifier: Modifier = Modifier,
) {
  BoxWithConstraints(modifier, Alignment.TopStart) {
    val smallest = (state.tokens.size * MapGeometry.SMALLEST_CELL).dp
    val width = maxOf(maxWidth, smallest + (MapGeometry.LABELS + MapGeometry.LEGEND).dp)
    val height = maxOf(maxHeight, smallest + (MapGeometry.ARCS + MapGeometry.LABELS).dp)
    val scrolled =
      if (width > maxWidth || height > maxHeight) {
        val sideways = rememberScrollState()
        Modifier.horizontalScroll(sideways)
          .dragScroll(sideways, Orientation.Horizontal)
          .scrollsVertically()
      } else Modifier
    Box(scrolled) { MapCanvas(state, position, onEvent, width, height) }
  }
}

@Composable
private fun MapCanvas(
  state: CinemaUiState,
  position: Float,
  onEvent: (CinemaUiEvent) -> Unit,
  width: Dp,
  height: Dp,
) {
  val density = LocalDensity.current
  val colors = BreakerTheme.colors
  val type = BreakerTheme.type
  val measurer = rememberTextMeasurer(TEXTS)
  val picture = remember { MapPicture() }
  val still = remember { StillPicture() }
  val interaction = remember { MutableInteractionSource() }
  val tokens = state.tokens
  val look = state.look
  val mapLook = rememberMapLook(look.scale)
  val geometry =
    remember(width, height, tokens.size, density) {
      val size = with(density) { Size(width.toPx(), height.toPx()) }
      MapGeometry(tokens.size, size, density.density, MapGeometry.ARCS)
    }
  val labels =
    remember(tokens, geometry, measurer, type) {
      AxisLabels(tokens, geometry, measurer, type, density)
    }
  val moment = state.moment(position, look.layer, look.head)
  val cell = state.cell
  val row = chosenRow(state, state.film.nearest(position))
  Canvas(
    Modifier.size(width, height)
      .testTag(CinemaTags.DETAIL)
      .semantics {
        contentDescription =
          texts["detail.map", headTitle(look.layer, look.head), legendMeaning(look.contrast)] +
            " " +
            spokenHead(state, position)
      }
      .focusRing(interaction)
      .mapKeys(state, onEvent)
      .focusable(interactionSource = interaction)
      .mapPointer(geometry, onEvent)
  ) {
    val map = geometry.map
    drawImage(picture.image(moment, geometry.side, mapLook), map.topLeft)
    drawFrame(map, colors)
    still.show(this, StillKey(labels, look.scale, look.contrast, colors)) {
      drawAxes(geometry, tokens, labels, colors)
      drawLegend(geometry.legend, measurer, type, look, colors)
    }
    if (cell == null) return@Canvas
    drawChosen(geometry, tokens, labels, cell, colors)
    drawCross(geometry, cell, colors)
    val line = TokenLine(map.left, geometry.pitch, geometry.arcBase)
    if (row != null) drawArcs(cell.query, row, line, colors)
  }
}

/** What the axes and the legend depend on. */
private data class StillKey(
  val labels: AxisLabels,
  val scale: Scale,
  val contrast: Boolean,
  val colors: Colors,
)

/** Room for all texts of a map. */
private const val TEXTS = 128

/** See [DetailMap]. */
private fun Modifier.mapKeys(state: CinemaUiState, onEvent: (CinemaUiEvent) -> Unit) =
  onKeyEvent { event ->
    val (right, down) =
      when (event.key) {
        Key.DirectionLeft -> -1 to 0
        Key.DirectionRight -> 1 to 0
        Key.DirectionUp -> 0 to -1
        Key.DirectionDown -> 0 to 1
        Key.Enter -> 0 to 0
        else -> return@onKeyEvent false
      }
    if (event.type != KeyEventType.KeyDown) return@onKeyEvent true
    when {
      event.key == Key.Enter -> state.cell?.let { onEvent(CinemaUiEvent.CellTapped(it)) }
      event.isShiftPressed -> moveCell(state, right, down, onEvent)
      right != 0 -> onEvent(CinemaUiEvent.FrameMoved(right))
      else -> onEvent(CinemaUiEvent.HeadMoved(down))
    }
    true
  }

/** A pinned cell is let go first: the one that is moved to is only pointed at. */
private fun moveCell(
  state: CinemaUiState,
  right: Int,
  down: Int,
  onEvent: (CinemaUiEvent) -> Unit,
) {
  val last = state.tokens.size - 1
  if (last < 0) return
  val from = state.cell ?: Cell(0, 0)
  state.look.pinned?.let { onEvent(CinemaUiEvent.CellTapped(it)) }
  val next = Cell((from.query + down).coerceIn(0, last), (from.key + right).coerceIn(0, last))
  onEvent(CinemaUiEvent.CellPointed(next))
}

/** A mouse points by moving, a finger by tapping; see [CinemaUiEvent.CellTapped]. */
@Composable
private fun Modifier.mapPointer(
  geometry: MapGeometry,
  onEvent: (CinemaUiEvent) -> Unit,
): Modifier {
  val send = rememberUpdatedState(onEvent)
  val touchScreen = LocalTouchScreen.current
  return pointerInput(geometry, touchScreen) {
      awaitPointerEventScope {
        while (true) {
          val event = awaitPointerEvent()
          val change = event.changes.first()
          if (change.type.isFinger(touchScreen)) continue
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
