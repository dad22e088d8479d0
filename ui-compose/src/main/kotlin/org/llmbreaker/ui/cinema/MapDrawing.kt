package org.llmbreaker.ui.cinema

import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.asSkiaBitmap
import androidx.compose.ui.graphics.compositeOver
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.toArgb
import androidx.compose.ui.platform.LocalDensity
import org.llmbreaker.ui.chart.ColorScale
import org.llmbreaker.ui.chart.HeatmapBitmap
import org.llmbreaker.ui.chart.cividisScale
import org.llmbreaker.ui.chart.heatScale
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Colors
import org.llmbreaker.ui.theme.cividisStops

/** The picture of one map; draws again only what changed. Not thread-safe. */
internal class MapPicture {
  private val matrix = BlendedMatrix()
  private var heatmap: HeatmapBitmap? = null
  private var image: ImageBitmap? = null
  private var shown: Shown? = null

  /** The map at [moment] as a picture of [side] x [side] pixels; masked cells are hatched. */
  fun image(moment: Moment, side: Int, look: MapLook): ImageBitmap {
    val now = Shown(moment, side, look)
    val old = shown
    val ready = image
    if (now == old && ready != null) return ready
    val same = old?.side == side && old.look == look && old.moment.cells == moment.cells
    val map =
      if (same) checkNotNull(heatmap) else HeatmapBitmap(moment.cells, side, look::maskedPixel)
    map.fill(matrix.at(moment), look.scale)
    ready?.asSkiaBitmap()?.close() // what is on the screen keeps the pixels as long as it needs
    heatmap = map
    shown = now
    return map.image().also { image = it }
  }

  private data class Shown(val moment: Moment, val side: Int, val look: MapLook)
}

/** The colours of maps: of weights by [scale], and of what the mask hides. */
internal class MapLook(choice: Scale, colors: Colors, density: Float) {
  /** Colours of weights. */
  val scale: ColorScale = colors.scale(choice)

  /** The colour of a weight of 0. */
  val lowest: Color =
    when (choice) {
      Scale.BLUE -> colors.heatLow
      Scale.CIVIDIS -> cividisStops.first()
    }

  private val paper = colors.surface.toArgb()
  private val line = colors.divider.compositeOver(colors.surface).toArgb()
  private val gap = (HATCH_GAP * density).toInt()
  private val width = density.toInt().coerceAtLeast(1)

  /** Hatching: slanted lines on paper. */
  fun maskedPixel(x: Int, y: Int): Int = if ((x + y) % gap < width) line else paper

  private companion object {
    /** Distance of two lines of the hatching along a row, dp. */
    const val HATCH_GAP = 7f
  }
}

/** The colours that [choice] stands for in this theme. */
@Composable
internal fun rememberMapLook(choice: Scale): MapLook {
  val colors = BreakerTheme.colors
  val density = LocalDensity.current.density
  return remember(choice, colors, density) { MapLook(choice, colors, density) }
}

/** The colours that were chosen. */
internal fun Colors.scale(choice: Scale): ColorScale =
  when (choice) {
    Scale.BLUE -> heatScale()
    Scale.CIVIDIS -> cividisScale()
  }

/** A thin frame, so that white maps stand out on white. */
internal fun DrawScope.drawFrame(map: Rect, colors: Colors) =
  drawRect(colors.outline, map.topLeft, map.size, style = Stroke(density))

/** Row and column of [cell], and the cell itself. */
internal fun DrawScope.drawCross(geometry: MapGeometry, cell: Cell, colors: Colors) {
  val map = geometry.map
  val rect = geometry.rectOf(cell)
  val line = Stroke(density)
  val row = Size(map.width, rect.height)
  val column = Size(rect.width, map.height)
  drawRect(colors.crosshair, Offset(map.left, rect.top), row, style = line)
  drawRect(colors.crosshair, Offset(rect.left, map.top), column, style = line)
  val out = 2 * density
  drawRect(
    colors.focusRing,
    rect.topLeft - Offset(out, out),
    Size(rect.width + 2 * out, rect.height + 2 * out),
    style = Stroke(2 * density),
  )
}
