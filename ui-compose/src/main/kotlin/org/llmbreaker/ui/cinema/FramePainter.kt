package org.llmbreaker.ui.cinema

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Canvas
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.asSkiaBitmap
import androidx.compose.ui.graphics.drawscope.CanvasDrawScope
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.translate
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.drawText
import androidx.compose.ui.text.font.createFontFamilyResolver
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.IntSize
import androidx.compose.ui.unit.LayoutDirection
import org.jetbrains.skia.EncodedImageFormat
import org.jetbrains.skia.Image
import org.llmbreaker.ui.theme.Colors
import org.llmbreaker.ui.theme.Typography

/**
 * Paints snapshots as pictures for files: the overview, or one head with its axes and legend,
 * whichever [look] shows. Needs no window; use it on one thread, not the UI's.
 */
internal class FramePainter(
  private val film: Film,
  private val look: Look,
  private val colors: Colors,
) {
  private val density = Density(1f)
  private val type = Typography()
  private val measurer =
    TextMeasurer(createFontFamilyResolver(), density, LayoutDirection.Ltr, TEXTS)
  private val mapLook = MapLook(look.scale, colors, 1f)
  private val cells = film.tokens.size
  private val layers = film.frames.first().layers()
  private val heads = film.frames.first().heads()
  private val detail = look.zoom == Zoom.DETAIL
  private val small = maxOf(SMALL / cells, 1) * cells
  private val large = maxOf(LARGE / cells, MapGeometry.SMALLEST_CELL.toInt()) * cells

  /** Width and height of every picture in pixels. */
  val size: IntSize =
    if (detail)
      IntSize(
        2 * MARGIN + large + (MapGeometry.LABELS + MapGeometry.LEGEND).toInt(),
        2 * MARGIN + TITLE + large + MapGeometry.LABELS.toInt(),
      )
    else
      IntSize(
        MARGIN + heads * (small + MARGIN),
        MARGIN + TITLE + layers * (small + TITLE + MARGIN),
      )

  /** Where the one map of Detail begins. */
  val corner = Offset(MARGIN.toFloat(), MARGIN.toFloat() + TITLE)

  /** The parts of the one map of Detail, from [corner]. */
  val geometry =
    MapGeometry(
      cells,
      Size(size.width - 2f * MARGIN, size.height - 2f * MARGIN - TITLE),
      density.density,
    )

  /** What the picture of this real snapshot says above the maps. */
  fun title(frame: Int): String {
    val what = if (detail) headTitle(look.layer, look.head) else texts["picture.all"]
    val step = film.step(frame)
    return if (look.contrast) texts["picture.rescaled", what, step]
    else texts["picture", what, step]
  }

  /** The picture of a real snapshot. */
  fun paint(frame: Int): ImageBitmap {
    val bitmap = ImageBitmap(size.width, size.height)
    val paper = Size(size.width.toFloat(), size.height.toFloat())
    CanvasDrawScope().draw(density, LayoutDirection.Ltr, Canvas(bitmap), paper) {
      drawRect(colors.surface)
      drawText(
        measurer.measure(title(frame), type.cardTitle),
        colors.textPrimary,
        Offset(MARGIN.toFloat(), MARGIN / 2f),
      )
      if (detail) drawDetail(frame) else drawOverview(frame)
    }
    return bitmap
  }

  /** As [paint], as a PNG file. */
  fun png(frame: Int): ByteArray =
    Image.makeFromBitmap(paint(frame).asSkiaBitmap()).use { image ->
      checkNotNull(image.encodeToData(EncodedImageFormat.PNG)) { "PNG encoder failed" }
        .use { it.bytes }
    }

  private fun moment(frame: Int, layer: Int, head: Int) =
    Moment(film, frame.toFloat(), layer, head, look.contrast, cells)

  private fun DrawScope.drawDetail(frame: Int) {
    val labels = AxisLabels(film.tokens, geometry, measurer, type, this@FramePainter.density)
    val moment = moment(frame, look.layer, look.head)
    translate(corner.x, corner.y) {
      drawImage(MapPicture().image(moment, geometry.side, mapLook), geometry.map.topLeft)
      drawFrame(geometry.map, colors)
      drawAxes(geometry, film.tokens, labels, colors)
      drawLegend(geometry.legend, measurer, type, look, colors)
    }
  }

  private fun DrawScope.drawOverview(frame: Int) {
    for (layer in 0 until layers) for (head in 0 until heads) {
      val left = MARGIN + head * (small + MARGIN)
      val top = MARGIN + TITLE + layer * (small + TITLE + MARGIN)
      val title = measurer.measure(headTitle(layer, head), type.caption)
      drawText(title, colors.textSecondary, Offset(left.toFloat(), top.toFloat()))
      val corner = Offset(left.toFloat(), (top + TITLE).toFloat())
      val map = Rect(corner, Size(small.toFloat(), small.toFloat()))
      drawImage(MapPicture().image(moment(frame, layer, head), small, mapLook), corner)
      drawFrame(map, colors)
    }
  }

  private companion object {
    const val MARGIN = 24
    const val TITLE = 24
    const val SMALL = 256
    const val LARGE = 640
    const val TEXTS = 256
  }
}

/**
 * One head's weights as a table, the same in every language: a line for each character that looks;
 * masked cells are empty.
 */
internal fun weightsCsv(film: Film, frame: Int, layer: Int, head: Int): String = buildString {
  val snapshot = film.frames[frame]
  append("place,character")
  for ((i, token) in snapshot.tokens.withIndex()) append(',').append(csv("$i ${named(token)}"))
  append('\n')
  for ((query, token) in snapshot.tokens.withIndex()) {
    append(query).append(',').append(csv(named(token)))
    for (key in snapshot.tokens.indices) {
      append(',')
      if (key <= query) append(snapshot.weight(layer, head, query, key))
    }
    append('\n')
  }
}

private fun named(token: String): String =
  when (token) {
    " " -> "space"
    "\n" -> "line break"
    "\t" -> "tab"
    else -> "'$token'"
  }

private fun csv(text: String): String = "\"" + text.replace("\"", "\"\"") + "\""
