package org.llmbreaker.ui.chart

/** A rectangle in pixels. */
data class Area(val left: Float, val top: Float, val right: Float, val bottom: Float) {
  val width: Float
    get() = right - left

  val height: Float
    get() = bottom - top

  /** The pixel row half-way down. */
  val middle: Float
    get() = (top + bottom) / 2

  /** Whether the two share more than an edge. */
  fun overlaps(other: Area): Boolean =
    left < other.right && other.left < right && top < other.bottom && other.top < bottom

  fun contains(x: Float, y: Float): Boolean = x in left..right && y in top..bottom
}

/** A tick of an axis at a pixel. */
data class PlacedTick(val position: Float, val label: String)

/**
 * A baseline at pixel row [y] and where its label stands: beside the plot, or over the right end of
 * the curves in a narrow chart.
 */
data class PlacedBaseline(
  val kind: BaselineKind,
  val y: Float,
  val label: String,
  val box: Area,
)

/** A note: where its text stands and the point it is about, to which a line leads. */
data class PlacedNote(val text: String, val box: Area, val pointX: Float, val pointY: Float) {
  /** Where the line begins: on the edge of [box] that faces the point. */
  val leaderX: Float
    get() = pointX.coerceIn(box.left, box.right)

  val leaderY: Float
    get() = if (box.bottom < pointY) box.bottom else maxOf(box.top, pointY)

  /** The rectangle around the line. */
  val leader: Area
    get() =
      Area(
        minOf(leaderX, pointX),
        minOf(leaderY, pointY),
        maxOf(leaderX, pointX),
        maxOf(leaderY, pointY),
      )
}

/** A vertical line; [box] is where its word stands, null where there is no room for it. */
data class PlacedMarker(val label: String, val x: Float, val box: Area?)

/** A validation point. */
data class PlacedPoint(val step: Int, val x: Float, val y: Float)

/** How large text will be drawn, so that geometry needs no canvas. */
class LabelMetrics(val height: Float, val width: (String) -> Float)

/**
 * The loss chart in pixels. Lives until the next [LossChartLayout.layOut], which uses its lines
 * again.
 *
 * @param plot where the curves are drawn
 * @param run tells the curves of different runs apart
 * @param x the visible steps
 * @param y the visible losses
 * @param points the visible validation points; empty if there are too many to mark each
 */
class LossGeometry(
  val plot: Area,
  val run: Any,
  val x: Range,
  val y: Range,
  val xTicks: List<PlacedTick>,
  val yTicks: List<PlacedTick>,
  val train: PolyLine,
  val smoothed: PolyLine,
  val validation: PolyLine,
  val points: List<PlacedPoint>,
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
