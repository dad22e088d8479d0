package org.llmbreaker.ui.action

private const val WORD_START_POINTS = 8
private const val NEIGHBOUR_POINTS = 5
private const val HIT_POINTS = 1

/**
 * How well [query] fits [text]: all its letters must occur in order, whatever their case; letters
 * at word starts and next to each other count more.
 *
 * @return a score, higher is better; null if it does not fit; 0 for an empty query
 */
fun fuzzyScore(query: String, text: String): Int? {
  var score = 0
  var from = 0
  for (letter in query) {
    if (letter == ' ') continue
    val at = bestHit(letter, text, from) ?: return null
    score += points(text, at, from)
    from = at + 1
  }
  return score
}

/** The next place of [letter]: right here if possible, else a word start, else the first one. */
private fun bestHit(letter: Char, text: String, from: Int): Int? {
  val first = text.indexOf(letter, from, ignoreCase = true)
  if (first < 0 || first == from) return first.takeIf { it >= 0 }
  val start =
    (first until text.length).firstOrNull {
      text[it].equals(letter, ignoreCase = true) && startsWord(text, it)
    }
  return start ?: first
}

private fun points(text: String, at: Int, from: Int): Int =
  HIT_POINTS +
    (if (startsWord(text, at)) WORD_START_POINTS else 0) +
    (if (at == from && from > 0) NEIGHBOUR_POINTS else 0)

private fun startsWord(text: String, at: Int) = at == 0 || !text[at - 1].isLetterOrDigit()

/** The actions that fit [query], best first; all of them in their own order for an empty query. */
fun searchActions(query: String, actions: List<Action>): List<Action> =
  actions
    .mapNotNull { action -> score(query.trim(), action)?.let { action to it } }
    .sortedByDescending { it.second }
    .map { it.first }

private fun score(query: String, action: Action): Int? =
  fuzzyScore(query, action.label)
    ?: 0.takeIf { action.otherNames.any { it.startsWith(query, ignoreCase = true) } }
