package org.llmbreaker.ui.chart

import androidx.compose.runtime.Immutable
import org.llmbreaker.engine.text.Language

/** Which simple way of guessing a horizontal line stands for; decides its colour and dashes. */
enum class BaselineKind {
  /** Every character equally likely. */
  GUESS,
  /** Each character as likely as it is frequent. */
  LETTER,
  /** Each character as likely as it follows the one before. */
  PAIR;

  val label: String
    get() = texts["baseline.${name.lowercase()}"]
}

/** A horizontal line to compare the curves with. */
@Immutable
data class Baseline(val kind: BaselineKind, val value: Double) {
  /** E.g. `Letter pairs 1.30`. */
  val label: String = "${kind.label} ${loss(value)}"
}

/**
 * The three horizontal lines of a text, in nats a character.
 *
 * @param guess guessing evenly: ln V
 * @param letters knowing how frequent each character is
 * @param pairs knowing which character follows which
 */
fun baselines(guess: Double, letters: Double, pairs: Double): List<Baseline> =
  listOf(
    Baseline(BaselineKind.GUESS, guess),
    Baseline(BaselineKind.LETTER, letters),
    Baseline(BaselineKind.PAIR, pairs),
  )

/** Something worth saying about the curve at [x]; points at [y]. */
@Immutable data class ChartNote(val x: Double, val y: Double, val text: String)

/** Something done to the run at [x], e.g. a pause. */
@Immutable data class ChartMarker(val x: Double, val label: String)

/**
 * All that the loss chart shows.
 *
 * @param train loss of each step's batch
 * @param smoothed moving average of [train]
 * @param validation loss on text never trained on
 * @param steps where the x axis ends, at least 1
 */
@Immutable
data class LossChartData(
  val train: Series = Series.EMPTY,
  val smoothed: Series = Series.EMPTY,
  val validation: Series = Series.EMPTY,
  val baselines: List<Baseline> = emptyList(),
  val notes: List<ChartNote> = emptyList(),
  val markers: List<ChartMarker> = emptyList(),
  val steps: Int = 500,
) {
  /** The whole x axis. */
  val fullRange: Range
    get() = Range(0.0, maxOf(1, steps).toDouble())

  /** The same chart as it was when [step] was the newest. */
  fun upTo(step: Int): LossChartData =
    copy(
      train = train.upTo(step.toDouble()),
      smoothed = smoothed.upTo(step.toDouble()),
      validation = validation.upTo(step.toDouble()),
      notes = notes.filter { it.x <= step },
      markers = markers.filter { it.x <= step },
    )
}

/**
 * The figures at one place of the chart.
 *
 * @param step of the training figure
 * @param validationStep the newest evaluation at or before [step]; null if there was none
 */
data class Reading(
  val step: Int,
  val train: Double,
  val validationStep: Int?,
  val validation: Double?,
) {
  /** E.g. `Step 250 · train 2.14 · val 2.31`; names the evaluation's step where it is another. */
  val text: String
    get() =
      when {
        validation == null || validationStep == null -> texts["reading.train", step, train]
        validationStep == step -> texts["reading.both", step, train, validation]
        else -> texts["reading.older", step, train, validation, validationStep]
      }
}

/** The step of the newest evaluation at or before [step], or null if there is none. */
fun LossChartData.checkpointAt(step: Double): Int? {
  val index = validation.indexAtOrBefore(step)
  return if (index < 0) null else validation.x(index).toInt()
}

/** The reading nearest to [x], or null where nothing was measured. */
fun LossChartData.readingAt(x: Double): Reading? {
  val index = train.indexNearest(x)
  if (index < 0) return null
  val step = train.x(index)
  val evaluation = validation.indexAtOrBefore(step)
  return Reading(
    step.toInt(),
    train.y(index),
    if (evaluation < 0) null else validation.x(evaluation).toInt(),
    if (evaluation < 0) null else validation.y(evaluation),
  )
}

internal fun loss(value: Double): String = "%.2f".format(Language.current().locale(), value)

internal fun grouped(value: Int): String = "%,d".format(Language.current().locale(), value)
