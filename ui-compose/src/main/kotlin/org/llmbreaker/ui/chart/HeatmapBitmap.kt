package org.llmbreaker.ui.chart

import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.asComposeImageBitmap
import java.nio.ByteBuffer
import java.nio.ByteOrder
import org.jetbrains.skia.Bitmap
import org.jetbrains.skia.ColorAlphaType
import org.jetbrains.skia.ColorType
import org.jetbrains.skia.ImageInfo

/**
 * A square matrix as a picture at its size on the screen, to be drawn 1:1 (scaling a small bitmap
 * is ten times slower in the software renderer). Pixels are filled row by row; equal rows are
 * copied. Use it again for the next matrix of the same size. Not thread-safe.
 *
 * @param cells rows and columns of the matrix, at least 1
 * @param pixels width and height of the picture, at least [cells]
 * @param hidden what stands at pixel x, y of cells above the diagonal, packed ARGB; null if those
 *   cells hold values too
 */
class HeatmapBitmap(
  val cells: Int,
  val pixels: Int,
  private val hidden: ((Int, Int) -> Int)? = null,
) {
  private val argb = IntArray(pixels * pixels)
  private val bytes = ByteArray(argb.size * Int.SIZE_BYTES)
  private val bytesAsInts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer()
  private val columnCell = IntArray(pixels) { it * cells / pixels }

  init {
    require(cells >= 1 && pixels >= cells) { "$cells cells do not fit on $pixels pixels" }
    if (hidden != null) {
      for (row in 0 until pixels) for (column in visible(row) until pixels) {
        argb[row * pixels + column] = hidden(column, row)
      }
    }
  }

  /** How many pixels of a row show values. */
  private fun visible(row: Int): Int {
    if (hidden == null) return pixels
    val cell = row * cells / pixels
    return ((cell + 1) * pixels + cells - 1) / cells
  }

  /**
   * Colours the matrix.
   *
   * @param values row by row, [cells] x [cells] from [offset] on
   */
  fun fill(values: FloatArray, scale: ColorScale, offset: Int = 0) {
    require(values.size - offset >= cells * cells) { "${values.size} values are too few" }
    var filledCell = -1
    for (row in 0 until pixels) {
      val cell = row * cells / pixels
      val start = row * pixels
      val shown = visible(row)
      if (cell == filledCell) {
        argb.copyInto(argb, start, start - pixels, start - pixels + shown)
      } else {
        val from = offset + cell * cells
        for (column in 0 until shown) {
          argb[start + column] = scale.argb(values[from + columnCell[column]])
        }
        filledCell = cell
      }
    }
  }

  /** The colour of a pixel, packed ARGB. */
  fun pixel(x: Int, y: Int): Int = argb[y * pixels + x]

  /** The picture as it is now, opaque. */
  fun image(): ImageBitmap {
    bytesAsInts.put(0, argb)
    val bitmap = Bitmap()
    val info = ImageInfo(pixels, pixels, ColorType.BGRA_8888, ColorAlphaType.OPAQUE, null)
    bitmap.installPixels(info, bytes, pixels * Int.SIZE_BYTES)
    bitmap.setImmutable()
    return bitmap.asComposeImageBitmap()
  }
}
