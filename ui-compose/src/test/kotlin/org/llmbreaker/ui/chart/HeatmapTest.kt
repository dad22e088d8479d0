package org.llmbreaker.ui.chart

import androidx.compose.ui.graphics.asSkiaBitmap
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.theme.DarkColors

class HeatmapTest {
  private val blue = DarkColors.heatScale()

  private fun hex(color: Int) = "%08X".format(color)

  @Test
  fun `blue goes from white to dark blue`() {
    assertThat(hex(blue.argb(0f))).isEqualTo("FFFFFFFF")
    assertThat(hex(blue.argb(1f))).isEqualTo("FF1E3A8A")
    // 1,024 levels have no exact middle; the level above it is within one step of a channel.
    assertThat(hex(blue.argb(0.5f))).isEqualTo("FF60A5FA")
    assertThat(hex(blue.argb(0.25f))).isEqualTo("FFAFD2FC")
    assertThat(hex(blue.argb(0.75f))).isEqualTo("FF3F70C2")
  }

  @Test
  fun `cividis goes from dark blue to yellow and gets brighter all the way`() {
    val scale = cividisScale()
    assertThat(hex(scale.argb(0f))).isEqualTo("FF00224E")
    assertThat(hex(scale.argb(0.5f))).isEqualTo("FF7D7C78")
    assertThat(hex(scale.argb(1f))).isEqualTo("FFFEE838")
    val greens = List(50) { scale.argb(it / 49f) shr 8 and 0xFF }
    assertThat(greens).isSorted()
  }

  @Test
  fun `values outside 0 to 1 get the nearest end`() {
    assertThat(blue.argb(-3f)).isEqualTo(blue.argb(0f))
    assertThat(blue.argb(Float.POSITIVE_INFINITY)).isEqualTo(blue.argb(1f))
    assertThat(blue.argb(Float.NaN)).isEqualTo(blue.argb(0f))
  }

  @Test
  fun `each pixel shows the cell it lies in`() {
    val map = HeatmapBitmap(2, 5)
    map.fill(floatArrayOf(9f, 0f, 0.25f, 0.75f, 1f), blue, offset = 1)
    val rows = List(5) { y -> List(5) { x -> hex(map.pixel(x, y)) } }
    val upper = List(3) { "FFFFFFFF" } + List(2) { "FFAFD2FC" }
    val lower = List(3) { "FF3F70C2" } + List(2) { "FF1E3A8A" }
    assertThat(rows).containsExactly(upper, upper, upper, lower, lower)
  }

  @Test
  fun `the image has the pixels, and filling again does not change an older image`() {
    val map = HeatmapBitmap(1, 2)
    map.fill(floatArrayOf(1f), blue)
    val first = map.image()
    map.fill(floatArrayOf(0f), blue)
    assertThat(hex(first.asSkiaBitmap().getColor(1, 1))).isEqualTo("FF1E3A8A")
    assertThat(hex(map.image().asSkiaBitmap().getColor(0, 1))).isEqualTo("FFFFFFFF")
    assertThat(first.width to first.height).isEqualTo(2 to 2)
  }

  @Test
  fun `a matrix that does not fit is refused`() {
    assertThatThrownBy { HeatmapBitmap(3, 2) }.hasMessageContaining("3 cells")
    assertThatThrownBy { HeatmapBitmap(2, 2).fill(FloatArray(3), blue) }
      .hasMessageContaining("3 values")
  }
}
