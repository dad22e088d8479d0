package org.llmbreaker.ui.kiosk

import kotlin.coroutines.CoroutineContext
import kotlin.time.ComparableTimeMark
import kotlin.time.Duration
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TimeSource
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** What the gate answers to a PIN. */
sealed interface GateAnswer {
  data object Open : GateAnswer

  /** Not the PIN; another try is allowed at once. */
  data object Wrong : GateAnswer

  /** Too many wrong ones: nothing is tried before [time] has passed. */
  data class Wait(val time: Duration) : GateAnswer
}

/**
 * Lets staff through who know the PIN. Three may be wrong; after that each wrong one costs twice
 * the wait of the one before, so that trying all of them would take years.
 *
 * @param pin null lets everybody through
 * @param time what waits are measured by
 * @param compute where PINs are stretched
 */
class PinGate(
  private val pin: PinHash?,
  private val time: TimeSource.WithComparableMarks = TimeSource.Monotonic,
  private val compute: CoroutineContext = Dispatchers.Default,
) {
  private var wrong = 0
  private var closedUntil: ComparableTimeMark? = null

  /** Whether a PIN is asked for at all. */
  val asks: Boolean
    get() = pin != null

  /** Tries [entered]. For one caller at a time. */
  suspend fun tryToOpen(entered: String): GateAnswer {
    closedUntil?.let { if (it.hasNotPassedNow()) return GateAnswer.Wait(-it.elapsedNow()) }
    if (pin == null || withContext(compute) { pin.matches(entered) }) {
      wrong = 0
      closedUntil = null
      return GateAnswer.Open
    }
    wrong++
    val wait = waitAfter(wrong) ?: return GateAnswer.Wrong
    closedUntil = time.markNow() + wait
    return GateAnswer.Wait(wait)
  }

  private fun waitAfter(wrong: Int): Duration? =
    if (wrong < FREE) null
    else (FIRST_WAIT * (1 shl (wrong - FREE).coerceAtMost(DOUBLINGS))).coerceAtMost(LONGEST_WAIT)

  private companion object {
    const val FREE = 3
    const val DOUBLINGS = 10
    val FIRST_WAIT = 30.seconds
    val LONGEST_WAIT = 60.minutes
  }
}
