package org.llmbreaker.benchmarks.window

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.ImageComposeScene
import org.llmbreaker.ui.chart.LossChart
import org.llmbreaker.ui.chart.LossChartData
import org.llmbreaker.ui.chart.LossChartViewState
import org.llmbreaker.ui.chart.Series
import org.llmbreaker.ui.chart.SeriesBuilder
import org.llmbreaker.ui.run.LossCurve
import org.llmbreaker.ui.theme.BreakerTheme

private const val WIDTH = 848
private const val HEIGHT = 300
private const val WARM_UP = 300
private const val FRAMES = 300
private const val FRAME_NANOS = 16_000_000L

/** Milliseconds that the chart's frame takes when a point comes to a curve of so many [points]. */
internal class ChartCost(val points: Int, val millis: Double)

/** Draws the chart with the first points of [curve], of each length in turn, and takes medians. */
internal fun chartCosts(curve: LossCurve, lengths: List<Int>): List<ChartCost> {
  val charts = lengths.map { Chart(curve, it) }
  repeat(WARM_UP) { charts.forEach(Chart::draw) }
  val times = charts.map { mutableListOf<Double>() }
  repeat(FRAMES) { charts.forEachIndexed { i, chart -> times[i] += chart.draw() } }
  charts.forEach(Chart::close)
  return lengths.zip(times) { points, millis -> ChartCost(points, percentile(millis, 50)) }
}

/** A chart that goes back and forth between all its points and one less. */
private class Chart(curve: LossCurve, points: Int) : AutoCloseable {
  private val states =
    listOf(points - 1, points).map { size ->
      val series = series(curve, size)
      LossChartData(train = series, smoothed = series, steps = points)
    }
  private var shown by mutableStateOf(states.first())
  private val scene =
    ImageComposeScene(WIDTH, HEIGHT) {
      BreakerTheme { LossChart(shown, remember { LossChartViewState() }) }
    }
  private var frame = 0

  /** Takes in the other state and draws it: milliseconds. */
  fun draw(): Double {
    frame++
    shown = states[frame % states.size]
    val begun = System.nanoTime()
    scene.render(frame * FRAME_NANOS).close()
    return (System.nanoTime() - begun) / 1e6
  }

  override fun close() = scene.close()
}

private fun series(curve: LossCurve, size: Int): Series =
  SeriesBuilder()
    .also { builder -> repeat(size) { builder.append(curve.step(it), curve.loss(it)) } }
    .view()
