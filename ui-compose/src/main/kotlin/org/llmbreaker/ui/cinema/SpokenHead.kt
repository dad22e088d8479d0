package org.llmbreaker.ui.cinema

import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.spoken.spokenMap

/** What the snapshot nearest to [position] shows of the chosen head; nothing before the first. */
@Composable
internal fun rememberSpokenHead(state: CinemaUiState, position: Float): String {
  val film = state.film
  val frame = film.nearest(position)
  val (layer, head) = state.look.layer to state.look.head
  return remember(film.frames.getOrNull(frame), layer, head, Language.current()) {
    if (film.size == 0) return@remember ""
    spokenMap(film.step(frame), film.tokens.map(::quoted)) { query, key ->
      film.frames[frame].weight(layer, head, query, key)
    }
  }
}
