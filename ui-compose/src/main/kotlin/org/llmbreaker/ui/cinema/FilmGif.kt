package org.llmbreaker.ui.cinema

import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.toArgb
import java.awt.image.BufferedImage
import java.awt.image.DataBufferByte
import java.awt.image.IndexColorModel
import java.io.ByteArrayOutputStream
import javax.imageio.IIOImage
import javax.imageio.ImageIO
import javax.imageio.ImageTypeSpecifier
import javax.imageio.ImageWriter
import javax.imageio.metadata.IIOMetadata
import javax.imageio.metadata.IIOMetadataNode
import org.llmbreaker.ui.chart.ColorScale
import org.llmbreaker.ui.theme.Colors

/** GIF counts time in hundredths of a second. */
private const val HUNDREDTHS = 100

/**
 * The whole film as an animated GIF that repeats for ever. GIF knows 256 colours: most go to the
 * colours of weights, the rest to text and frames.
 *
 * @param rate snapshots a second
 * @param progress told the share that is done, 0–1; what it throws ends the work
 */
internal fun filmGif(
  painter: FramePainter,
  film: Film,
  look: Look,
  colors: Colors,
  rate: Int,
  progress: (Float) -> Unit,
): ByteArray {
  val palette = Palette(colors.scale(look.scale), colors)
  val bytes = ByteArrayOutputStream()
  val writer = ImageIO.getImageWritersByFormatName("gif").next()
  try {
    ImageIO.createImageOutputStream(bytes).use { output ->
      writer.output = output
      writer.prepareWriteSequence(null)
      for (frame in 0 until film.size) {
        progress(frame / film.size.toFloat())
        val picture = palette.reduce(painter.paint(frame))
        val metadata = frameMetadata(writer, picture, HUNDREDTHS / rate, first = frame == 0)
        writer.writeToSequence(IIOImage(picture, null, metadata), null)
      }
      writer.endWriteSequence()
    }
  } finally {
    writer.dispose()
  }
  progress(1f)
  return bytes.toByteArray()
}

private fun frameMetadata(
  writer: ImageWriter,
  picture: BufferedImage,
  delay: Int,
  first: Boolean,
): IIOMetadata {
  val metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier(picture), null)
  val format = metadata.nativeMetadataFormatName
  val root = metadata.getAsTree(format) as IIOMetadataNode
  val control = root.child("GraphicControlExtension")
  control.setAttribute("disposalMethod", "none")
  control.setAttribute("userInputFlag", "FALSE")
  control.setAttribute("transparentColorFlag", "FALSE")
  control.setAttribute("transparentColorIndex", "0")
  control.setAttribute("delayTime", delay.toString())
  if (first) {
    val repeat = IIOMetadataNode("ApplicationExtension")
    repeat.setAttribute("applicationID", "NETSCAPE")
    repeat.setAttribute("authenticationCode", "2.0")
    repeat.userObject = byteArrayOf(1, 0, 0) // repeat without end
    root.child("ApplicationExtensions").appendChild(repeat)
  }
  metadata.setFromTree(format, root)
  return metadata
}

private fun IIOMetadataNode.child(name: String): IIOMetadataNode {
  val found = getElementsByTagName(name)
  if (found.length > 0) return found.item(0) as IIOMetadataNode
  return IIOMetadataNode(name).also { appendChild(it) }
}

/** 208 colours of weights and 48 between surface and text. */
private class Palette(scale: ColorScale, colors: Colors) {
  private val argb =
    IntArray(WEIGHTS) { scale.argb(it / (WEIGHTS - 1f)) } +
      ColorScale(listOf(colors.surface.toArgb(), colors.textPrimary.toArgb())).let { greys ->
        IntArray(GREYS) { greys.argb(it / (GREYS - 1f)) }
      }
  private val model = IndexColorModel(8, argb.size, argb, 0, false, -1, 0)
  private val nearest = HashMap<Int, Byte>()

  fun reduce(image: ImageBitmap): BufferedImage {
    val pixels = IntArray(image.width * image.height)
    image.readPixels(pixels)
    val reduced = BufferedImage(image.width, image.height, BufferedImage.TYPE_BYTE_INDEXED, model)
    val target = (reduced.raster.dataBuffer as DataBufferByte).data
    for (i in pixels.indices) target[i] = nearest.getOrPut(pixels[i]) { indexOf(pixels[i]) }
    return reduced
  }

  private fun indexOf(pixel: Int): Byte = argb.indices.minBy { distance(argb[it], pixel) }.toByte()

  private fun distance(a: Int, b: Int): Int {
    var sum = 0
    for (shift in intArrayOf(16, 8, 0)) {
      val difference = (a ushr shift and 0xFF) - (b ushr shift and 0xFF)
      sum += difference * difference
    }
    return sum
  }

  private companion object {
    const val WEIGHTS = 208
    const val GREYS = 48
  }
}
