package org.llmbreaker.ui.kiosk

import kotlin.time.Duration
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TimeSource

/** A sign from the process that shows the window, or the lack of one. */
sealed interface Sign {
  data object Alive : Sign

  /** None came in time. */
  data object Silence : Sign

  /** The process is no more. */
  data class Ended(val exitCode: Int) : Sign
}

/** A process that shows the window. */
interface WatchedProcess {
  /** Waits for the next sign, at most [patience]. */
  fun sign(patience: Duration): Sign

  /** Ends it at once, whatever it does; returns when it is gone. */
  fun kill()
}

/**
 * How patient the watchdog is.
 *
 * @param start for the first sign of a new window
 * @param silence for every later one
 * @param crashes after so many in a row the window is drawn without the graphics card
 * @param calm a window that lived so long did not crash in a row with the one before
 * @param pause before the next try, for each crash in a row
 * @param longestPause at most
 */
data class WatchdogTimes(
  val start: Duration = 60.seconds,
  val silence: Duration = 10.seconds,
  val crashes: Int = 3,
  val calm: Duration = 10.minutes,
  val pause: Duration = 1.seconds,
  val longestPause: Duration = 30.seconds,
)

/**
 * Keeps a window open: starts a new one when it crashes or no longer gives a sign, until one ends
 * as it should.
 *
 * @param open starts the window; true draws it by software
 * @param say tells the log, a line at a time
 * @param wait lets so much time pass
 */
class Watchdog(
  private val times: WatchdogTimes = WatchdogTimes(),
  private val time: TimeSource = TimeSource.Monotonic,
  private val say: (String) -> Unit,
  private val wait: (Duration) -> Unit,
  private val open: (software: Boolean) -> WatchedProcess,
) {
  /** Returns when a window has ended as it should. */
  fun run() {
    var crashes = 0
    while (true) {
      val started = time.markNow()
      val software = crashes >= times.crashes
      if (software) say("The window is drawn without the graphics card.")
      val end = watch(open(software)) ?: return
      crashes = if (started.elapsedNow() >= times.calm) 1 else crashes + 1
      say("$end It is started again.")
      wait((times.pause * crashes).coerceAtMost(times.longestPause))
    }
  }

  /** What went wrong; null if nothing did. */
  private fun watch(window: WatchedProcess): String? {
    var patience = times.start
    while (true) {
      when (val sign = window.sign(patience)) {
        Sign.Alive -> patience = times.silence
        Sign.Silence -> {
          window.kill()
          return "The window gave no sign for $patience."
        }
        is Sign.Ended ->
          return if (sign.exitCode == 0) null else "The window ended with code ${sign.exitCode}."
      }
    }
  }
}
