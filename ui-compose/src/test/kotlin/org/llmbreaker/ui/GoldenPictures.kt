package org.llmbreaker.ui

import androidx.compose.runtime.Composable
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.unit.Density
import java.awt.image.BufferedImage
import java.io.ByteArrayInputStream
import java.nio.file.Files
import java.nio.file.Path
import javax.imageio.ImageIO
import kotlin.io.path.createDirectories
import kotlin.io.path.exists
import kotlin.io.path.outputStream
import kotlin.io.path.readBytes
import kotlin.io.path.writeBytes
import kotlin.math.abs
import kotlin.time.Duration.Companion.nanoseconds
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.TestCoroutineScheduler
import kotlinx.coroutines.test.UnconfinedTestDispatcher
import org.jetbrains.skia.EncodedImageFormat

/**
 * Compares what is drawn with a picture kept under `src/test/resources/goldens`.
 *
 * On a mismatch the drawn picture and the difference (white where pixels differ) are written to
 * `target/goldens`. After a wanted change run the tests with `-Dgoldens.update=true`, look at the
 * new pictures, and commit them.
 */
object GoldenPictures {
  /**
   * Two channels this far apart (of 255) still count as the same: anti-aliasing differs a little.
   */
  private const val CHANNEL_TOLERANCE = 12

  /** Share of pixels that may differ. */
  private const val PIXEL_TOLERANCE = 0.001

  private const val FRAME_NANOS = 16_000_000L
  private val goldens = Path.of("src/test/resources/goldens")
  private val output = Path.of("target/goldens")

  /**
   * @param name file name without ending, e.g. `dashboard-dark`
   * @param width in pixels
   * @param height in pixels
   * @param atMillis how much animation time has passed when the picture is taken
   */
  fun assertMatches(
    name: String,
    width: Int,
    height: Int,
    atMillis: Long = 1_000,
    density: Float = 1f,
    content: @Composable () -> Unit,
  ) {
    val drawn = render(width, height, atMillis, density, content)
    val golden = goldens.resolve("$name.png")
    if (System.getProperty("goldens.update") == "true") {
      golden.parent.createDirectories()
      golden.writeBytes(drawn)
      return
    }
    if (!golden.exists()) {
      fail(name, drawn, "there is no golden picture $golden yet")
    }
    val actual = ImageIO.read(ByteArrayInputStream(drawn))
    val expected = ImageIO.read(ByteArrayInputStream(golden.readBytes()))
    if (actual.width != expected.width || actual.height != expected.height) {
      fail(name, drawn, "the golden picture is ${expected.width} x ${expected.height}")
    }
    val difference = difference(actual, expected)
    val share = difference.count.toDouble() / (width * height)
    if (share > PIXEL_TOLERANCE) {
      output.createDirectories()
      output.resolve("$name-diff.png").outputStream().use {
        ImageIO.write(difference.picture, "png", it)
      }
      fail(name, drawn, "%d pixels (%.2f %%) differ".format(difference.count, share * 100))
    }
  }

  /** The picture as PNG after [atMillis] of animation. */
  @OptIn(ExperimentalCoroutinesApi::class)
  fun render(
    width: Int,
    height: Int,
    atMillis: Long = 1_000,
    density: Float = 1f,
    content: @Composable () -> Unit,
  ): ByteArray {
    // Delays count the picture's own time; else they end on another thread, whenever that runs.
    val clock = TestCoroutineScheduler()
    val dispatcher = UnconfinedTestDispatcher(clock)
    val scene = ImageComposeScene(width, height, Density(density), dispatcher, content = content)
    try {
      var time = 0L
      while (time < atMillis * 1_000_000) {
        scene.render(time).close()
        time += FRAME_NANOS
        clock.advanceTimeBy(FRAME_NANOS.nanoseconds)
      }
      return scene.render(time).use { image ->
        checkNotNull(image.encodeToData(EncodedImageFormat.PNG)).use { it.bytes }
      }
    } finally {
      scene.close()
    }
  }

  private class Difference(val count: Int, val picture: BufferedImage)

  private fun difference(actual: BufferedImage, expected: BufferedImage): Difference {
    val picture = BufferedImage(actual.width, actual.height, BufferedImage.TYPE_INT_RGB)
    var count = 0
    for (y in 0 until actual.height) for (x in 0 until actual.width) {
      if (differs(actual.getRGB(x, y), expected.getRGB(x, y))) {
        picture.setRGB(x, y, 0xFFFFFF)
        count++
      }
    }
    return Difference(count, picture)
  }

  private fun differs(a: Int, b: Int): Boolean =
    listOf(24, 16, 8, 0).any {
      abs((a ushr it and 0xFF) - (b ushr it and 0xFF)) > CHANNEL_TOLERANCE
    }

  private fun fail(name: String, drawn: ByteArray, reason: String): Nothing {
    Files.createDirectories(output)
    val file = output.resolve("$name-actual.png")
    file.writeBytes(drawn)
    throw AssertionError(
      "$name: $reason. See $file; if the change is wanted, run with -Dgoldens.update=true."
    )
  }
}
