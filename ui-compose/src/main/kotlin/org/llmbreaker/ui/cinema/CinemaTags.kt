package org.llmbreaker.ui.cinema

/** Names of the parts of Attention Cinema, for tests that drive the app. */
object CinemaTags {
  const val SCREEN = "cinema"
  const val SESSION = "cinema-session"
  const val MODEL = "cinema-model"
  const val PROBE = "cinema-probe"
  const val MEMORY = "cinema-memory"
  const val PLAY = "cinema-play"
  const val STOP = "cinema-stop"
  const val SAVE = "cinema-save"
  const val STATUS = "cinema-status"
  const val OVERVIEW = "cinema-overview"
  const val DETAIL = "cinema-detail"
  const val BARS = "cinema-bars"
  const val SENTENCE = "cinema-sentence"
  const val TIMELINE = "cinema-timeline"
  const val POSITION = "cinema-position"
  const val FILM_PLAY = "cinema-film-play"
  const val ROLES = "cinema-roles"
  const val BREAK = "cinema-break"
  const val BROKEN_LOSS = "cinema-broken-loss"

  /** A map of the overview. */
  fun map(layer: Int, head: Int): String = "cinema-map-$layer-$head"
}
