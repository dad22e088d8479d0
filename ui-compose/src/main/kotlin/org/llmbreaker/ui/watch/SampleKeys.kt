package org.llmbreaker.ui.watch

import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEvent
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.type

/** What a key does to the list of samples; null if it means nothing to it. */
internal fun sampleKey(event: KeyEvent, samples: SamplesPanel): WatchUiEvent? =
  if (event.type == KeyEventType.KeyDown) sampleKey(event.key, samples) else null

internal fun sampleKey(key: Key, samples: SamplesPanel): WatchUiEvent? {
  val rows = samples.rows
  val selected = rows.indexOfFirst { it.step == samples.selectedStep }
  val current = if (selected >= 0) selected else rows.lastIndex
  if (current < 0) return null
  return when (key) {
    // Without a selection the first press selects the newest row, whatever its direction.
    Key.DirectionUp -> select(rows, selected, if (selected < 0) current else current - 1)
    Key.DirectionDown -> select(rows, selected, if (selected < 0) current else current + 1)
    Key.MoveHome -> select(rows, selected, 0)
    Key.MoveEnd -> select(rows, selected, rows.lastIndex)
    Key.Enter,
    Key.NumPadEnter -> WatchUiEvent.SampleTapped(rows[current].step)
    Key.DirectionLeft -> choose(rows[current], samples.chosen, -1)
    Key.DirectionRight -> choose(rows[current], samples.chosen, 1)
    else -> null
  }
}

/** Selects another row. The same row again would pin it, which only Enter does. */
private fun select(rows: List<SampleRow>, selected: Int, target: Int): WatchUiEvent? =
  rows.getOrNull(target)?.takeIf { target != selected }?.let { WatchUiEvent.SampleTapped(it.step) }

private fun choose(row: SampleRow, chosen: CharacterPosition?, by: Int): WatchUiEvent? {
  if (row.characters.isEmpty()) return null
  val target = if (chosen?.step == row.step) chosen.index + by else 0
  return WatchUiEvent.CharacterChosen(row.step, target.coerceIn(row.characters.indices))
}
