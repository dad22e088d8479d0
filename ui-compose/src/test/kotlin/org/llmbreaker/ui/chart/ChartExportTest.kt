package org.llmbreaker.ui.chart

import androidx.compose.ui.unit.IntSize
import java.io.ByteArrayInputStream
import java.util.concurrent.Executors
import javax.imageio.ImageIO
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.theme.DarkColors
import org.llmbreaker.ui.theme.LightColors

class ChartExportTest {
  private val run = RecordedRun.firstWords

  private fun colorsIn(png: ByteArray): Set<Int> {
    val image = ImageIO.read(ByteArrayInputStream(png))
    val colors = mutableSetOf<Int>()
    for (y in 0 until image.height) for (x in 0 until image.width) colors += image.getRGB(x, y)
    return colors
  }

  @Test
  fun `the picture has the size, the ground and the lines of the theme, made on any thread`() {
    val pool = Executors.newSingleThreadExecutor()
    val png = pool.use {
      it.submit<ByteArray> { renderPng(run, IntSize(800, 450), LightColors) }.get()
    }
    val image = ImageIO.read(ByteArrayInputStream(png))
    assertThat(image.width to image.height).isEqualTo(800 to 450)
    assertThat("%08X".format(image.getRGB(0, 0))).isEqualTo("FFFFFFFF")
    assertThat(colorsIn(png).map { "%08X".format(it) }).contains("FF2563EB", "FF0E7490")
  }

  @Test
  fun `the same run in the same theme gives the same bytes`() {
    val size = IntSize(400, 300)
    assertThat(renderPng(run, size, DarkColors)).isEqualTo(renderPng(run, size, DarkColors))
    assertThat(renderPng(run, size, DarkColors, Range(100.0, 200.0)))
      .isNotEqualTo(renderPng(run, size, DarkColors))
  }

  @Test
  fun `an empty picture is refused`() {
    assertThatThrownBy { renderPng(run, IntSize(0, 10), DarkColors) }
      .hasMessageContaining("must not be empty")
  }
}
