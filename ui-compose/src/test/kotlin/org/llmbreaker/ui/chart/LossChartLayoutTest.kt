package org.llmbreaker.ui.chart

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.within
import org.junit.jupiter.api.Test

class LossChartLayoutTest {
  /** Letters 7 pixels wide and 18 high. */
  private val labels = LabelMetrics(18f) { it.length * 7f }
  private val run = RecordedRun.firstWords

  private fun layOut(
    data: LossChartData = run,
    x: Range = data.fullRange,
    width: Float = 800f,
    height: Float = 400f,
  ) = LossChartLayout().layOut(data, x, width, height, labels)

  private fun boxes(geometry: LossGeometry) = geometry.notes.map { it.box }

  private fun assertApart(boxes: List<Area>) {
    for (i in boxes.indices) for (k in 0 until i) {
      assertThat(boxes[i].overlaps(boxes[k])).describedAs("${boxes[i]} and ${boxes[k]}").isFalse()
    }
  }

  @Test
  fun `the first and last step stand at the edges of the plot and round trip`() {
    val geometry = layOut()
    assertThat(geometry.toX(0.0)).isEqualTo(geometry.plot.left)
    assertThat(geometry.toX(500.0)).isEqualTo(geometry.plot.right)
    assertThat(geometry.stepAt(geometry.toX(137.0))).isCloseTo(137.0, within(0.01))
    assertThat(geometry.xTicks.map { it.label })
      .containsExactly("0", "100", "200", "300", "400", "500")
  }

  @Test
  fun `the whole view begins at zero and shows every curve and baseline`() {
    val geometry = layOut()
    assertThat(geometry.y.start).isZero()
    assertThat(geometry.y.end).isGreaterThan(3.2362)
    assertThat(geometry.baselines.map { it.kind })
      .containsExactly(BaselineKind.GUESS, BaselineKind.LETTER, BaselineKind.PAIR)
    assertThat(geometry.points.map { it.step }).isEqualTo((0..500 step 50).toList())
  }

  @Test
  fun `a zoomed view fits its losses`() {
    val geometry = layOut(x = Range(300.0, 500.0))
    assertThat(geometry.y.start).isGreaterThan(0.1)
    assertThat(geometry.y.end).isLessThan(0.5)
    assertThat(geometry.baselines).isEmpty()
    assertThat(geometry.points.map { it.step }).containsExactly(300, 350, 400, 450, 500)
  }

  @Test
  fun `labels of near baselines do not overlap and stay inside`() {
    val near = run.copy(baselines = baselines(3.2, 3.19, 3.18))
    val geometry = layOut(near)
    val tops = geometry.baselines.map { it.box.top }
    assertThat(tops.zipWithNext { a, b -> b - a }).allMatch { it >= 18f }
    assertThat(tops.first()).isGreaterThanOrEqualTo(geometry.plot.top)
    val low = layOut(near.copy(baselines = baselines(0.02, 0.01, 0.0)))
    assertThat(low.baselines.last().box.bottom).isLessThanOrEqualTo(low.plot.bottom)
  }

  @Test
  fun `notes are inside, apart from each other and off the curves`() {
    for (width in listOf(480f, 640f, 800f, 1600f)) {
      for (data in listOf(run, RecordedRun.learnedByHeart)) {
        val geometry = layOut(data, width = width)
        if (width > 600f) assertThat(geometry.notes).hasSize(data.notes.size)
        assertApart(boxes(geometry) + geometry.baselines.map { it.box })
        for (note in geometry.notes) {
          assertThat(boxes(geometry).none { it.overlaps(note.leader) })
            .describedAs("a line through a note at width $width")
            .isTrue()
        }
        for (box in boxes(geometry)) {
          assertThat(box.left).isGreaterThanOrEqualTo(geometry.plot.left)
          assertThat(box.right).isLessThanOrEqualTo(geometry.plot.right)
          assertThat(box.top).isGreaterThanOrEqualTo(geometry.plot.top)
          assertThat(box.bottom).isLessThanOrEqualTo(geometry.plot.bottom)
          val line = geometry.validation
          val covered = (0 until line.size).any { box.contains(line.x(it), line.y(it)) }
          assertThat(covered).describedAs("note over the curve at width $width").isFalse()
        }
      }
    }
  }

