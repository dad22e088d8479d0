package org.llmbreaker.ui.chart

/** Rows for the words of markers above the plot. */
internal const val MARKER_ROWS = 2

/** Text wanted beside a point. */
internal class Anchor(val text: String, val x: Float, val y: Float)

/** Labels of baselines stand beside their line, moved apart where two would cover each other. */
internal fun placeBaselines(
  baselines: List<Baseline>,
  plot: Area,
  width: Float,
  labels: LabelMetrics,
  toY: (Double) -> Float,
): List<PlacedBaseline> {
  val sorted = baselines.sortedByDescending { it.value }
  val rows = sorted.map { toY(it.value) }
  val tops = spread(rows.map { it - labels.height / 2 }, labels.height, plot.top, plot.bottom)
  return sorted.mapIndexed { i, line ->
    val labelWidth = labels.width(line.label)
    val left = minOf(plot.right + labels.height, width - labelWidth)
    val box = Area(left, tops[i], left + labelWidth, tops[i] + labels.height)
    PlacedBaseline(line.kind, rows[i], line.label, box)
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
  return markers
    .sortedBy { it.x }
    .map { marker ->
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
 * Finds places for notes: near their point, inside the plot, not over each other, curves or labels,
 * and if possible not over baselines. A note without such a place is left out; the text for screen
 * readers has them all.
 */
internal class NotePlacement(
  private val plot: Area,
  private val labels: LabelMetrics,
  private val curves: List<PolyLine>,
  private val baselines: List<PlacedBaseline>,
) {
  private val gap = labels.height / 2

  /** The notes that have room, first come first served. */
  fun place(anchors: List<Anchor>): List<PlacedNote> {
    val labels = baselines.map { it.box }
    val placed = mutableListOf<PlacedNote>()
    for (anchor in anchors) {
      candidates(anchor)
        .filter { note -> labels.none { it.overlaps(note.box) } }
        .filter { note ->
          placed.none { it.disturbs(note) } && curves.none { it.crosses(note.box) }
        }
        .minByOrNull { note -> baselines.count { it.y in note.box.top..note.box.bottom } }
        ?.let(placed::add)
    }
    return placed
  }

  /** Whether texts cover each other or a line leads through the other's text. */
  private fun PlacedNote.disturbs(other: PlacedNote): Boolean {
    val wide = Area(box.left - gap, box.top, box.right + gap, box.bottom)
    return wide.overlaps(other.box) || wide.overlaps(other.leader) || leader.overlaps(other.box)
  }

  /** Best first: right of the point and above it is where a falling curve will not come. */
  private fun candidates(anchor: Anchor): List<PlacedNote> {
    val width = labels.width(anchor.text)
    val height = labels.height
    val least = plot.left + gap
    val lefts =
      listOf(anchor.x + 2 * gap, anchor.x - width / 2, anchor.x - width - 2 * gap).map {
        it.coerceIn(least, maxOf(least, plot.right - width - gap))
      }
    return ROWS_AWAY.flatMap { row ->
        val top = anchor.y + row * height - height / 2
        lefts.map { Area(it, top, it + width, top + height) }
      }
      .filter { inPlot(it) && !it.contains(anchor.x, anchor.y) }
      .map { PlacedNote(anchor.text, it, anchor.x, anchor.y) }
  }

  private fun inPlot(box: Area) =
    box.left >= plot.left &&
      box.right <= plot.right &&
      box.top >= plot.top &&
      box.bottom <= plot.bottom

  private fun PolyLine.crosses(text: Area): Boolean {
    val box = Area(text.left - gap, text.top - gap / 2, text.right + gap, text.bottom + gap / 2)
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
    val ROWS_AWAY =
      listOf(-1.5f, -2.5f, -3.5f, 1.5f, 2.5f, -4.5f, -5.5f, 3.5f, 4.5f, -6.5f, 5.5f, -8f, 7f, -10f)
  }
}
