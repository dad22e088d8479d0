package org.llmbreaker.ui.run

import org.llmbreaker.ui.chart.ChartMarker
import org.llmbreaker.ui.chart.LossChartData
import org.llmbreaker.ui.chart.Series
import org.llmbreaker.ui.chart.SeriesBuilder
import org.llmbreaker.ui.chart.Smoothing
import org.llmbreaker.ui.chart.baselines
import org.llmbreaker.ui.chart.lossNotes

/**
 * Turns the curves of the state into those of the chart. Remembers what it has turned already, so
 * that a new step costs one point, however long the run is. For the UI thread.
 */
internal class ChartFeed {
  private val train = CurveFeed()
  private val smoothed = CurveFeed { Smoothing()::next }
  private val validation = CurveFeed()

  /** What the chart shows of [chart]. */
  fun update(chart: ChartData): LossChartData {
    val data =
      LossChartData(
        train = train.update(chart.train),
        smoothed = smoothed.update(chart.train),
        validation = validation.update(chart.validation),
        baselines =
          chart.baselines?.let { baselines(it.randomGuess, it.letters, it.letterPairs) }.orEmpty(),
        markers = chart.marks.map { ChartMarker(it.step.toDouble(), it.kind.label) },
        steps = chart.lastStep,
      )
    return data.copy(notes = lossNotes(data))
  }
}

/**
 * One curve, extended by what is new. A replay shows a shorter piece of it; another run begins it
 * anew.
 *
 * @param newFilter makes what each loss goes through in order
 */
internal class CurveFeed(private val newFilter: () -> (Double) -> Double = { { it } }) {
  private var filter = newFilter()
  private var builder = SeriesBuilder()
  private var seen = LossCurve.EMPTY

  /** [curve] for a chart. */
  fun update(curve: LossCurve): Series {
    if (!curve.continues(seen)) {
      filter = newFilter()
      builder = SeriesBuilder()
      seen = LossCurve.EMPTY
    }
    for (index in seen.size until curve.size) {
      builder.append(curve.step(index), filter(curve.loss(index)))
    }
    if (curve.size >= seen.size) seen = curve
    return if (curve.size == 0) Series.EMPTY else builder.view().upTo(curve.step(curve.size - 1))
  }
}

/** Whether this is a longer or shorter piece of the same curve: its ends tell. */
private fun LossCurve.continues(other: LossCurve): Boolean {
  val common = minOf(size, other.size)
  return common == 0 || (samePoint(other, 0) && samePoint(other, common - 1))
}

private fun LossCurve.samePoint(other: LossCurve, index: Int): Boolean =
  step(index) == other.step(index) && loss(index).compareTo(other.loss(index)) == 0
