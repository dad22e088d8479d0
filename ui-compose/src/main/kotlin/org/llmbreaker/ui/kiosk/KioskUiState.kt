package org.llmbreaker.ui.kiosk

import androidx.compose.runtime.Immutable
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds

/** What goes on at the kiosk. */
sealed interface KioskPhase {
  /** Nobody is there: the app shows itself. The first touch begins a visit. */
  data object Attract : KioskPhase

  data object Visit : KioskPhase

  /** Nobody has touched anything for a while: in [secondsLeft] the visit is over. */
  data class StillThere(val secondsLeft: Int) : KioskPhase
}

/**
 * The staff's panel.
 *
 * @param digits how many of the PIN have been entered
 * @param note what came of the last try
 * @param busy a PIN is being tried
 * @param open the PIN was right, or none is needed
 */
@Immutable
data class StaffUiState(
  val digits: Int = 0,
  val note: StaffNote = StaffNote.None,
  val busy: Boolean = false,
  val open: Boolean = false,
)

/** What the staff's panel says. */
sealed interface StaffNote {
  data object None : StaffNote

  data object Wrong : StaffNote

  data class Wait(val seconds: Long) : StaffNote
}

/** What is drawn over the app; [staff] is null unless the panel was asked for. */
@Immutable
data class KioskUiState(
  val phase: KioskPhase = KioskPhase.Attract,
  val staff: StaffUiState? = null,
)

/** What people do at the kiosk beside using the app. */
sealed interface KioskEvent {
  /** Any touch, key or movement. */
  data object Touched : KioskEvent

  /** The corner was held, or the window was asked to close. */
  data object StaffAsked : KioskEvent

  data class Digit(val digit: Char) : KioskEvent

  data object Erase : KioskEvent

  data object PinEntered : KioskEvent

  /** Closes the staff's panel. */
  data object StaffClosed : KioskEvent

  /** Ends the kiosk. */
  data object Leave : KioskEvent

  /** Ends the visit at once. */
  data object StartOver : KioskEvent
}

/**
 * How patient the kiosk is.
 *
 * @param question without a touch for so long it asks whether anybody is there
 * @param countdown seconds to answer
 * @param staff without a touch for so long the staff's panel closes
 */
data class KioskTimes(
  val question: Duration = 45.seconds,
  val countdown: Int = 15,
  val staff: Duration = 30.seconds,
)
