package org.llmbreaker.ui.chart

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class LossChartDataTest {
  private val run = RecordedRun.firstWords

  @Test
  fun `the crosshair snaps to the newest evaluation at or before it`() {
    assertThat(run.checkpointAt(249.9)).isEqualTo(200)
    assertThat(run.checkpointAt(250.0)).isEqualTo(250)
    assertThat(run.checkpointAt(10_000.0)).isEqualTo(500)
    assertThat(run.checkpointAt(-1.0)).isNull()
    assertThat(LossChartData().checkpointAt(5.0)).isNull()
  }

  @Test
  fun `a reading names step and losses`() {
    assertThat(run.readingAt(250.2)?.text).isEqualTo("Step 250 · train 0.36 · val 0.36")
    assertThat(run.readingAt(263.0)?.text).isEqualTo("Step 263 · train 0.34 · val 0.36 (at 250)")
    assertThat(LossChartData().readingAt(5.0)).isNull()
  }

  @Test
  fun `the reading of a growing run is its newest step`() {
    assertThat(run.upTo(120).readingAt(400.0)?.step).isEqualTo(120)
  }

  @Test
  fun `going back in time leaves out what was not known yet`() {
    val then = run.copy(markers = listOf(ChartMarker(80.0, "pause"))).upTo(60)
    assertThat(then.train.size).isEqualTo(61)
    assertThat(then.validation.size).isEqualTo(2)
    assertThat(then.notes.map { it.text }).containsExactly("Knows which letters are common")
    assertThat(then.markers).isEmpty()
  }

  @Test
  fun `the next evaluation in either direction`() {
    assertThat(run.checkpointDistance(70.0, 1)).isEqualTo(30.0)
    assertThat(run.checkpointDistance(70.0, -1)).isEqualTo(-20.0)
    assertThat(run.checkpointDistance(50.0, -1)).isEqualTo(-50.0)
    assertThat(run.checkpointDistance(0.0, -1)).isZero()
    assertThat(run.checkpointDistance(500.0, 1)).isZero()
  }

  @Test
  fun `the summary tells the newest evaluation and the best baseline passed`() {
    assertThat(run.upTo(70).summary())
      .isEqualTo(
        "Loss after 50 of 500 steps: training 1.68, validation 1.61, falling; " +
          "better than guessing by single letters since step 50. " +
          "Training began with a loss of 3.24 at step 0. " +
          "Step 50: Knows which letters are common."
      )
    assertThat(run.copy(notes = emptyList()).summary())
      .isEqualTo(
        "Loss after 500 of 500 steps: training 0.25, validation 0.25, level; " +
          "better than guessing by letter pairs since step 100. " +
          "Training began with a loss of 3.24 at step 0."
      )
    assertThat(LossChartData().summary()).contains("Nothing has been measured yet")
  }

  @Test
  fun `the summary of a run that learns by heart says that it rises`() {
    assertThat(RecordedRun.learnedByHeart.upTo(300).copy(notes = emptyList()).summary())
      .isEqualTo(
        "Loss after 300 of 1,000 steps: training 0.37, validation 5.24, rising. " +
          "Training began with a loss of 3.74 at step 0."
      )
  }

  @Test
  fun `the summary stays the same between evaluations`() {
    assertThat(run.upTo(51).summary()).isEqualTo(run.upTo(99).summary())
    assertThat(run.upTo(100).summary()).isNotEqualTo(run.upTo(99).summary())
  }

  @Test
  fun `the table has a row for each evaluation`() {
    val rows = run.table()
    assertThat(rows).hasSize(11)
    assertThat(rows[5].text).isEqualTo("Step 250: training 0.36, validation 0.36")
    val only = LossChartData(validation = Series.of(0.0 to 3.0))
    assertThat(only.table()).containsExactly(LossRow(0, null, 3.0))
    assertThat(only.table()[0].text).isEqualTo("Step 0: validation 3.00")
  }

  @Test
  fun `the file has a row for each step and no figure that was not measured`() {
    val lines = run.toCsv().trimEnd().split("\r\n")
    assertThat(lines).hasSize(502)
    assertThat(lines[0]).isEqualTo("step,train_loss,train_loss_smoothed,validation_loss")
    assertThat(lines[51]).startsWith("50,1.6762,").endsWith(",1.614807")
    assertThat(lines[52]).startsWith("51,1.648231,").endsWith(",")
    assertThat(lines).allMatch { it.count { c -> c == ',' } == 3 }
  }

  @Test
  fun `evaluations between training steps have rows of their own`() {
    val data =
      LossChartData(
        train = Series.of(1.0 to 3.0, 3.0 to 2.0),
        validation = Series.of(0.0 to 3.5, 2.0 to 2.5, 3.0 to 2.25, 4.0 to 2.0),
      )
    assertThat(data.toCsv().trimEnd().split("\r\n").drop(1))
      .containsExactly("0,,,3.5", "1,3.0,,", "2,,,2.5", "3,2.0,,2.25", "4,,,2.0")
  }

  @Test
  fun `smoothing starts at the first value and follows a step`() {
    val smoothing = Smoothing()
    assertThat(smoothing.next(3.0)).isEqualTo(3.0)
    val later = (1..100).map { smoothing.next(1.0) }
    assertThat(later).isSortedAccordingTo(reverseOrder())
    assertThat(later.last()).isBetween(1.0, 1.001)
  }
}
