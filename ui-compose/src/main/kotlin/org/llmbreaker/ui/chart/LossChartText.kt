package org.llmbreaker.ui.chart

import kotlin.math.abs
import org.llmbreaker.ui.spoken.spokenBeginning

/** One line of the table that says the same as the chart. */
data class LossRow(val step: Int, val train: Double?, val validation: Double) {
  /** E.g. `Step 250: training 2.14, validation 2.31`. */
  val text: String
    get() =
      if (train == null) texts["table.row.untrained", step, validation]
      else texts["table.row", step, train, validation]
}

/** The chart as a table: a row for each evaluation, oldest first. */
fun LossChartData.table(): List<LossRow> =
  List(validation.size) { i ->
    val at = train.indexAtOrBefore(validation.x(i))
    LossRow(validation.x(i).toInt(), if (at < 0) null else train.y(at), validation.y(i))
  }

/**
 * The chart in one sentence, for a screen reader. Speaks of the newest evaluation, so it changes
 * with each evaluation only, not with each step.
 */
fun LossChartData.summary(): String {
  val now = table().lastOrNull() ?: return texts["summary.none"]
  return buildString {
    append(
      if (now.train == null) texts["summary.validation", now.step, steps, now.validation]
      else texts["summary.both", now.step, steps, now.train, now.validation]
    )
    trend()?.let { append(", $it") }
    beaten()?.let { append("; $it") }
    append('.')
    if (!train.isEmpty) append(' ').append(spokenBeginning(train.x(0).toInt(), train.y(0)))
    for (note in notes) append(" " + texts["summary.note", note.x.toInt(), note.text])
  }
}

/** A change smaller than this between two evaluations counts as none, in nats a character. */
private const val FLAT = 0.005

private fun LossChartData.trend(): String? {
  if (validation.size < 2) return null
  val change = validation.y(validation.size - 1) - validation.y(validation.size - 2)
  return when {
    abs(change) < FLAT -> texts["trend.level"]
    change < 0 -> texts["trend.falling"]
    else -> texts["trend.rising"]
  }
}

/** The best baseline that the newest evaluation is below, and since when without a break. */
private fun LossChartData.beaten(): String? {
  val last = validation.size - 1
  val line = baselines.filter { validation.y(last) < it.value }.minByOrNull { it.value }
  if (line == null) return null
  var since = last
  while (since > 0 && validation.y(since - 1) < line.value) since--
  return texts["beaten.${line.kind.name.lowercase()}", validation.x(since).toInt()]
}

/**
 * All measured figures as comma-separated values (RFC 4180 without quoting: only numbers), one row
 * a step, with a point as the decimal sign; empty where nothing was measured. Losses in nats a
 * character.
 */
fun LossChartData.toCsv(): String = buildString {
  append("step,train_loss,train_loss_smoothed,validation_loss\r\n")
  var i = 0
  var evaluation = 0
  while (i < train.size || evaluation < validation.size) {
    val step = minOf(train.stepOrEnd(i), validation.stepOrEnd(evaluation))
    append(step.toLong()).append(',')
    if (train.stepOrEnd(i) == step) append(train.y(i++))
    append(',')
    val smooth = smoothed.indexAtOrBefore(step)
    if (smooth >= 0 && smoothed.x(smooth) == step) append(smoothed.y(smooth))
    append(',')
    if (validation.stepOrEnd(evaluation) == step) append(validation.y(evaluation++))
    append("\r\n")
  }
}

private fun Series.stepOrEnd(index: Int): Double =
  if (index < size) x(index) else Double.POSITIVE_INFINITY
