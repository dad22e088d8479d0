package org.llmbreaker.ui.chart

import kotlin.math.abs

/** Rows for the words of markers above the plot. */
internal const val MARKER_ROWS = 2

/** Text wanted beside a point. */
internal class Anchor(val text: String, val x: Float, val y: Float)

/** Labels of baselines stand beside their line, moved apart where two would cover each other. */
internal fun placeBaselines(
  baselines: List<Baseline>,
  plot: Area,
  labels: LabelMetrics,
  toY: (Double) -> Float,
): List<PlacedBaseline> {
  val sorted = baselines.sortedByDescending { it.value }
  val rows = sorted.map { toY(it.value) }
  val tops = spread(rows.map { it - labels.height / 2 }, labels.height, plot.top, plot.bottom)
  return sorted.mapIndexed { i, line ->
    PlacedBaseline(line.kind, rows[i], line.label, plot.right + labels.height, tops[i])
  }
}

/**
 * Moves labels apart so that none covers another and all lie between [top] and [bottom] if they
 * fit: downwards where they collide, then up from the lower edge.
 *
 * @param wanted their upper edges, ascending
 */
internal fun spread(wanted: List<Float>, height: Float, top: Float, bottom: Float): List<Float> {
  val placed = wanted.toFloatArray()
  for (i in placed.indices) {
    placed[i] = maxOf(placed[i], if (i == 0) top else placed[i - 1] + height)
  }
  for (i in placed.indices.reversed()) {
    val limit = if (i == placed.lastIndex) bottom else placed[i + 1]
    placed[i] = minOf(placed[i], limit - height)
  }
  return placed.toList()
}

/** Words of markers stand in rows above the plot; a word without room there is left out. */
internal fun placeMarkers(
  markers: List<ChartMarker>,
  plot: Area,
  labels: LabelMetrics,
  toX: (Double) -> Float,
): List<PlacedMarker> {
  val rowEnds = FloatArray(MARKER_ROWS) { Float.NEGATIVE_INFINITY }
  return markers.sortedBy { it.x }.map { marker ->
    val x = toX(marker.x)
    val width = labels.width(marker.label)
    val left = (x - width / 2).coerceIn(plot.left, maxOf(plot.left, plot.right - width))
    val row = rowEnds.indices.firstOrNull { rowEnds[it] < left }
    if (row == null || width > plot.width) return@map PlacedMarker(marker.label, x, null)
    rowEnds[row] = left + width + labels.height / 2
    val bottom = plot.top - row * labels.height
    PlacedMarker(marker.label, x, Area(left, bottom - labels.height, left + width, bottom))
  }
}

/**
 * Finds places for notes: near their point, inside the plot, not over each other, and as far as
 * possible not over curves and baselines.
 *
 * @param curves lines to keep clear of
 * @param rows horizontal lines to keep clear of
 */
internal class NotePlacement(
  private val plot: Area,
  private val labels: LabelMetrics,
  private val curves: List<PolyLine>,
  private val rows: List<Float>,
) {
  private val gap = labels.height / 2

  /** The notes that have room, first come first served. */
  fun place(anchors: List<Anchor>): List<PlacedNote> {
    val taken = mutableListOf<Area>()
    return anchors.mapNotNull { anchor ->
      val box =
        candidates(anchor)
          .filter { box -> taken.none { it.overlaps(box) } }
          .minByOrNull { cost(it, anchor) }
      if (box != null) taken += Area(box.left - gap, box.top, box.right + gap, box.bottom)
      box?.let { PlacedNote(anchor.text, it, anchor.x, anchor.y) }
    }
  }

  private fun candidates(anchor: Anchor): List<Area> {
    val width = labels.width(anchor.text)
    val height = labels.height
    val lefts = listOf(anchor.x + 2 * gap, anchor.x - width / 2, anchor.x - width - 2 * gap)
    return lefts
      .flatMap { wanted ->
        val left = wanted.coerceIn(plot.left + gap, maxOf(plot.left + gap, plot.right - width - gap))
        ROWS_AWAY.map { row ->
          val top = anchor.y + row * height - height / 2
          Area(left, top, left + width, top + height)
        }
      }
      .filter { inPlot(it) && !it.contains(anchor.x, anchor.y) }
  }

  private fun inPlot(box: Area) =
    box.left >= plot.left && box.right <= plot.right && box.top >= plot.top && box.bottom <= plot.bottom

  /** Every covered line weighs more than any distance. */
  private fun cost(box: Area, anchor: Anchor): Float {
    val padded = Area(box.left - gap, box.top - gap / 2, box.right + gap, box.bottom + gap / 2)
    val covered = curves.count { it.crosses(padded) } * 2 + rows.count { it in box.top..box.bottom }
    val centerX = (box.left + box.right) / 2
    val distance = abs((box.top + box.bottom) / 2 - anchor.y) + abs(centerX - anchor.x) / 4
    return covered * plot.height * 2 + distance
  }

  private fun PolyLine.crosses(box: Area): Boolean {
    for (i in 1 until size) {
      if (x(i) >= box.left && x(i - 1) <= box.right && segmentMeets(i, box)) return true
    }
    return false
  }

  /** Clips segment [i] to the box's columns and compares what is left with its rows. */
  private fun PolyLine.segmentMeets(i: Int, box: Area): Boolean {
    val width = x(i) - x(i - 1)
    val slope = if (width > 0f) (y(i) - y(i - 1)) / width else 0f
    val from = if (width > 0f) y(i - 1) + slope * maxOf(0f, box.left - x(i - 1)) else y(i - 1)
    val to = if (width > 0f) y(i) - slope * maxOf(0f, x(i) - box.right) else y(i)
    return minOf(from, to) <= box.bottom && maxOf(from, to) >= box.top
  }

  private companion object {
    /** Heights of a line of text away from the point; above comes first. */
    val ROWS_AWAY = listOf(-1.5f, -2.5f, 1.5f, -3.5f, 2.5f, -4.5f, -5.5f, 3.5f, -7f, -9f, 0f)
  }
}
