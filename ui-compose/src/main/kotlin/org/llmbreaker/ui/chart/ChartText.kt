package org.llmbreaker.ui.chart

/** One line of the table that says the same as the chart; at evaluations only. */
data class LossRow(val step: Int, val train: Double, val validation: Double)

/** The chart as a table: a row for each evaluation. */
fun LossChartData.table(): List<LossRow> =
  List(validation.size) { i ->
    val at = train.indexNearest(validation.x(i))
    LossRow(validation.x(i).toInt(), if (at < 0) Double.NaN else train.y(at), validation.y(i))
  }

/** The chart in a few sentences, for a screen reader. */
fun LossChartData.summary(): String {
  if (train.isEmpty) return "Loss chart. Nothing has been measured yet."
  val last = train.size - 1
  return buildString {
    append("Loss chart, lower is better. Step ${grouped(train.x(last).toInt())} of ")
    append("${grouped(steps)}. Training loss went from ${loss(train.y(0))} to ")
    append("${loss(if (smoothed.isEmpty) train.y(last) else smoothed.y(smoothed.size - 1))}.")
    if (!validation.isEmpty) {
      append(" Validation loss went from ${loss(validation.y(0))} to ")
      append("${loss(validation.y(validation.size - 1))}.")
    }
    for (line in baselines) append(" ${line.label}.")
    for (note in notes) append(" From step ${grouped(note.x.toInt())}: ${note.text}.")
  }
}

/**
 * All measured figures as comma-separated values, one row a step, with a point as the decimal sign;
 * empty where nothing was measured.
 */
fun LossChartData.csv(): String = buildString {
  appendLine("step,train_loss,train_loss_smoothed,validation_loss")
  var evaluation = 0
  for (i in 0 until train.size) {
    val step = train.x(i)
    append("${step.toInt()},${train.y(i)},")
    if (i < smoothed.size) append(smoothed.y(i))
    append(',')
    if (evaluation < validation.size && validation.x(evaluation) == step) {
      append(validation.y(evaluation++))
    }
    appendLine()
  }
}
