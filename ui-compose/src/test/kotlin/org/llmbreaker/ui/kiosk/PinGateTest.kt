package org.llmbreaker.ui.kiosk

import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TestTimeSource
import kotlinx.coroutines.test.runTest
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource

class PinGateTest {
  private val time = TestTimeSource()
  private val pin = PinHash.of("2718", iterations = 10)
  private val gate = PinGate(pin, time)

  @Test
  fun `the right PIN opens`() = runTest {
    assertThat(gate.asks).isTrue()
    assertThat(gate.tryToOpen("2718")).isEqualTo(GateAnswer.Open)
  }

  @Test
  fun `without a PIN everybody may pass`() = runTest {
    val open = PinGate(null, time)
    assertThat(open.asks).isFalse()
    assertThat(open.tryToOpen("")).isEqualTo(GateAnswer.Open)
  }

  @Test
  fun `the third wrong PIN costs half a minute, and each further one twice as much`() = runTest {
    repeat(2) { assertThat(gate.tryToOpen("0000")).isEqualTo(GateAnswer.Wrong) }
    for (wait in listOf(30.seconds, 60.seconds, 2.minutes)) {
      assertThat(gate.tryToOpen("0000")).isEqualTo(GateAnswer.Wait(wait))
      time += wait
    }
  }

  @Test
  fun `meanwhile even the right PIN is not tried`() = runTest {
    repeat(3) { gate.tryToOpen("0000") }
    time += 10.seconds
    assertThat(gate.tryToOpen("2718")).isEqualTo(GateAnswer.Wait(20.seconds))
    time += 20.seconds
    assertThat(gate.tryToOpen("2718")).isEqualTo(GateAnswer.Open)
    assertThat(gate.tryToOpen("0000")).isEqualTo(GateAnswer.Wrong)
  }

  @Test
  fun `sixty wrong PINs in a row take more than two days, and none waits over an hour`() = runTest {
    val begun = time.markNow()
    repeat(60) {
      val answer = gate.tryToOpen("%04d".format(it))
      if (answer is GateAnswer.Wait) {
        assertThat(answer.time).isLessThanOrEqualTo(60.minutes)
        time += answer.time
      }
    }
    assertThat(begun.elapsedNow().inWholeHours).isGreaterThan(48)
  }

  @Test
  fun `what is kept does not tell the PIN, and differs for the same PIN`() {
    val again = PinHash.of("2718", iterations = 10)
    assertThat(again).isNotEqualTo(pin)
    assertThat(pin.toString()).doesNotContain("2718")
    assertThat(PinHash.parse(pin.toString())).isEqualTo(pin)
    assertThat(pin.matches("2718")).isTrue()
    assertThat(pin.matches("2719")).isFalse()
  }

  @ParameterizedTest
  @ValueSource(strings = ["", "1234", "1:zz:00", "0:00112233445566778899aabbccddeeff:00"])
  fun `a damaged line is no PIN`(line: String) {
    assertThat(PinHash.parse(line)).isNull()
  }

  @ParameterizedTest
  @ValueSource(strings = ["", "123", "123456789", "12a4", "١٢٣٤"])
  fun `a PIN has four to eight digits`(pin: String) {
    assertThat(PinHash.allowed(pin)).isFalse()
    assertThatThrownBy { PinHash.of(pin) }.isInstanceOf(IllegalArgumentException::class.java)
  }
}
