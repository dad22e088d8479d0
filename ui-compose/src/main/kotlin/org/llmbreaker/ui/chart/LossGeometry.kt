package org.llmbreaker.ui.chart

/** A rectangle in pixels. */
data class Area(val left: Float, val top: Float, val right: Float, val bottom: Float) {
  val width: Float
    get() = right - left

  val height: Float
    get() = bottom - top
}

/** A tick of an axis at a pixel. */
data class PlacedTick(val position: Float, val label: String)

/** A baseline at pixel row [y] with its label's upper edge at [labelTop]. */
data class PlacedBaseline(
  val kind: BaselineKind,
  val y: Float,
  val label: String,
  val labelTop: Float,
)

/** A note: its text's upper left corner and the point it is about. */
data class PlacedNote(
  val text: String,
  val left: Float,
  val top: Float,
  val pointX: Float,
  val pointY: Float,
)

/** A vertical line with a word at its foot. */
data class PlacedMarker(val label: String, val x: Float)

/** How large text will be drawn, so that geometry needs no canvas. */
class LabelMetrics(val height: Float, val width: (String) -> Float)

/**
 * The loss chart in pixels. Lives until the next [LossChartLayout.layOut], which uses its lines
 * again.
 *
 * @param x the visible steps
 * @param y the visible losses
 * @param validationMarks whether each validation point gets a mark, or they are too many
 */
class LossGeometry(
  val plot: Area,
  val x: Range,
  val y: Range,
  val xTicks: List<PlacedTick>,
  val yTicks: List<PlacedTick>,
  val train: PolyLine,
  val smoothed: PolyLine,
  val validation: PolyLine,
  val validationMarks: Boolean,
  val baselines: List<PlacedBaseline>,
  val notes: List<PlacedNote>,
  val markers: List<PlacedMarker>,
) {
  /** The pixel column of a step. */
  fun toX(value: Double): Float = plot.left + (x.share(value) * plot.width).toFloat()

  /** The pixel row of a loss. */
  fun toY(value: Double): Float = plot.bottom - (y.share(value) * plot.height).toFloat()

  /** The step at a pixel column. */
  fun stepAt(pixel: Float): Double = x.at(((pixel - plot.left) / plot.width).toDouble())
}
