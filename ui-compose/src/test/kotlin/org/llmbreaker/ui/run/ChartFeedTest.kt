package org.llmbreaker.ui.run

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.chart.Series
import org.llmbreaker.ui.watch.RecordedStates

class ChartFeedTest {
  private val feed = ChartFeed()
  private val whole = RecordedStates.completed.chart

  private fun upTo(step: Int) =
    whole.copy(
      train = whole.train.upTo(step.toDouble()),
      validation = whole.validation.upTo(step.toDouble()),
    )

  private fun Series.values() = (0 until size).map { x(it) to y(it) }

  @Test
  fun `a curve fed step by step is the curve fed at once`() {
    val steps = (0..500).map { feed.update(upTo(it)) }
    val atOnce = ChartFeed().update(whole)
    assertThat(steps.last().train.values()).isEqualTo(atOnce.train.values())
    assertThat(steps.last().smoothed.values()).isEqualTo(atOnce.smoothed.values())
    assertThat(steps.last().validation.values()).isEqualTo(atOnce.validation.values())
    assertThat(steps.last().notes).isEqualTo(atOnce.notes).isNotEmpty()
  }

  @Test
  fun `a replay shows less of the same curve and then all of it`() {
    val all = feed.update(whole)
    val part = feed.update(upTo(100))
    assertThat(part.train).isEqualTo(all.train.upTo(100.0))
    assertThat(part.smoothed).isEqualTo(all.smoothed.upTo(100.0))
    assertThat(feed.update(whole)).isEqualTo(all)
  }

  @Test
  fun `another run begins a curve of its own`() {
    feed.update(whole)
    val other = LossCurve.of(doubleArrayOf(0.0, 1.0, 2.0), doubleArrayOf(3.0, 2.9, 2.8))
    val shown = feed.update(whole.copy(train = other, validation = LossCurve.EMPTY))
    assertThat(shown.train.values()).containsExactly(0.0 to 3.0, 1.0 to 2.9, 2.0 to 2.8)
    assertThat(shown.smoothed.values().first()).isEqualTo(0.0 to 3.0)
    assertThat(shown.validation.isEmpty).isTrue()
  }

  @Test
  fun `baselines and what was done to the run are passed on`() {
    val shown =
      feed.update(whole.copy(marks = listOf(ChartMark(40, MarkKind.PAUSED)), lastStep = 700))
    assertThat(shown.baselines.map { it.value }).containsExactly(3.218876, 2.706579, 1.295158)
    assertThat(shown.markers.map { it.x to it.label }).containsExactly(40.0 to "Paused")
    assertThat(shown.steps).isEqualTo(700)
    assertThat(feed.update(ChartData()).baselines).isEmpty()
  }
}
