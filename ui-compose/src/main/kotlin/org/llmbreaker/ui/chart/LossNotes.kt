package org.llmbreaker.ui.chart

/** Evaluations in a row that must rise before it counts as learning by heart. */
private const val RISES = 3

/** The rise over these evaluations that counts as clear, in nats a character. */
private const val CLEAR_RISE = 0.05

/**
 * What is worth saying about a run, each where it became visible: when validation first falls below
 * what counting letters or pairs of letters achieves, and when it clearly rises over three
 * evaluations while the training loss falls. Nothing is said about the even guess.
 */
fun lossNotes(data: LossChartData): List<ChartNote> {
  val crossings =
    data.baselines.mapNotNull { line ->
      val text = line.kind.knowledge ?: return@mapNotNull null
      data.validation.firstBelow(line.value)?.let { data.noteAt(it, text) }
    }
  val overfitting = data.overfittingSeenAt()?.let { data.noteAt(it, texts["note.by-heart"]) }
  return (crossings + listOfNotNull(overfitting)).sortedBy { it.x }
}

/** What a model knows whose loss is below this baseline. */
private val BaselineKind.knowledge: String?
  get() =
    when (this) {
      BaselineKind.GUESS -> null
      BaselineKind.LETTER -> texts["note.letter"]
      BaselineKind.PAIR -> texts["note.pair"]
    }

private fun LossChartData.noteAt(index: Int, text: String) =
  ChartNote(validation.x(index), validation.y(index), text)

private fun Series.firstBelow(value: Double): Int? = (0 until size).firstOrNull { y(it) < value }

/** Index of the evaluation that completes the first clear rise. */
private fun LossChartData.overfittingSeenAt(): Int? =
  (RISES until validation.size).firstOrNull { last ->
    val first = last - RISES
    val rises = (first until last).all { validation.y(it + 1) > validation.y(it) }
    rises && validation.y(last) - validation.y(first) >= CLEAR_RISE && trainFell(first, last)
  }

private fun LossChartData.trainFell(first: Int, last: Int): Boolean {
  val curve = if (smoothed.isEmpty) train else smoothed
  val from = curve.indexAtOrBefore(validation.x(first))
  val to = curve.indexAtOrBefore(validation.x(last))
  return from >= 0 && curve.y(to) < curve.y(from)
}
