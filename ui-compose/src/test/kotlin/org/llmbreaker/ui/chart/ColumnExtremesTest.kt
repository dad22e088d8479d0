package org.llmbreaker.ui.chart

import kotlin.math.sin
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class ColumnExtremesTest {
  private val full = Range(0.0, 10_000.0)
  private val line = PolyLine()

  private fun noise(size: Int, builder: SeriesBuilder = SeriesBuilder()): SeriesBuilder {
    repeat(size) { builder.append(it.toDouble(), sin(it * 1.7) + if (it == 4321) 9.0 else 0.0) }
    return builder
  }

  private fun trace(columns: ColumnExtremes, series: Series): List<Pair<Float, Float>> {
    columns.trace(series, line, { it.toFloat() }, { it.toFloat() })
    return List(line.size) { line.x(it) to line.y(it) }
  }

  @Test
  fun `keeps the lowest and highest point and the order of steps`() {
    val series = noise(10_000).view()
    val columns = ColumnExtremes().apply { update(series, full, 100) }
    val points = trace(columns, series)
    assertThat(points).hasSizeLessThanOrEqualTo(200)
    assertThat(points.map { it.first }).isSorted()
    assertThat(points).contains(4321f to series.y(4321).toFloat())
    val lowest = (0 until series.size).minOf { series.y(it) }
    assertThat(points.minOf { it.second }).isEqualTo(lowest.toFloat())
    assertThat(columns.extent()).isEqualTo(Range(lowest, series.y(4321)))
  }

  @Test
  fun `few points stay as they are`() {
    val series = Series.of(0.0 to 3.0, 1.0 to 2.0, 5.0 to 2.5, 10.0 to 1.0)
    val columns = ColumnExtremes().apply { update(series, Range(0.0, 10.0), 50) }
    assertThat(trace(columns, series)).containsExactly(0f to 3f, 1f to 2f, 5f to 2.5f, 10f to 1f)
  }

  @Test
  fun `a falling and a rising pair in one column keep their order`() {
    val columns = ColumnExtremes()
    val falling = Series.of(0.0 to 2.0, 1.0 to 1.0)
    columns.update(falling, Range(0.0, 10.0), 1)
    assertThat(trace(columns, falling)).containsExactly(0f to 2f, 1f to 1f)
    val rising = Series.of(0.0 to 1.0, 1.0 to 2.0)
    columns.update(rising, Range(0.0, 10.0), 1)
    assertThat(trace(columns, rising)).containsExactly(0f to 1f, 1f to 2f)
  }

  @Test
  fun `a grown curve costs its new points only`() {
    val builder = noise(2_000)
    val columns = ColumnExtremes().apply { update(builder.view(), full, 100) }
    assertThat(columns.lastCost).isEqualTo(2_000)
    repeat(3) { builder.append(2_000.0 + it, 0.5) }
    columns.update(builder.view(), full, 100)
    assertThat(columns.lastCost).isEqualTo(3)
    columns.update(builder.view(), full, 100)
    assertThat(columns.lastCost).isZero()
  }

  @Test
  fun `growing by parts ends in the same line as all at once`() {
    val builder = SeriesBuilder()
    val growing = ColumnExtremes()
    repeat(1_000) {
      builder.append(it.toDouble(), sin(it * 0.7))
      growing.update(builder.view(), full, 64)
    }
    val atOnce = ColumnExtremes().apply { update(builder.view(), full, 64) }
    assertThat(trace(growing, builder.view())).isEqualTo(trace(atOnce, builder.view()))
  }

  @Test
  fun `a part of a curve runs out of the picture on both sides`() {
    val series = Series.of(0.0 to 0.0, 10.0 to 1.0, 20.0 to 2.0, 30.0 to 3.0, 40.0 to 4.0)
    val columns = ColumnExtremes().apply { update(series, Range(15.0, 25.0), 10) }
    assertThat(trace(columns, series)).containsExactly(10f to 1f, 20f to 2f, 30f to 3f)
    assertThat(columns.extent()).isEqualTo(Range(1.95, 2.05))
  }

  @Test
  fun `a loss that is no number is left out`() {
    val series = Series.of(0.0 to 1.0, 1.0 to Double.NaN, 2.0 to 2.0)
    val columns = ColumnExtremes().apply { update(series, Range(0.0, 2.0), 10) }
    assertThat(trace(columns, series)).containsExactly(0f to 1f, 2f to 2f)
  }

  @Test
  fun `another curve, a shorter one and an empty one start afresh`() {
    val columns = ColumnExtremes().apply { update(noise(100).view(), full, 10) }
    val other = Series.of(0.0 to 7.0)
    columns.update(other, full, 10)
    assertThat(trace(columns, other)).containsExactly(0f to 7f)
    columns.update(Series.EMPTY, full, 10)
    assertThat(trace(columns, Series.EMPTY)).isEmpty()
    assertThat(columns.extent()).isNull()
  }
}
