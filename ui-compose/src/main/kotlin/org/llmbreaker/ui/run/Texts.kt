package org.llmbreaker.ui.run

import java.time.Duration
import kotlin.math.roundToLong
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted
import org.llmbreaker.engine.text.Language

/** Said of a run that was shown and is gone: mostly the person who looks has deleted it. */
internal val RUN_GONE
  get() = texts["gone"]
internal val RUN_GONE_WHY
  get() = texts["gone.why"]

/** `1234567` as `1,234,567`. */
internal fun Number.grouped(): String = "%,d".format(Language.current().locale(), toLong())

/** A loss with two decimals. */
internal fun Double.asLoss(): String = "%.2f".format(Language.current().locale(), this)

/** Steps per second; empty for 0, when nothing is computed. */
internal fun paceText(stepsPerSecond: Double): String =
  when {
    stepsPerSecond <= 0 -> ""
    stepsPerSecond < 100 -> texts["pace.slow", stepsPerSecond]
    else -> texts["pace.fast", stepsPerSecond]
  }

/** The time left, rounded as people say it; empty if it is not known. */
internal fun etaText(remaining: Duration?): String {
  val seconds = (remaining ?: return "").toMillis() / 1000.0
  return when {
    seconds < 1 -> texts["left.moment"]
    seconds < 90 -> texts["left.seconds", seconds.roundToLong()]
    seconds < 90 * 60 -> texts["left.minutes", (seconds / 60).roundToLong()]
    else -> texts["left.hours", (seconds / 3600).roundToLong()]
  }
}

/** `500 steps in 26 s · training loss 1.21 · validation loss 1.34`. */
internal fun summaryText(event: TrainingCompleted): String =
  texts[
    "summary",
    event.step,
    event.seconds.roundToLong(),
    event.finalTrainLoss,
    event.finalValLoss,
  ]

/** A share of 0-1 as `61.3 %`. */
internal fun Float.asPercent(): String = "%.1f %%".format(Language.current().locale(), this * 100)

/** A character by itself; blanks by name, since they cannot be seen. */
internal fun characterLabel(character: String): String =
  when (character) {
    " " -> texts["character.space"]
    "\n" -> texts["character.break"]
    "\t" -> texts["character.tab"]
    else -> character
  }
