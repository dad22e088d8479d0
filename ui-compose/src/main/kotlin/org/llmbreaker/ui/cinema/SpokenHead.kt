package org.llmbreaker.ui.cinema

import org.llmbreaker.ui.spoken.spokenMap

/**
 * What the snapshot nearest to [position] shows of the chosen head; nothing before the first. Looks
 * at every weight: for semantics, which are asked for only where somebody listens.
 */
internal fun spokenHead(state: CinemaUiState, position: Float): String {
  val film = state.film
  if (film.size == 0) return ""
  val frame = film.nearest(position)
  val (layer, head) = state.look.layer to state.look.head
  return spokenMap(film.step(frame), film.tokens.map(::quoted)) { query, key ->
    film.frames[frame].weight(layer, head, query, key)
  }
}
