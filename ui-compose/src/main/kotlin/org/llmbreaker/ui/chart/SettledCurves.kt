package org.llmbreaker.ui.chart

import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.BlendMode
import androidx.compose.ui.graphics.Canvas
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.FilterQuality
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.drawscope.CanvasDrawScope
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.IntOffset
import androidx.compose.ui.unit.IntSize
import androidx.compose.ui.unit.LayoutDirection
import kotlin.math.ceil
import kotlin.math.floor

/**
 * The training curves of one chart on the screen. What no later step can change is kept as pixels,
 * so a frame strokes the newest piece only, however many steps there are. Pixel columns are kept
 * whole: the picture is the same as if all were drawn at once. Not thread-safe.
 */
internal class SettledCurves {
  private data class Ground(
    val plot: Area,
    val x: Range,
    val y: Range,
    val style: LossChartStyle,
    val run: Any,
  )

  private var ground: Ground? = null
  private var bitmap = ImageBitmap(1, 1)

  /** Where the pixels end and the newest piece begins. */
  private var settled = 0f

  /** Points stroked by the last [draw]: a measure of its cost. */
  var lastCost = 0
    private set

  /** Draws both training curves of [geometry] into [scope]. */
  fun draw(scope: DrawScope, geometry: LossGeometry, style: LossChartStyle) {
    lastCost = 0
    val origin = IntOffset(floor(geometry.plot.left).toInt(), floor(geometry.plot.top).toInt())
    settle(geometry, style, origin)
    val kept = IntSize(settled.toInt() - origin.x, bitmap.height)
    if (kept.width > 0) {
      scope.drawImage(
        bitmap,
        srcSize = kept,
        dstOffset = origin,
        dstSize = kept,
        filterQuality = FilterQuality.None,
      )
    }
    lastCost += scope.drawTraining(geometry, style, from = settled)
  }

  private fun settle(geometry: LossGeometry, style: LossChartStyle, origin: IntOffset) {
    val now = Ground(geometry.plot, geometry.x, geometry.y, style, geometry.run)
    val until = geometry.settledUntil(style)
    if (now != ground || until < settled) {
      ground = now
      settled = origin.x.toFloat()
      clear(geometry.plot, style, origin)
    }
    if (until < settled + LEAST_PIECE) return
    CanvasDrawScope().draw(DENSITY, LayoutDirection.Ltr, Canvas(bitmap), bitmap.size()) {
      drawContext.transform.translate(-origin.x.toFloat(), -origin.y.toFloat())
      lastCost += drawTraining(geometry, style, settled, until)
    }
    settled = until
  }

  private fun clear(plot: Area, style: LossChartStyle, origin: IntOffset) {
    val width = ceil(plot.right + style.dp).toInt() - origin.x
    val height = ceil(plot.bottom).toInt() - origin.y
    if (bitmap.width != width || bitmap.height != height) {
      bitmap = ImageBitmap(width, height)
    } else {
      CanvasDrawScope().draw(DENSITY, LayoutDirection.Ltr, Canvas(bitmap), bitmap.size()) {
        drawRect(Color.Transparent, blendMode = BlendMode.Clear)
      }
    }
  }

  private fun ImageBitmap.size() = Size(width.toFloat(), height.toFloat())

  private companion object {
    /** Pixel columns worth keeping at once. */
    const val LEAST_PIECE = 8f
    val DENSITY = Density(1f)
  }
}

/** The pixel column up to which no later step changes anything; below the plot's left if none. */
private fun LossGeometry.settledUntil(style: LossChartStyle): Float {
  val newest = listOf(train, smoothed).filter { it.size > 0 }.minOfOrNull { it.x(it.size - 1) }
  if (newest == null) return Float.NEGATIVE_INFINITY
  val changing = 2 * LossChartLayout.WIDEST_COLUMN + REACH_DP * style.dp
  return floor(minOf(newest - changing, plot.right))
}
