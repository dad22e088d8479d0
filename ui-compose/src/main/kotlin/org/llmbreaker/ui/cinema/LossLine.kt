package org.llmbreaker.ui.cinema

import androidx.compose.ui.graphics.Path
import org.llmbreaker.ui.chart.ColumnExtremes
import org.llmbreaker.ui.chart.PolyLine
import org.llmbreaker.ui.chart.Range
import org.llmbreaker.ui.chart.Series
import org.llmbreaker.ui.run.CurveFeed
import org.llmbreaker.ui.run.LossCurve

/**
 * The loss curve as a line of the track: at most two points a pixel column, however long the run
 * is, and drawn anew only when it has grown. For the UI thread.
 */
internal class LossLine {
  private val feed = CurveFeed()
  private val columns = ColumnExtremes()
  private val points = PolyLine()
  private val path = Path()
  private var shown: Shown? = null

  /** The curve over so many [steps], its extremes touching 0 and [height] pixels. */
  fun path(curve: LossCurve, steps: Int, width: Float, height: Float): Path {
    val series = feed.update(curve)
    val now = Shown(series, steps, width, height)
    if (now == shown) return path
    shown = now
    val x = Range(0.0, steps.toDouble())
    columns.update(series, x, width.toInt().coerceAtLeast(1))
    path.rewind()
    val y = columns.extent() ?: return path
    columns.trace(
      series,
      points,
      { (x.share(it) * width).toFloat() },
      { ((1 - y.share(it)) * height).toFloat() },
    )
    for (i in 0 until points.size) {
      if (i == 0) path.moveTo(points.x(i), points.y(i)) else path.lineTo(points.x(i), points.y(i))
    }
    return path
  }

  private data class Shown(
    val series: Series,
    val steps: Int,
    val width: Float,
    val height: Float,
  )
}
