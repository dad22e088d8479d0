package org.llmbreaker.ui.chart

import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Canvas
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.drawscope.CanvasDrawScope
import androidx.compose.ui.graphics.toPixelMap
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.font.createFontFamilyResolver
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.LayoutDirection
import kotlin.math.abs
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.theme.DarkColors
import org.llmbreaker.ui.theme.Typography

class SettledCurvesTest {
  private val run = RecordedRun.firstWords
  private val layout = LossChartLayout()
  private val curves = SettledCurves()
  private val style =
    TextMeasurer(createFontFamilyResolver(), DENSITY, LayoutDirection.Ltr, TEXT_CACHE).let {
      LossChartStyle(DarkColors, Typography().caption, it, DENSITY)
    }

  private fun picture(
    data: LossChartData,
    kept: SettledCurves?,
    x: Range = data.fullRange,
    layout: LossChartLayout = this.layout,
  ): ImageBitmap {
    val bitmap = ImageBitmap(WIDTH, HEIGHT)
    val size = Size(WIDTH.toFloat(), HEIGHT.toFloat())
    val geometry = layout.layOut(data, x, size.width, size.height, style.metrics)
    CanvasDrawScope().draw(DENSITY, LayoutDirection.Ltr, Canvas(bitmap), size) {
      drawRect(DarkColors.surface)
      drawLossChart(geometry, style, kept)
    }
    return bitmap
  }

  /** The largest difference of any channel of any pixel, 0-255. */
  private fun difference(one: ImageBitmap, other: ImageBitmap): Int {
    val first = one.toPixelMap().buffer
    val second = other.toPixelMap().buffer
    return first.indices.maxOf { i ->
      listOf(0, 8, 16).maxOf { abs((first[i] shr it and 0xFF) - (second[i] shr it and 0xFF)) }
    }
  }

  private fun assertSameAsAtOnce(data: LossChartData, x: Range = data.fullRange) {
    val atOnce = picture(data, null, x, LossChartLayout())
    assertThat(difference(picture(data, curves, x), atOnce)).isLessThanOrEqualTo(ROUNDING)
  }

  @Test
  fun `a curve that grew step by step looks as if it was drawn at once`() {
    for (step in 0..run.steps step 7) picture(run.upTo(step), curves)
    assertSameAsAtOnce(run)
  }

  @Test
  fun `a replay that goes back shows what was there then`() {
    picture(run, curves)
    assertSameAsAtOnce(run.upTo(120))
    assertSameAsAtOnce(run.upTo(130))
  }

  @Test
  fun `another stretch, another run and another size show nothing of what was there before`() {
    picture(run, curves)
    assertSameAsAtOnce(run, Range(100.0, 200.0))
    assertSameAsAtOnce(RecordedRun.learnedByHeart)
    assertSameAsAtOnce(RecordedRun.learnedByHeart.copy(baselines = emptyList()))
  }

  @Test
  fun `a new step strokes the newest piece only, however many steps there are`() {
    val long = RecordedRun.learnedByHeart
    picture(long.upTo(long.steps - 1), curves)
    picture(long, curves)
    assertThat(curves.lastCost).isBetween(1, MOST_POINTS)
    assertThat(long.train.size).isGreaterThan(10 * MOST_POINTS)
  }

  private companion object {
    const val WIDTH = 700
    const val HEIGHT = 300
    val DENSITY = Density(1f)

    /**
     * The edges of a short stroke are smoothed a little differently from those of a long one. A
     * piece that is missing, or there twice, makes a greater difference.
     */
    const val ROUNDING = 48

    /** The piece that may still change, and the one that has just been kept. */
    const val MOST_POINTS = 90
  }
}
