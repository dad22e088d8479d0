package org.llmbreaker.ui.watch

/**
 * What a person looks at. Chart and samples share it: a place on the time axis selects the
 * checkpoint at or before it.
 *
 * @param pointed where the pointer is, in steps, or null
 * @param tapped where was tapped last, in steps, or null
 * @param pinned whether the tapped place holds against the pointer
 * @param chosen the character to explain, or null
 * @param explaining whether the next-token panel is open
 */
internal data class Selection(
  val pointed: Double? = null,
  val tapped: Double? = null,
  val pinned: Boolean = false,
  val chosen: CharacterPosition? = null,
  val explaining: Boolean = false,
) {
  /** What is looked at after [event], the model having written [rows]. */
  fun after(event: WatchUiEvent.LookEvent, rows: List<SampleRow>): Selection =
    when (event) {
      is WatchUiEvent.ChartHovered -> copy(pointed = event.step)
      is WatchUiEvent.SampleHovered -> copy(pointed = event.step?.toDouble())
      is WatchUiEvent.ChartTapped -> tap(event.step, rows)
      is WatchUiEvent.SampleTapped -> tap(event.step.toDouble(), rows)
      is WatchUiEvent.CharacterChosen ->
        copy(chosen = CharacterPosition(event.step, event.index), explaining = true)
      WatchUiEvent.NextTokenToggled -> copy(explaining = !explaining)
    }

  /** Nothing of another run's; the panel stays as it is. */
  fun cleared(): Selection = Selection(explaining = explaining)

  /** The selected one of [rows]. */
  fun row(rows: List<SampleRow>): SampleRow? =
    (if (pinned) tapped else pointed ?: tapped)?.let { rows.atOrBefore(it) }

  /** A tap does what hovering does; a second tap at the same checkpoint pins, a third lets go. */
  private fun tap(step: Double, rows: List<SampleRow>): Selection {
    val target = rows.atOrBefore(step)
    val selected = row(rows)
    return when {
      pinned && target == selected -> copy(tapped = null, pinned = false)
      target != null && target == selected -> copy(tapped = step, pinned = true)
      else -> copy(tapped = step, pinned = false)
    }
  }
}

/** The last row at or before a place on the time axis; rows come in ascending order of steps. */
internal fun List<SampleRow>.atOrBefore(step: Double): SampleRow? = lastOrNull { it.step <= step }
