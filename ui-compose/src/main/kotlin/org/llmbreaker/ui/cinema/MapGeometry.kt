package org.llmbreaker.ui.cinema

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size

/**
 * Where the parts of the large map lie, in pixels: the characters that look at the left, those
 * looked at on top, the legend at the right.
 *
 * @param cells rows and columns, at least 1
 * @param arcs room for arcs above the characters on top, dp
 */
internal class MapGeometry(val cells: Int, size: Size, density: Float, arcs: Float = 0f) {
  private val left = LABELS * density
  private val top = (arcs + LABELS) * density
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

  /** Height of the letters at the left: as high as a row, or hardly more. */
  val rowFont: Float = (pitch * 1.15f).coerceIn(7f * density, 13f * density)

  /** Height of the letters on top, of which each is as wide as a column. */
  val columnFont: Float = (pitch / LETTER_WIDTH).coerceIn(7f * density, 13f * density)

  /** Arcs between the characters on top rise from this pixel row. */
  val arcBase: Float = map.top - LABELS * density

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
    const val LABELS = 18f

    /** Room for the legend with its numbers, dp. */
    const val LEGEND = 76f

    /** Room for the arcs of the chosen character, dp. */
    const val ARCS = 22f

    /** Width of a letter of the fixed-width font by its height. */
    private const val LETTER_WIDTH = 0.6f

    /** The smallest cell that can still be pointed at, dp; more cells than fit are scrolled. */
    const val SMALLEST_CELL = 5f
  }
}

/** At most [room] pixels; a multiple of [cells] where that costs less than a tenth. */
internal fun snappedSide(room: Int, cells: Int): Int {
  val snapped = room / cells * cells
  return if (snapped >= room * 9 / 10) snapped else maxOf(room, cells)
}
