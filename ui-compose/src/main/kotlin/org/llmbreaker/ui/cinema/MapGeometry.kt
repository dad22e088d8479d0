package org.llmbreaker.ui.cinema

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size

/**
 * Where the parts of the large map lie, in pixels: tokens of the characters that look at the left,
 * tokens of those looked at on top, the legend at the right.
 *
 * @param cells rows and columns, at least 1
 */
internal class MapGeometry(val cells: Int, size: Size, density: Float) {
  private val left = LABELS * density
  private val top = LABELS * density
  private val right = LEGEND * density

  /** Side of the map: whole pixels a cell where that costs less than a tenth of the room. */
  val side: Int = snappedSide(minOf(size.width - left - right, size.height - top).toInt(), cells)

  /** The map itself. */
  val map: Rect = Rect(Offset(left, top), Size(side.toFloat(), side.toFloat()))

  /** Width and height of a cell. */
  val pitch: Float = side / cells.toFloat()

  /** The bar of the legend. */
  val legend: Rect =
    Rect(Offset(map.right + 16 * density, map.top), Size(14 * density, side.toFloat()))

  /** Height of the letters on the axes. */
  val fontSize: Float = (pitch * 1.15f).coerceIn(7f * density, 13f * density)

  /** The cell at [point], or null outside the map. */
  fun cellAt(point: Offset): Cell? {
    if (!map.contains(point)) return null
    val query = ((point.y - map.top) / pitch).toInt().coerceAtMost(cells - 1)
    val key = ((point.x - map.left) / pitch).toInt().coerceAtMost(cells - 1)
    return Cell(query, key)
  }

  /** Where [cell] is drawn. */
  fun rectOf(cell: Cell): Rect =
    Rect(
      Offset(map.left + cell.key * pitch, map.top + cell.query * pitch),
      Size(pitch, pitch),
    )

  companion object {
    /** Room for a column of labels, dp. */
    const val LABELS = 20f

    /** Room for the legend with its numbers, dp. */
    const val LEGEND = 72f

    /** The smallest cell that can still be pointed at, dp; more cells than fit are scrolled. */
    const val SMALLEST_CELL = 5f
  }
}

/** At most [room] pixels; a multiple of [cells] where that costs less than a tenth. */
internal fun snappedSide(room: Int, cells: Int): Int {
  val snapped = room / cells * cells
  return if (snapped >= room * 9 / 10) snapped else maxOf(room, cells)
}
