package org.llmbreaker.ui.kiosk

import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

@OptIn(ExperimentalCoroutinesApi::class)
class KioskPresenterTest {
  private val renewals = mutableListOf<String>()
  private var left = false

  private fun TestScope.kiosk(pin: String? = "2718"): KioskPresenter {
    val gate =
      PinGate(
        pin?.let { PinHash.of(it, iterations = 1) },
        testScheduler.timeSource,
        StandardTestDispatcher(testScheduler),
      )
    val kiosk =
      KioskPresenter(
        backgroundScope,
        gate,
        time = testScheduler.timeSource,
        renew = { attract -> renewals += if (attract) "attract" else "visit" },
        leave = { left = true },
      )
    kiosk.start()
    runCurrent()
    return kiosk
  }

  private fun TestScope.pass(seconds: Int) {
    advanceTimeBy(seconds.seconds)
    runCurrent()
  }

  private fun TestScope.send(kiosk: KioskPresenter, vararg events: KioskEvent) {
    events.forEach(kiosk::onEvent)
    runCurrent()
  }

  private fun TestScope.type(kiosk: KioskPresenter, pin: String) =
    send(kiosk, *pin.map(KioskEvent::Digit).toTypedArray(), KioskEvent.PinEntered)

  private val KioskPresenter.phase
    get() = state.value.phase

  @Test
  fun `it attracts until somebody touches it, and the visitor gets an app of their own`() =
    runTest {
      val kiosk = kiosk()
      pass(seconds = 3600)
      assertThat(kiosk.phase).isEqualTo(KioskPhase.Attract)
      send(kiosk, KioskEvent.Touched)
      assertThat(kiosk.phase).isEqualTo(KioskPhase.Visit)
      assertThat(renewals).containsExactly("attract", "visit")
    }

  @Test
  fun `after 45 seconds it asks, counts down from 15, and starts over`() = runTest {
    val kiosk = kiosk()
    send(kiosk, KioskEvent.Touched)
    pass(seconds = 44)
    assertThat(kiosk.phase).isEqualTo(KioskPhase.Visit)
    pass(seconds = 1)
    assertThat(kiosk.phase).isEqualTo(KioskPhase.StillThere(15))
    pass(seconds = 14)
    assertThat(kiosk.phase).isEqualTo(KioskPhase.StillThere(1))
    pass(seconds = 1)
    assertThat(kiosk.phase).isEqualTo(KioskPhase.Attract)
    assertThat(renewals).containsExactly("attract", "visit", "attract")
  }

  @Test
  fun `a touch during the countdown keeps the visit going, for another 45 seconds`() = runTest {
    val kiosk = kiosk()
    send(kiosk, KioskEvent.Touched)
    pass(seconds = 50)
    send(kiosk, KioskEvent.Touched)
    assertThat(kiosk.phase).isEqualTo(KioskPhase.Visit)
    pass(seconds = 44)
    assertThat(kiosk.phase).isEqualTo(KioskPhase.Visit)
    pass(seconds = 1)
    assertThat(kiosk.phase).isEqualTo(KioskPhase.StillThere(15))
    assertThat(renewals).containsExactly("attract", "visit")
  }

  @Test
  fun `who goes on playing is not asked`() = runTest {
    val kiosk = kiosk()
    repeat(100) {
      send(kiosk, KioskEvent.Touched)
      pass(seconds = 20)
    }
    assertThat(kiosk.phase).isEqualTo(KioskPhase.Visit)
  }

  @Test
  fun `staff leave with the PIN`() = runTest {
    val kiosk = kiosk()
    send(kiosk, KioskEvent.StaffAsked, KioskEvent.Leave)
    assertThat(left).isFalse()
    type(kiosk, "2718")
    assertThat(kiosk.state.value.staff).isEqualTo(StaffUiState(open = true))
    send(kiosk, KioskEvent.Leave)
    assertThat(left).isTrue()
  }

  @Test
  fun `a wrong PIN opens nothing and is told, and the third costs a wait`() = runTest {
    val kiosk = kiosk()
    send(kiosk, KioskEvent.StaffAsked)
    repeat(2) {
      type(kiosk, "1111")
      assertThat(kiosk.state.value.staff).isEqualTo(StaffUiState(note = StaffNote.Wrong))
    }
    type(kiosk, "1111")
    assertThat(kiosk.state.value.staff?.note).isInstanceOf(StaffNote.Wait::class.java)
    type(kiosk, "2718")
    assertThat(kiosk.state.value.staff?.open).isFalse()
    send(kiosk, KioskEvent.Leave, KioskEvent.StartOver)
    assertThat(left).isFalse()
  }

  @Test
  fun `digits can be taken back, and no more than eight are taken`() = runTest {
    val kiosk = kiosk()
    send(kiosk, KioskEvent.StaffAsked)
    send(kiosk, *Array(10) { KioskEvent.Digit('1') })
    assertThat(kiosk.state.value.staff?.digits).isEqualTo(8)
    repeat(8) { send(kiosk, KioskEvent.Erase) }
    type(kiosk, "2718")
    assertThat(kiosk.state.value.staff?.open).isTrue()
  }

  @Test
  fun `a forgotten panel closes by itself, and an open one does not stay open`() = runTest {
    val kiosk = kiosk()
    send(kiosk, KioskEvent.StaffAsked)
    type(kiosk, "2718")
    pass(seconds = 29)
    assertThat(kiosk.state.value.staff).isNotNull()
    pass(seconds = 1)
    assertThat(kiosk.state.value.staff).isNull()
    send(kiosk, KioskEvent.StaffAsked)
    assertThat(kiosk.state.value.staff?.open).isFalse()
  }

  @Test
  fun `touching the staff's panel does not begin a visit, and asking for it stops a countdown`() =
    runTest {
      val kiosk = kiosk()
      send(kiosk, KioskEvent.StaffAsked, KioskEvent.Touched)
      assertThat(kiosk.phase).isEqualTo(KioskPhase.Attract)
      send(kiosk, KioskEvent.StaffClosed, KioskEvent.Touched)
      assertThat(kiosk.phase).isEqualTo(KioskPhase.Visit)
      pass(seconds = 50)
      send(kiosk, KioskEvent.StaffAsked)
      assertThat(kiosk.phase).isEqualTo(KioskPhase.Visit)
    }

  @Test
  fun `staff can start over at once`() = runTest {
    val kiosk = kiosk(pin = null)
    send(kiosk, KioskEvent.Touched)
    send(kiosk, KioskEvent.StaffAsked, KioskEvent.StartOver)
    assertThat(kiosk.state.value).isEqualTo(KioskUiState(KioskPhase.Attract, staff = null))
    assertThat(renewals).containsExactly("attract", "visit", "attract")
  }
}
