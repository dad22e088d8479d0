package org.llmbreaker.ui.chart

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue

/**
 * What the user has done to the view of a loss chart: zoom, crosshair, table. Hoisted, so that it
 * outlives the chart and buttons elsewhere can act on it. Only for the UI thread.
 */
@Stable
class LossChartViewState {
  /** The steps looked at; null shows all, however many they become. */
  private var zoom: Range? by mutableStateOf(null)

  /** Step of the crosshair; null hides it. */
  var crosshair: Double? by mutableStateOf(null)

  /** Whether a table is shown instead of the curves. */
  var tableShown: Boolean by mutableStateOf(false)

  val isZoomed: Boolean
    get() = zoom != null

  /** The steps to show of [full]. */
  fun visible(full: Range): Range = zoom?.takeIf { it.end <= full.end } ?: full

  /** Looks closer (factor above 1) or less close, [anchor] staying in its place. */
  fun zoomBy(factor: Double, anchor: Double, full: Range) {
    show(visible(full).zoomed(factor, anchor, full, SHORTEST), full)
  }

  /** Moves the visible part by [distance] steps, not beyond [full]. */
  fun panBy(distance: Double, full: Range) {
    if (isZoomed) show(visible(full).moved(distance, full), full)
  }

  /** Moves the crosshair by [steps] within the measured steps, and the view with it. */
  fun moveCrosshair(steps: Double, data: LossChartData) {
    if (data.train.isEmpty) return
    val full = data.fullRange
    val first = data.train.x(0)
    val last = data.train.x(data.train.size - 1)
    val at = ((crosshair ?: last) + steps).coerceIn(first, last)
    crosshair = at
    val visible = visible(full)
    if (at < visible.start) panBy(at - visible.start, full)
    if (at > visible.end) panBy(at - visible.end, full)
  }

  /** Shows everything again. */
  fun reset() {
    zoom = null
  }

  private fun show(range: Range, full: Range) {
    zoom = range.takeIf { it.length < full.length * (1 - WHOLE) }
  }

  companion object {
    /** The closest view, in steps. */
    const val SHORTEST = 10.0

    /** How much one press of a key or button zooms. */
    const val KEY_ZOOM = 1.5
    private const val WHOLE = 1e-6
  }
}
