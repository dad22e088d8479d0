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
import androidx.compose.ui.Modifier
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
import org.jetbrains.skia.BlendMode
import org.jetbrains.skia.Paint
import org.jetbrains.skia.VertexMode
import org.llmbreaker.ui.chart.ColorScale
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.focusRing
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Colors

private const val DEGREES_A_PIXEL = 0.4f
private const val DEGREES_A_KEY = 10f
private const val ZOOM_STEP = 1.1f

/**
 * One head as bars, with the colours and values of the flat map. Comes up out of the flat map; drag
 * or arrow keys turn it, wheel, pinch, + and - bring it nearer, Home takes it back.
 */
@Composable
internal fun Bars(matrix: FloatArray, cells: Int, look: Look, modifier: Modifier = Modifier) {
  val colors = BreakerTheme.colors
  val motion = BreakerTheme.motion
  val interaction = remember { MutableInteractionSource() }
  val scale = remember(look.scale, colors) { colors.scale(look.scale) }
  val mesh = remember(cells) { BarMesh(cells) }
  var camera by remember { mutableStateOf(Camera.START) }
  val arrived = remember { Animatable(0f) }
  LaunchedEffect(Unit) { arrived.animateTo(1f, motion.slide()) }
  Column(modifier) {
    Canvas(
      Modifier.weight(1f)
        .fillMaxWidth()
        .testTag(CinemaTags.BARS)
        .semantics {
          contentDescription = "${headTitle(look.layer, look.head)} as bars, arrow keys turn them"
        }
        .focusRing(interaction)
        .turnedBy { camera = it(camera) }
        .onKeyEvent { event ->
          val change = cameraKey(event.key) ?: return@onKeyEvent false
          if (event.type == KeyEventType.KeyDown) camera = change(camera)
          true
        }
        .focusable(interactionSource = interaction)
    ) {
      val seen = Camera.between(Camera.FLAT, camera, arrived.value)
      drawBars(matrix, cells, mesh, seen, arrived.value, scale, colors)
    }
    Text(
      "Drag to turn, wheel or pinch to zoom, arrow keys and + − too. Height = weight.",
      style = BreakerTheme.type.caption,
      color = colors.textSecondary,
    )
  }
}

/** Draws the ground and all bars. */
internal fun DrawScope.drawBars(
  matrix: FloatArray,
  cells: Int,
  mesh: BarMesh,
  camera: Camera,
  lift: Float,
  scale: ColorScale,
  colors: Colors,
) {
  val projection = Projection(camera, size.width, size.height)
  mesh.fill(matrix, projection, lift, scale::argb)
  clipRect {
    drawGround(projection, colors)
    drawIntoCanvas { canvas ->
      canvas.skiaCanvas.drawVertices(
        VertexMode.TRIANGLES,
        mesh.positions.copyOf(2 * mesh.size),
        mesh.colors.copyOf(mesh.size),
        null,
        null,
        BlendMode.DST,
        Paint(),
      )
    }
  }
}

private fun DrawScope.drawGround(projection: Projection, colors: Colors) {
  val path = Path()
  val corners = listOf(-0.5f to -0.5f, 0.5f to -0.5f, 0.5f to 0.5f, -0.5f to 0.5f)
  for ((i, corner) in corners.withIndex()) {
    val x = projection.x(corner.first, corner.second)
    val y = projection.y(corner.first, 0f, corner.second)
    if (i == 0) path.moveTo(x, y) else path.lineTo(x, y)
  }
  path.close()
  drawPath(path, colors.background)
  drawPath(path, colors.divider, style = Stroke(density))
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
