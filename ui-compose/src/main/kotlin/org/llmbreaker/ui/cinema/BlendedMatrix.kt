package org.llmbreaker.ui.cinema

import androidx.compose.runtime.Immutable
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot

/**
 * One head at one moment of the film.
 *
 * @param position see [Film]
 * @param contrast whether each row is divided by its largest weight
 * @param cells rows and columns, also where the film is empty
 */
@Immutable
internal data class Moment(
  val film: Film,
  val position: Float,
  val layer: Int,
  val head: Int,
  val contrast: Boolean,
  val cells: Int,
)

/** What the screen shows of one head; a number between two snapshots is [position]. */
internal fun CinemaUiState.moment(position: Float, layer: Int, head: Int) =
  Moment(film, position, layer, head, look.contrast, tokens.size)

/**
 * One head's weights at any moment of a film, in arrays that are used again and again. Not
 * thread-safe.
 */
internal class BlendedMatrix {
  private val from = Decoded()
  private val next = Decoded()
  private var values = FloatArray(0)
  private var shown: Moment? = null

  /**
   * The weights [T, T] row by row at [moment]; valid until the next call. Between two snapshots
   * each weight is mixed evenly from theirs, so rows still sum to 1. All 0 before the film.
   */
  fun at(moment: Moment): FloatArray {
    if (moment == shown) return values
    shown = moment
    val cells = moment.cells * moment.cells
    if (values.size != cells) values = FloatArray(cells)
    if (moment.film.size == 0) values.fill(0f) else blend(moment)
    if (moment.contrast) rescaleRows(values, moment.cells)
    return values
  }

  private fun blend(moment: Moment) {
    val frames = moment.film.frames
    val at = moment.position.coerceIn(0f, moment.film.last)
    val first = at.toInt()
    val share = at - first
    val before = from.of(frames[first], moment)
    if (share == 0f) {
      before.copyInto(values)
      return
    }
    val after = next.of(frames[first + 1], moment)
    for (i in values.indices) values[i] = before[i] + (after[i] - before[i]) * share
  }
}

/** One snapshot's matrix of one head, decoded when another one is asked for. */
private class Decoded {
  private var snapshot: AttentionSnapshot? = null
  private var layer = 0
  private var head = 0
  private var values = FloatArray(0)

  fun of(wanted: AttentionSnapshot, moment: Moment): FloatArray {
    if (wanted === snapshot && moment.layer == layer && moment.head == head) return values
    snapshot = wanted
    layer = moment.layer
    head = moment.head
    if (values.size != moment.cells * moment.cells) values = FloatArray(moment.cells * moment.cells)
    wanted.maps.copyMatrix(layer, head, values)
    return values
  }
}

/** Divides each row by its largest weight: faint patterns become visible. */
internal fun rescaleRows(matrix: FloatArray, size: Int) {
  for (row in 0 until size) {
    var largest = 0f
    for (i in row * size until (row + 1) * size) largest = maxOf(largest, matrix[i])
    if (largest == 0f) continue
    for (i in row * size until (row + 1) * size) matrix[i] /= largest
  }
}