  @Test
  fun `in a narrow chart labels lie inside and no note covers them`() {
    val geometry = layOut(width = 320f)
    assertThat(geometry.baselines).allMatch { it.box.left < geometry.plot.right }
    assertThat(geometry.baselines).allMatch { it.box.right <= 320f }
    assertApart(boxes(geometry) + geometry.baselines.map { it.box })
  }

  @Test
  fun `a note keeps its place while a falling curve grows`() {
    val early = layOut(run.upTo(50)).notes.single()
    val late = layOut().notes.first()
    assertThat(late.text).isEqualTo(early.text)
    assertThat(late.box.left).isEqualTo(early.box.left)
  }

  @Test
  fun `many notes at one place do not overlap, and those without room are left out`() {
    val crowd = List(40) { ChartNote(250.0 + it, 0.3, "A note with number $it") }
    val geometry = layOut(run.copy(notes = crowd))
    assertThat(geometry.notes.size).isBetween(2, 39)
    assertApart(boxes(geometry))
  }

  @Test
  fun `words of markers stand above the plot without overlap`() {
    val markers =
      listOf("pause", "learning rate halved", "pause", "speed 2x").mapIndexed { i, text ->
        ChartMarker(200.0 + 4 * i, text)
      }
    val geometry = layOut(run.copy(markers = markers))
    val placed = geometry.markers.mapNotNull { it.box }
    assertThat(geometry.markers).hasSize(4)
    assertThat(placed).hasSizeBetween(2, 3)
    assertApart(placed)
    assertThat(placed).allMatch { it.bottom <= geometry.plot.top && it.top >= 18f }
    assertThat(layOut().plot.top).isLessThan(geometry.plot.top)
  }

  @Test
  fun `ten times the points cost no more to draw and the next frame costs the new ones`() {
    val builder = SeriesBuilder()
    repeat(20_000) { builder.append(it.toDouble(), 3.0 / (1 + it % 7)) }
    val layout = LossChartLayout()
    val many = LossChartData(train = builder.view(), steps = 30_000)
    val geometry = layout.layOut(many, many.fullRange, 800f, 400f, labels)
    assertThat(geometry.train.size).isLessThanOrEqualTo(geometry.plot.width.toInt())
    builder.append(20_000.0, 1.0)
    layout.layOut(many.copy(train = builder.view()), many.fullRange, 800f, 400f, labels)
    assertThat(layout.lastCost).isEqualTo(1)
  }

  @Test
  fun `too many validation points lose their marks, not their line`() {
    val builder = SeriesBuilder()
    repeat(501) { builder.append(it.toDouble(), 2.0) }
    val geometry = layOut(LossChartData(validation = builder.view()))
    assertThat(geometry.points).isEmpty()
    assertThat(geometry.validation.size).isGreaterThan(300)
  }

  @Test
  fun `an empty chart and a tiny one have axes`() {
    assertThat(layOut(LossChartData()).xTicks).hasSize(6)
    assertThat(layOut(LossChartData()).yTicks).isNotEmpty()
    val tiny = layOut(width = 10f, height = 10f)
    assertThat(tiny.plot.width).isGreaterThanOrEqualTo(1f)
    assertThat(tiny.plot.height).isGreaterThanOrEqualTo(1f)
  }

  @Test
  fun `the tooltip turns over at the right edge and stays inside`() {
    val plot = Area(0f, 0f, 200f, 100f)
    val box = Size(80f, 20f)
    assertThat(tooltipCorner(50f, 60f, box, plot, 10f)).isEqualTo(Offset(60f, 30f))
    assertThat(tooltipCorner(190f, 60f, box, plot, 10f)).isEqualTo(Offset(100f, 30f))
    assertThat(tooltipCorner(50f, 5f, box, plot, 10f)).isEqualTo(Offset(60f, 0f))
  }
}
