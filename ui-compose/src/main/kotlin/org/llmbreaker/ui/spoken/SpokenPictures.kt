package org.llmbreaker.ui.spoken

/** Where a loss curve begins, e.g. `Training began with a loss of 3.24 at step 1.` */
fun spokenBeginning(step: Int, loss: Double): String = texts["loss.beginning", step, loss]

/**
 * What a map of attention shows, in figures: its strongest weight, and how much goes on average to
 * the character before and to the character itself. The first character is left out, because it can
 * look at nothing but itself.
 *
 * @param tokens the characters as they are spoken
 * @param weight of a character (the row) for one at or before it (the column), 0 to 1
 * @return nothing for fewer than two characters
 */
fun spokenMap(step: Int, tokens: List<String>, weight: (Int, Int) -> Float): String {
  val rows = 1 until tokens.size
  if (rows.isEmpty()) return ""
  val strongest =
    rows
      .flatMap { row -> (0..row).map { row to it } }
      .maxBy { (row, column) -> weight(row, column) }
  val (row, column) = strongest
  return texts[
    "map",
    step,
    tokens[row],
    row + 1,
    tokens[column],
    column + 1,
    weight(row, column),
    rows.map { weight(it, it - 1) }.average(),
    rows.map { weight(it, it) }.average(),
    tokens.size,
  ]
}
