package org.llmbreaker.ui.run

import java.time.Duration
import java.util.Locale
import kotlin.math.roundToLong
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted

/** Said of a run that was shown and is gone: mostly the person who looks has deleted it. */
internal const val RUN_GONE = "This run is no longer there"
internal const val RUN_GONE_WHY =
  "It was deleted, or had rested for an hour. You can start a new one."

/** `1234567` as `1,234,567`. */
internal fun Number.grouped(): String = String.format(Locale.ROOT, "%,d", toLong())

/** A loss with two decimals. */
internal fun Double.asLoss(): String = String.format(Locale.ROOT, "%.2f", this)

/** Steps per second; empty for 0, when nothing is computed. */
internal fun paceText(stepsPerSecond: Double): String =
  when {
    stepsPerSecond <= 0 -> ""
    stepsPerSecond < 100 -> String.format(Locale.ROOT, "%.1f steps/s", stepsPerSecond)
    else -> String.format(Locale.ROOT, "%.0f steps/s", stepsPerSecond)
  }

/** The time left, rounded as people say it; empty if it is not known. */
internal fun etaText(remaining: Duration?): String {
  val seconds = (remaining ?: return "").toMillis() / 1000.0
  return when {
    seconds < 1 -> "less than 1 s left"
    seconds < 90 -> "about ${seconds.roundToLong()} s left"
    seconds < 90 * 60 -> "about ${(seconds / 60).roundToLong()} min left"
    else -> "about ${(seconds / 3600).roundToLong()} h left"
  }
}

/** `500 steps in 26 s · training loss 1.21 · validation loss 1.34`. */
internal fun summaryText(event: TrainingCompleted): String =
  "${event.step.grouped()} steps in ${event.seconds.roundToLong()} s" +
    " · training loss ${event.finalTrainLoss.asLoss()}" +
    " · validation loss ${event.finalValLoss.asLoss()}"

/** A share of 0-1 as `61.3 %`. */
internal fun Float.asPercent(): String = String.format(Locale.ROOT, "%.1f %%", this * 100)

/** A character by itself; blanks by name, since they cannot be seen. */
internal fun characterLabel(character: String): String =
  when (character) {
    " " -> "space"
    "\n" -> "line break"
    "\t" -> "tab"
    else -> character
  }
