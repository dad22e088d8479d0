package org.llmbreaker.benchmarks.window

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.ImageComposeScene
import org.llmbreaker.ui.chart.LossChart
import org.llmbreaker.ui.chart.LossChartData
import org.llmbreaker.ui.chart.LossChartViewState
import org.llmbreaker.ui.chart.SeriesBuilder
import org.llmbreaker.ui.run.LossCurve
import org.llmbreaker.ui.theme.BreakerTheme

private const val WIDTH = 848
private const val HEIGHT = 300
private const val WARM_UP = 15
private const val ROUNDS = 15

/** Steps that come one by one in each round. */
private const val GROWTH = 20
private const val FRAME_NANOS = 16_000_000L

/** Milliseconds that the chart's frame takes when a point comes to a curve of so many [points]. */
internal class ChartCost(val points: Int, val millis: Double)

/**
 * Lets the chart of [curve] grow to each of [lengths], the charts in turn, and takes medians. Where
 * a curve falls back to begin another round is not counted: training does not do that.
 */
internal fun chartCosts(curve: LossCurve, lengths: List<Int>): List<ChartCost> {
  val charts = lengths.map { Chart(curve, it) }
  repeat(WARM_UP) { charts.forEach(Chart::grow) }
  val times = charts.map { mutableListOf<Double>() }
  repeat(ROUNDS) { charts.forEachIndexed { i, chart -> times[i] += chart.grow() } }
  charts.forEach(Chart::close)
  return lengths.zip(times) { points, millis -> ChartCost(points, percentile(millis, 50)) }
}

/** A chart of a run that is planned to have so many [points]. */
private class Chart(curve: LossCurve, private val points: Int) : AutoCloseable {
  private val series =
    SeriesBuilder()
      .also { builder -> repeat(points) { builder.append(curve.step(it), curve.loss(it)) } }
      .view()
  private var shown by mutableStateOf(upTo(points))
  private val scene =
    ImageComposeScene(WIDTH, HEIGHT) {
      BreakerTheme { LossChart(shown, remember { LossChartViewState() }) }
    }
  private var frame = 0

  private fun upTo(size: Int): LossChartData {
    val part = series.upTo(series.x(size - 1))
    return LossChartData(train = part, smoothed = part, steps = points)
  }

  /** Takes in and draws the last steps one by one: milliseconds of each. */
  fun grow(): List<Double> {
    draw(upTo(points - GROWTH))
    return List(GROWTH) { draw(upTo(points - GROWTH + 1 + it)) }
  }

  private fun draw(data: LossChartData): Double {
    shown = data
    val begun = System.nanoTime()
    scene.render(++frame * FRAME_NANOS).close()
    return (System.nanoTime() - begun) / 1e6
  }

  override fun close() = scene.close()
}
