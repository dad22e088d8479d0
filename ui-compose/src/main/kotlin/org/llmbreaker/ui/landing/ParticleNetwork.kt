package org.llmbreaker.ui.landing

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.runtime.withFrameNanos
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.unit.dp
import kotlinx.coroutines.delay
import org.llmbreaker.ui.theme.BreakerTheme

private const val POINTS = 260
private const val SEED = 2026L
private const val FRAME_MILLIS = 33L
private const val LONGEST_STEP_SECONDS = 0.1f
private const val POINT_ALPHA = 0.9f
private const val GLOW_ALPHA = 0.10f
private val glowRings = floatArrayOf(5f, 3.2f, 2f)

/**
 * The drifting network behind the landing page: one canvas, at most 30 frames a second.
 *
 * @param moving false draws a still picture and asks for no frames
 */
@Composable
fun ParticleNetwork(moving: Boolean, modifier: Modifier = Modifier) {
  val field = remember { ParticleField(POINTS, SEED) }
  var frame by remember { mutableIntStateOf(0) }
  val size = remember { WindowSize() }
  if (moving) {
    LaunchedEffect(Unit) {
      var last = withFrameNanos { it }
      while (true) {
        delay(FRAME_MILLIS)
        val now = withFrameNanos { it }
        val seconds = ((now - last) / 1e9f).coerceAtMost(LONGEST_STEP_SECONDS)
        field.advance(seconds, size.width, size.height)
        last = now
        frame++
      }
    }
  }
  val node = BreakerTheme.colors.particle
  val link = BreakerTheme.colors.particleLink
  Canvas(modifier.fillMaxSize()) {
    frame // read here, so that a new frame only draws and composes nothing
    size.width = this.size.width / density
    size.height = this.size.height / density
    field.findLinks(size.width, size.height)
    drawLinks(field, link)
    drawPoints(field, node, link)
  }
}

/** Size of the canvas in dp as last drawn; kept out of state because nothing is composed by it. */
private class WindowSize {
  var width = 1f
  var height = 1f
}

private fun DrawScope.place(field: ParticleField, i: Int) =
  Offset(field.x[i] * size.width, field.y[i] * size.height)

private fun DrawScope.drawLinks(field: ParticleField, color: Color) {
  for (k in 0 until field.linkCount) {
    drawLine(
      color,
      place(field, field.linkFrom[k]),
      place(field, field.linkTo[k]),
      strokeWidth = 1.dp.toPx(),
      alpha = field.linkAlpha[k],
    )
  }
}

/** Glow is three faint discs: a blur would cost more than the rest of the page. */
private fun DrawScope.drawPoints(field: ParticleField, blue: Color, cyan: Color) {
  for (i in 0 until field.shown) {
    val color = if (i % 3 == 0) cyan else blue
    val radius = field.radius[i].dp.toPx()
    val center = place(field, i)
    for (ring in glowRings) drawCircle(color, radius * ring, center, GLOW_ALPHA)
    drawCircle(color, radius, center, POINT_ALPHA)
  }
}
