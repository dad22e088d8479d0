package org.llmbreaker.ui.cinema

import androidx.compose.animation.core.Animatable
import androidx.compose.foundation.Canvas
import androidx.compose.foundation.focusable
import androidx.compose.foundation.gestures.detectTransformGestures
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.runtime.withFrameNanos
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.clipRect
import androidx.compose.ui.graphics.drawscope.drawIntoCanvas
import androidx.compose.ui.graphics.skiaCanvas
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.text.rememberTextMeasurer
import org.jetbrains.skia.BlendMode
import org.jetbrains.skia.Paint
import org.jetbrains.skia.VertexMode
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.focusRing
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Colors

private const val DEGREES_A_PIXEL = 0.4f
private const val DEGREES_A_KEY = 10f
private const val ZOOM_STEP = 1.1f

/**
 * One head as bars, with the colours and values of the flat map. Comes up out of the flat map; drag
 * or arrow keys turn it, wheel, pinch, + and - bring it nearer, Home takes it back. Says when
 * frames take too long.
 *
 * @param frameTime waits for the next frame and gives its time in nanoseconds
 */
@Composable
internal fun Bars(
  state: CinemaUiState,
  position: Float,
  onEvent: (CinemaUiEvent) -> Unit,
  modifier: Modifier = Modifier,
  frameTime: suspend () -> Long = { withFrameNanos { it } },
) {
  var camera by remember { mutableStateOf(Camera.START) }
  LaunchedEffect(state.playback.playing) {
    slowFrameMillis(frameTime)?.let { onEvent(CinemaUiEvent.BarsTooSlow(it)) }
  }
  Column(modifier) {
    BarsCanvas(state, position, camera, { camera = it(camera) }, Modifier.weight(1f))
    Text(
      texts["bars.hint", heightMeaning(state.look)],
      style = BreakerTheme.type.caption,
      color = BreakerTheme.colors.textSecondary,
    )
  }
}

/** What a bar's height says. */
internal fun heightMeaning(look: Look): String =
  if (look.contrast) texts["bars.share"] else texts["bars.weight"]

@Composable
private fun BarsCanvas(
  state: CinemaUiState,
  position: Float,
  camera: Camera,
  onTurn: ((Camera) -> Camera) -> Unit,
  modifier: Modifier,
) {
  val colors = BreakerTheme.colors
  val type = BreakerTheme.type
  val motion = BreakerTheme.motion
  val look = state.look
  val mapLook = rememberMapLook(look.scale)
  val measurer = rememberTextMeasurer()
  val interaction = remember { MutableInteractionSource() }
  val matrix = remember { BlendedMatrix() }
  val still = remember { StillPicture() }
  val mesh = remember(state.tokens.size) { BarMesh(state.tokens.size) }
  val arrived = remember { Animatable(0f) }
  LaunchedEffect(Unit) { arrived.animateTo(1f, motion.slide()) }
  val moment = state.moment(position, look.layer, look.head)
  Canvas(
    modifier
      .fillMaxWidth()
      .testTag(CinemaTags.BARS)
      .semantics {
        contentDescription =
          texts["bars", headTitle(look.layer, look.head), legendMeaning(look.contrast)] +
            " " +
            spokenHead(state, position)
        stateDescription = camera.description
      }
      .focusRing(interaction)
      .turnedBy(onTurn)
      .onKeyEvent { event ->
        val change = cameraKey(event.key) ?: return@onKeyEvent false
        if (event.type == KeyEventType.KeyDown) onTurn(change)
        true
      }
      .focusable(interactionSource = interaction)
  ) {
    val seen = Camera.between(Camera.FLAT, camera, arrived.value)
    val room = Size(size.width - MapGeometry.LEGEND * density, size.height)
    drawBars(matrix.at(moment), mesh, Projection(seen, room), arrived.value, mapLook, colors)
    val margin = 8 * density
    val top = Offset(room.width + 16 * density, margin)
    val bar = Rect(top, Size(14 * density, size.height - 2 * margin))
    still.show(this, listOf(look.scale, look.contrast, colors)) {
      drawLegend(bar, measurer, type, look, colors)
    }
  }
}

/** Draws the ground and all bars. */
internal fun DrawScope.drawBars(
  matrix: FloatArray,
  mesh: BarMesh,
  projection: Projection,
  lift: Float,
  look: MapLook,
  colors: Colors,
) {
  mesh.fill(matrix, projection, lift, look.scale::argb)
  clipRect {
    drawGround(projection, look.lowest, colors)
    drawIntoCanvas { canvas ->
      canvas.skiaCanvas.drawVertices(
        VertexMode.TRIANGLES,
        mesh.positions,
        mesh.colors,
        null,
        null,
        BlendMode.DST,
        barPaint,
      )
    }
  }
}

private val barPaint = Paint()

/** The square of all pairs; its half that is not masked has the colour of 0, so no gap shows. */
private fun DrawScope.drawGround(projection: Projection, lowest: Color, colors: Colors) {
  val square = outline(projection, CORNERS)
  drawPath(square, colors.background)
  drawPath(square, colors.divider, style = Stroke(density))
  drawPath(outline(projection, CORNERS - CORNERS[1]), lowest)
}

/** Around the square: the far left, far right, near right and near left corner. */
private val CORNERS = listOf(-0.5f to -0.5f, 0.5f to -0.5f, 0.5f to 0.5f, -0.5f to 0.5f)

private fun outline(projection: Projection, corners: List<Pair<Float, Float>>): Path {
  val path = Path()
  for ((i, corner) in corners.withIndex()) {
    val x = projection.x(corner.first, corner.second)
    val y = projection.y(corner.first, 0f, corner.second)
    if (i == 0) path.moveTo(x, y) else path.lineTo(x, y)
  }
  path.close()
  return path
}

private fun Modifier.turnedBy(change: ((Camera) -> Camera) -> Unit): Modifier =
  pointerInput(Unit) {
      detectTransformGestures { _, pan, zoom, _ ->
        change { it.turned(-pan.x * DEGREES_A_PIXEL, pan.y * DEGREES_A_PIXEL).zoomed(zoom) }
      }
    }
    .pointerInput(Unit) {
      awaitPointerEventScope {
        while (true) {
          val event = awaitPointerEvent()
          if (event.type != PointerEventType.Scroll) continue
          val turns = event.changes.sumOf { it.scrollDelta.y.toDouble() }
          event.changes.forEach { it.consume() }
          change { it.zoomed(if (turns < 0) ZOOM_STEP else 1 / ZOOM_STEP) }
        }
      }
    }

private fun cameraKey(key: Key): ((Camera) -> Camera)? =
  when (key) {
    Key.DirectionLeft -> { camera ->
      camera.turned(-DEGREES_A_KEY, 0f)
    }
    Key.DirectionRight -> { camera ->
      camera.turned(DEGREES_A_KEY, 0f)
    }
    Key.DirectionUp -> { camera ->
      camera.turned(0f, DEGREES_A_KEY)
    }
    Key.DirectionDown -> { camera ->
      camera.turned(0f, -DEGREES_A_KEY)
    }
    Key.Plus,
    Key.Equals,
    Key.NumPadAdd -> { camera ->
      camera.zoomed(ZOOM_STEP)
    }
    Key.Minus,
    Key.NumPadSubtract -> { camera ->
      camera.zoomed(1 / ZOOM_STEP)
    }
    Key.MoveHome -> { _ ->
      Camera.START
    }
    else -> null
  }
