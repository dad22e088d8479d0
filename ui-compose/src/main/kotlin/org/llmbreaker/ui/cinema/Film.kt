package org.llmbreaker.ui.cinema

import androidx.compose.runtime.Immutable
import kotlin.math.roundToInt
import org.llmbreaker.engine.event.Role
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot
import org.llmbreaker.engine.probe.Jumps

/**
 * The snapshots of a run, in order. A position is a number from 0 to [last]; whole positions are
 * real snapshots, what lies between two is blended. Immutable.
 */
@Immutable
class Film(val frames: List<AttentionSnapshot>) {
  /** The probe text, one character each; empty for an empty film. */
  val tokens: List<String> = frames.firstOrNull()?.tokens.orEmpty()

  /** How many snapshots there are. */
  val size: Int
    get() = frames.size

  /** The last position, 0 for an empty film. */
  val last: Float
    get() = (size - 1).coerceAtLeast(0).toFloat()

  /** The real snapshot nearest to [position]. */
  fun nearest(position: Float): Int = position.roundToInt().coerceIn(0, last.toInt())

  /** The step of a real snapshot. */
  fun step(frame: Int): Int = frames[frame].step

  /** The step at [position], between two snapshots the step between theirs. */
  fun stepAt(position: Float): Int = exactStep(position).roundToInt()

  /** As [stepAt], not rounded. */
  fun exactStep(position: Float): Float {
    val from = position.toInt().coerceIn(0, last.toInt())
    val to = (from + 1).coerceAtMost(last.toInt())
    return step(from) + (step(to) - step(from)) * (position - from)
  }

  /** The position at which the film shows [step], clamped to its ends. */
  fun positionOf(step: Double): Float {
    val after = frames.indexOfFirst { it.step >= step }
    if (after < 0) return last
    if (after == 0) return 0f
    val from = step(after - 1)
    return (after - 1 + (step - from) / (step(after) - from)).toFloat()
  }

  /** One head's score in each snapshot. */
  fun curve(role: Role, layer: Int, head: Int): FloatArray =
    FloatArray(size) { frames[it].roles.score(role, layer, head) }

  companion object {
    /** Nothing recorded yet. */
    val EMPTY = Film(emptyList())
  }
}

/**
 * A head's score over the film.
 *
 * @param values one for each snapshot; NaN where there was nothing to measure
 * @param jumps sudden changes, which can be opened
 */
@Immutable class RoleCurve(val role: Role, val values: FloatArray, val jumps: List<Jumps.Jump>)

/** All curves of one head, in the order in which they are shown. */
internal fun Film.roleCurves(layer: Int, head: Int): List<RoleCurve> =
  Role.entries.map { role ->
    val values = curve(role, layer, head)
    RoleCurve(role, values, Jumps.find(values))
  }
