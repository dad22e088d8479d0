package org.llmbreaker.ui.chart

import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Canvas
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.asSkiaBitmap
import androidx.compose.ui.graphics.drawscope.CanvasDrawScope
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.font.createFontFamilyResolver
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.IntSize
import androidx.compose.ui.unit.LayoutDirection
import org.jetbrains.skia.EncodedImageFormat
import org.jetbrains.skia.Image
import org.llmbreaker.ui.theme.Colors
import org.llmbreaker.ui.theme.Typography

/** Where pictures and tables of a chart go: the clipboard or a file that the user names. */
interface ChartExport {
  /** Puts a picture on the clipboard. */
  suspend fun copyPicture(png: ByteArray): ExportOutcome

  /** Puts text on the clipboard. */
  suspend fun copyText(text: String): ExportOutcome

  /** Asks for a file and writes [content] to it. */
  suspend fun save(suggestedName: String, content: ByteArray): ExportOutcome
}

/** What became of a copy or save. */
sealed interface ExportOutcome {
  /** Done; [message] says where it went. */
  data class Done(val message: String) : ExportOutcome

  /** The user closed the dialog. */
  data object Cancelled : ExportOutcome

  /** Not done; [message] says what happened, why, and what to do. */
  data class Failed(val message: String) : ExportOutcome
}

/**
 * The chart as a PNG picture, on the theme's surface colour. Takes some 50 ms and needs no window
 * and no particular thread: call it off the UI thread.
 *
 * @param size in pixels
 * @param visible the steps to show
 * @param density pixels a dp: 2 gives text and lines twice as large
 */
fun renderPng(
  data: LossChartData,
  size: IntSize,
  colors: Colors,
  visible: Range = data.fullRange,
  density: Float = 1f,
): ByteArray {
  require(size.width > 0 && size.height > 0) { "The picture must not be empty: $size" }
  val scale = Density(density)
  val direction = LayoutDirection.Ltr
  val measurer = TextMeasurer(createFontFamilyResolver(), scale, direction, TEXT_CACHE)
  val style = LossChartStyle(colors, Typography().caption, measurer, scale)
  val margin = style.metrics.height
  val (width, height) = Size(size.width - 2 * margin, size.height - 2 * margin)
  val geometry = LossChartLayout().layOut(data, visible, width, height, style.metrics)
  val bitmap = ImageBitmap(size.width, size.height)
  val canvas = Canvas(bitmap)
  val paper = Size(size.width.toFloat(), size.height.toFloat())
  CanvasDrawScope().draw(scale, direction, canvas, paper) { drawRect(colors.surface) }
  canvas.translate(margin, margin)
  CanvasDrawScope().draw(scale, direction, canvas, Size(width, height)) {
    drawLossChart(geometry, style)
    geometry.points.lastOrNull()?.let { drawValidationPoint(it, style) }
  }
  return Image.makeFromBitmap(bitmap.asSkiaBitmap()).use { image ->
    val encoded = checkNotNull(image.encodeToData(EncodedImageFormat.PNG)) { "PNG encoder failed" }
    encoded.use { it.bytes }
  }
}
