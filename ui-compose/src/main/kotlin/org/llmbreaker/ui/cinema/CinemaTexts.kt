package org.llmbreaker.ui.cinema

import java.util.Locale
import kotlin.math.roundToInt
import org.llmbreaker.ui.bridge.FilmMemory
import org.llmbreaker.ui.bridge.Progress
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.bridge.SessionSummary
import org.llmbreaker.ui.component.Tone

/** `Layer 0, Head 1`. */
internal fun headTitle(layer: Int, head: Int): String = "Layer $layer, Head $head"

/** A weight or score with two decimals. */
internal fun Float.asWeight(): String = String.format(Locale.ROOT, "%.2f", this)

/** A loss with three decimals: switching one head off may change little. */
internal fun Double.asLoss(): String = String.format(Locale.ROOT, "%.3f", this)

/** A character as it stands on an axis: blanks as marks that can be seen. */
internal fun visible(token: String): String =
  when (token) {
    " " -> "·"
    "\n" -> "⏎"
    "\t" -> "⇥"
    else -> token
  }

/** A character in a sentence. */
internal fun quoted(token: String): String =
  when (token) {
    " " -> "space"
    "\n" -> "line break"
    "\t" -> "tab"
    else -> "'$token'"
  }

/** `'a' looks at 'c': 0.23`, from the snapshot [frame] of the film. */
internal fun cellSentence(film: Film, frame: Int, look: Look, cell: Cell): String {
  val query = quoted(film.tokens[cell.query])
  val key = quoted(film.tokens[cell.key])
  if (cell.key > cell.query) return "$query cannot look at $key: it comes later in the text"
  val weight = film.frames[frame].weight(look.layer, look.head, cell.query, cell.key)
  return "$query looks at $key: ${weight.asWeight()}"
}

/** `250 / 500`, and whether that moment was measured or is blended. */
internal fun positionText(film: Film, position: Float, steps: Int): String =
  if (film.size == 0) "0 / $steps" else "${film.stepAt(position)} / $steps"

/** `interpolated between 200 and 210`; empty on a real snapshot. */
internal fun interpolationText(film: Film, position: Float): String {
  val from = position.toInt()
  if (film.size == 0 || position == from.toFloat()) return ""
  return "interpolated between ${film.step(from)} and ${film.step(from + 1)}"
}

internal fun memoryText(memory: FilmMemory): String {
  val size = String.format(Locale.ROOT, "%.1f MB", memory.bytes / 1_000_000.0)
  if (memory.kept == memory.snapshots) return "${memory.snapshots} snapshots, at most $size"
  return "${memory.kept} of ${memory.snapshots} snapshots are kept, at most $size"
}

internal fun sessionLabel(session: SessionSummary): String =
  "${session.dataset} · ${stateText(session.state)} · ${session.progress.steps} steps"

internal fun stateText(state: RunState): String =
  when (state) {
    RunState.Idle -> "Ready"
    is RunState.Queued -> "Waiting, number ${state.position} in line"
    RunState.Running -> "Training"
    is RunState.Paused -> if (state.divergence == null) "Paused" else "Paused: numbers went astray"
    is RunState.Stopped -> "Stopped"
    RunState.Completed -> "Completed"
    is RunState.Failed -> "Failed"
  }

internal fun stateTone(state: RunState): Tone =
  when (state) {
    RunState.Completed -> Tone.SUCCESS
    is RunState.Failed -> Tone.FATAL
    is RunState.Paused -> if (state.divergence == null) Tone.INFO else Tone.WARNING
    else -> Tone.INFO
  }

/** One or two sentences about where the run stands. */
internal fun noteText(state: RunState, progress: Progress): String =
  when (state) {
    RunState.Idle -> "Press Play to train and film."
    is RunState.Queued -> "Other runs are training; this one starts by itself."
    RunState.Running -> paceText(progress)
    is RunState.Paused ->
      state.divergence?.let {
        "Training went astray: ${it.what}. The last step was undone. " +
          "Go on with learning rates half as large."
      } ?: "The film can be scrubbed. Resume goes on."
    is RunState.Stopped -> "Stopped after ${progress.step} steps. The film stays."
    RunState.Completed -> "All ${progress.steps} steps are done. The film stays."
    is RunState.Failed -> state.message
  }

private fun paceText(progress: Progress): String {
  val pace = progress.stepsPerSecond
  if (pace <= 0) return "Training begins"
  val left = progress.remaining?.let { " · about ${it.toMillis() / 1000} s left" }.orEmpty()
  return if (pace < 10) String.format(Locale.ROOT, "%.1f steps/s%s", pace, left)
  else "${pace.roundToInt()} steps/s$left"
}
