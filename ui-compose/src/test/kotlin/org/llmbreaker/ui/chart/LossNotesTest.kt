package org.llmbreaker.ui.chart

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class LossNotesTest {
  private val lines = baselines(3.0, 2.5, 2.0)
  private val rising = "Validation rises: learning by heart"

  private fun notes(train: List<Double>, validation: List<Double>) =
    lossNotes(
      LossChartData(
        smoothed = series(train),
        validation = series(validation),
        baselines = lines,
      )
    )

  private fun series(values: List<Double>) =
    Series.of(*values.mapIndexed { i, v -> 50.0 * i to v }.toTypedArray())

  private val falling = List(8) { 3.0 - 0.3 * it }

  @Test
  fun `nothing is said of a run that is worse than letters or only better than a guess`() {
    assertThat(notes(falling, listOf(3.4, 2.9, 2.6))).isEmpty()
    assertThat(lossNotes(LossChartData(baselines = lines))).isEmpty()
  }

  @Test
  fun `falling below a baseline is noted at the evaluation that shows it`() {
    assertThat(notes(falling, listOf(3.0, 2.4, 2.2, 1.9, 1.8)))
      .containsExactly(
        ChartNote(50.0, 2.4, "Knows which letters are common"),
        ChartNote(150.0, 1.9, "Knows which letters follow each other"),
      )
  }

  @Test
  fun `crossing again is not noted again`() {
    assertThat(notes(falling, listOf(2.4, 2.6, 2.4)).map { it.x }).containsExactly(0.0)
  }

  @Test
  fun `a loss equal to the baseline has not passed it`() {
    assertThat(notes(falling, listOf(2.5, 2.5))).isEmpty()
  }

  @Test
  fun `three clear rises while training falls are learning by heart`() {
    assertThat(notes(falling, listOf(2.9, 2.7, 2.75, 2.8, 2.9, 3.0)))
      .containsExactly(ChartNote(200.0, 2.9, rising))
  }

  @Test
  fun `two rises, small rises, interrupted rises and rises of both are not`() {
    assertThat(notes(falling, listOf(2.7, 2.8, 2.9))).isEmpty()
    assertThat(notes(falling, listOf(2.70, 2.71, 2.72, 2.73))).isEmpty()
    assertThat(notes(falling, listOf(2.7, 2.8, 2.75, 2.85, 2.8, 2.9))).isEmpty()
    assertThat(notes(falling.reversed(), listOf(2.7, 2.8, 2.9, 3.0))).isEmpty()
  }

  @Test
  fun `recorded runs are described`() {
    assertThat(RecordedRun.firstWords.notes.map { it.x.toInt() to it.text })
      .containsExactly(
        50 to "Knows which letters are common",
        100 to "Knows which letters follow each other",
      )
    assertThat(RecordedRun.learnedByHeart.notes.map { it.x.toInt() to it.text })
      .containsExactly(50 to "Knows which letters are common", 200 to rising)
  }
}
