package org.llmbreaker.ui.cinema

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.clipPath
import org.llmbreaker.ui.chart.ColorScale
import org.llmbreaker.ui.chart.HeatmapBitmap
import org.llmbreaker.ui.chart.cividisScale
import org.llmbreaker.ui.chart.heatScale
import org.llmbreaker.ui.theme.Colors

/** The picture of one map; draws again only what changed. Not thread-safe. */
internal class MapPicture {
  private var heatmap: HeatmapBitmap? = null
  private var image: ImageBitmap? = null
  private var shown: FloatArray? = null
  private var colors: ColorScale? = null

  /** The matrix as a picture of [side] x [side] pixels. */
  fun image(matrix: FloatArray, cells: Int, side: Int, scale: ColorScale): ImageBitmap {
    val old = heatmap
    val same = old != null && old.cells == cells && old.pixels == side
    val ready = image
    if (same && ready != null && shown === matrix && colors === scale) return ready
    val map = if (same) checkNotNull(old) else HeatmapBitmap(cells, side)
    map.fill(matrix, scale)
    heatmap = map
    shown = matrix
    colors = scale
    return map.image().also { image = it }
  }
}

/** The colours that were chosen. */
internal fun Colors.scale(choice: Scale): ColorScale =
  when (choice) {
    Scale.BLUE -> heatScale()
    Scale.CIVIDIS -> cividisScale()
  }

/** Hatches what the mask hides: the cells above the diagonal, where nothing can be looked at. */
internal fun DrawScope.drawMask(cells: Int, map: Rect, colors: Colors) {
  val pitch = map.width / cells
  val path = Path()
  path.moveTo(map.left + pitch, map.top)
  for (row in 0 until cells - 1) {
    path.lineTo(map.left + (row + 1) * pitch, map.top + (row + 1) * pitch)
    path.lineTo(map.left + (row + 2) * pitch, map.top + (row + 1) * pitch)
  }
  path.lineTo(map.right, map.top)
  path.close()
  drawPath(path, colors.surface)
  clipPath(path) {
    val gap = 6 * density
    var x = map.left
    while (x < map.right + map.height) {
      drawLine(colors.divider, Offset(x, map.top), Offset(x - map.height, map.bottom), density)
      x += gap
    }
  }
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
