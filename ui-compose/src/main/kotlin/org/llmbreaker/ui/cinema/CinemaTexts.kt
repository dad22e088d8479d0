package org.llmbreaker.ui.cinema

import kotlin.math.roundToInt
import org.llmbreaker.engine.text.Language
import org.llmbreaker.engine.text.Texts
import org.llmbreaker.ui.bridge.FilmMemory
import org.llmbreaker.ui.bridge.Progress
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.bridge.SessionSummary
import org.llmbreaker.ui.component.Tone

internal val texts: Texts = Texts.of("org.llmbreaker.ui.cinema")

/** `Layer 0, Head 1`. */
internal fun headTitle(layer: Int, head: Int): String = texts["head.title", layer, head]

/** A weight or score with two decimals. */
internal fun Float.asWeight(): String = String.format(Language.current().locale(), "%.2f", this)

/** A loss with three decimals: switching one head off may change little. */
internal fun Double.asLoss(): String = String.format(Language.current().locale(), "%.3f", this)

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
    " " -> texts["character.space"]
    "\n" -> texts["character.line"]
    "\t" -> texts["character.tab"]
    else -> "'$token'"
  }

/** `'a' looks at 'c': 0.23`, from the snapshot [frame] of the film. */
internal fun cellSentence(film: Film, frame: Int, look: Look, cell: Cell): String {
  val query = quoted(film.tokens[cell.query])
  val key = quoted(film.tokens[cell.key])
  if (cell.key > cell.query) return texts["cell.masked", query, key]
  val weight = film.frames[frame].weight(look.layer, look.head, cell.query, cell.key)
  return texts["cell.looks", query, key, weight.asWeight()]
}

/** `250 / 500`, and whether that moment was measured or is blended. */
internal fun positionText(film: Film, position: Float, steps: Int): String =
  if (film.size == 0) "0 / $steps" else "${film.stepAt(position)} / $steps"

/** `interpolated between 200 and 210`; empty on a real snapshot. */
internal fun interpolationText(film: Film, position: Float): String {
  val from = position.toInt()
  if (film.size == 0 || position == from.toFloat()) return ""
  return texts["film.between", film.step(from), film.step(from + 1)]
}

internal fun memoryText(memory: FilmMemory): String {
  val megabytes = memory.bytes / 1_000_000.0
  if (memory.kept == memory.snapshots) return texts["memory.all", memory.snapshots, megabytes]
  return texts["memory.some", memory.kept, memory.snapshots, megabytes]
}

internal fun sessionLabel(session: SessionSummary): String =
  texts["source.session", session.dataset, stateText(session.state), session.progress.steps]

internal fun stateText(state: RunState): String =
  when (state) {
    RunState.Idle -> texts["state.ready"]
    is RunState.Queued -> texts["state.queued", state.position]
    RunState.Running -> texts["state.running"]
    is RunState.Paused ->
      if (state.divergence == null) texts["state.paused"] else texts["state.astray"]
    is RunState.Stopped -> texts["state.stopped"]
    RunState.Completed -> texts["state.completed"]
    is RunState.Failed -> texts["state.failed"]
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
    RunState.Idle -> texts["note.ready"]
    is RunState.Queued -> texts["note.queued"]
    RunState.Running -> paceText(progress)
    is RunState.Paused ->
      state.divergence?.let { texts["note.astray", it.what] } ?: texts["note.paused"]
    is RunState.Stopped -> texts["note.stopped", progress.step]
    RunState.Completed -> texts["note.completed", progress.steps]
    is RunState.Failed -> state.message
  }

private fun paceText(progress: Progress): String {
  val pace = progress.stepsPerSecond
  if (pace <= 0) return texts["note.begins"]
  val number =
    if (pace < 10) String.format(Language.current().locale(), "%.1f", pace)
    else pace.roundToInt().toString()
  val left = progress.remaining ?: return texts["note.pace", number]
  return texts["note.left", number, left.toMillis() / 1000]
}
