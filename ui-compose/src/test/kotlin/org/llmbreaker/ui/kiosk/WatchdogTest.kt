package org.llmbreaker.ui.kiosk

import kotlin.time.Duration
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TestTimeSource
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class WatchdogTest {
  private val time = TestTimeSource()
  private val said = mutableListOf<String>()
  private val waits = mutableListOf<Duration>()
  private val drawnBySoftware = mutableListOf<Boolean>()
  private val killed = mutableListOf<Window>()
  private val asked = mutableListOf<Duration>()

  /** Gives [signs] one after the other; silence and each sign take the time they would. */
  private inner class Window(private vararg val signs: Pair<Duration, Sign>) : WatchedProcess {
    private var next = 0

    override fun sign(patience: Duration): Sign {
      asked += patience
      val (after, sign) = signs[next++]
      time += after
      return sign
    }

    override fun kill() {
      killed += this
    }
  }

  private fun watch(vararg windows: Window) {
    val queue = ArrayDeque(windows.asList())
    Watchdog(time = time, say = said::add, wait = waits::add) { software ->
        drawnBySoftware += software
        queue.removeFirst()
      }
      .run()
    assertThat(queue).isEmpty()
  }

  private fun crash() = Window(2.seconds to Sign.Alive, 1.seconds to Sign.Ended(1))

  private fun goodEnd() = Window(2.seconds to Sign.Alive, 1.seconds to Sign.Ended(0))

  @Test
  fun `a window that ends as it should is not started again`() {
    watch(goodEnd())
    assertThat(drawnBySoftware).containsExactly(false)
    assertThat(said).isEmpty()
  }

  @Test
  fun `a window that crashed is started again, after a pause that grows`() {
    watch(crash(), crash(), goodEnd())
    assertThat(said).hasSize(2).allMatch { it.startsWith("The window ended with code 1.") }
    assertThat(waits).containsExactly(1.seconds, 2.seconds)
  }

  @Test
  fun `a window that gives no sign for ten seconds is killed and started again`() {
    val stuck = Window(20.seconds to Sign.Alive, 10.seconds to Sign.Silence)
    watch(stuck, goodEnd())
    assertThat(killed).containsExactly(stuck)
    assertThat(asked.take(2)).containsExactly(60.seconds, 10.seconds)
    assertThat(said.single()).startsWith("The window gave no sign for 10s.")
  }

  @Test
  fun `after three crashes in a row the graphics card is left alone`() {
    watch(crash(), crash(), crash(), crash(), goodEnd())
    assertThat(drawnBySoftware).containsExactly(false, false, false, true, true)
  }

  @Test
  fun `a crash after a long calm is the first again`() {
    val calm = Window(2.seconds to Sign.Alive, 11.minutes to Sign.Ended(134))
    watch(crash(), crash(), calm, crash(), goodEnd())
    assertThat(drawnBySoftware).containsOnly(false)
    assertThat(waits).containsExactly(1.seconds, 2.seconds, 1.seconds, 2.seconds)
  }
}
