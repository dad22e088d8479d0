package org.llmbreaker.ui.kiosk

import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TimeSource
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.withTimeoutOrNull

/**
 * Takes visitors through a kiosk one after the other: attracts, lets them play, asks whether they
 * are still there, and starts over. Lives on the UI thread.
 *
 * @param time moves as [scope] delays
 * @param renew replaces the app by one that knows nothing of the visit before; true for one that
 *   attracts, false for one to play with
 * @param leave ends the kiosk
 */
class KioskPresenter(
  private val scope: CoroutineScope,
  private val gate: PinGate,
  private val times: KioskTimes = KioskTimes(),
  private val time: TimeSource = TimeSource.Monotonic,
  private val renew: (attract: Boolean) -> Unit,
  private val leave: () -> Unit,
) {
  private val mutable = MutableStateFlow(KioskUiState())
  private val touches = Channel<Unit>(Channel.CONFLATED)
  private var touched = time.markNow()
  private var startOver = false
  private var pin = ""

  val state: StateFlow<KioskUiState> = mutable.asStateFlow()

  /** Begins the first round; visitors come and go until the scope ends. */
  fun start() {
    scope.launch { while (true) oneRound() }
    scope.launch { closeForgottenPanels() }
  }

  /** The only way in. */
  fun onEvent(event: KioskEvent) {
    touched = time.markNow()
    when (event) {
      KioskEvent.Touched -> if (mutable.value.staff == null) touches.trySend(Unit)
      KioskEvent.StaffAsked -> askStaff()
      is KioskEvent.Digit -> type(pin + event.digit)
      KioskEvent.Erase -> type(pin.dropLast(1))
      KioskEvent.PinEntered -> enter()
      KioskEvent.StaffClosed -> closeStaff()
      KioskEvent.Leave -> if (mutable.value.staff?.open == true) leave()
      KioskEvent.StartOver -> if (mutable.value.staff?.open == true) endVisit()
    }
  }

  private suspend fun oneRound() {
    show(KioskPhase.Attract)
    touches.tryReceive() // the last visitor's
    renew(true)
    touches.receive()
    renew(false)
    startOver = false
    show(KioskPhase.Visit)
    do untilIdle() while (!startOver && stillThere())
  }

  private suspend fun untilIdle() {
    while (!startOver) {
      val left = times.question - touched.elapsedNow()
      if (left <= Duration.ZERO) return
      withTimeoutOrNull(left) { touches.receive() }
    }
  }

  /** Counts down; a touch ends it. */
  private suspend fun stillThere(): Boolean {
    touches.tryReceive() // one that came just before the question
    for (seconds in times.countdown downTo 1) {
      show(KioskPhase.StillThere(seconds))
      if (withTimeoutOrNull(1.seconds) { touches.receive() } != null) {
        show(KioskPhase.Visit)
        return true
      }
    }
    return false
  }

  private fun show(phase: KioskPhase) = mutable.update { it.copy(phase = phase) }

  private fun askStaff() {
    if (mutable.value.staff != null) return
    if (mutable.value.phase != KioskPhase.Attract) touches.trySend(Unit) // stops a countdown
    pin = ""
    mutable.update { it.copy(staff = StaffUiState(open = !gate.asks)) }
  }

  private fun closeStaff() {
    pin = ""
    mutable.update { it.copy(staff = null) }
  }

  private fun endVisit() {
    closeStaff()
    if (mutable.value.phase != KioskPhase.Attract) {
      startOver = true
      touches.trySend(Unit) // wakes the round
    }
  }

  private fun type(digits: String) {
    val staff = mutable.value.staff ?: return
    if (staff.busy || staff.open || digits.length > PinHash.LENGTHS.last) return
    pin = digits
    mutable.update { it.copy(staff = staff.copy(digits = pin.length, note = StaffNote.None)) }
  }

  private fun enter() {
    val staff = mutable.value.staff ?: return
    if (staff.busy || staff.open || pin.isEmpty()) return
    mutable.update { it.copy(staff = staff.copy(busy = true)) }
    val entered = pin
    scope.launch {
      val answer = gate.tryToOpen(entered)
      if (mutable.value.staff == null) return@launch // closed meanwhile
      pin = ""
      mutable.update { it.copy(staff = after(answer)) }
    }
  }

  private fun after(answer: GateAnswer) =
    when (answer) {
      GateAnswer.Open -> StaffUiState(open = true)
      GateAnswer.Wrong -> StaffUiState(note = StaffNote.Wrong)
      is GateAnswer.Wait -> StaffUiState(note = StaffNote.Wait(answer.time.inWholeSeconds + 1))
    }

  private suspend fun closeForgottenPanels() =
    state
      .map { it.staff != null }
      .distinctUntilChanged()
      .collectLatest { shown ->
        if (!shown) return@collectLatest
        while (touched.elapsedNow() < times.staff) delay(times.staff - touched.elapsedNow())
        closeStaff()
      }
}
