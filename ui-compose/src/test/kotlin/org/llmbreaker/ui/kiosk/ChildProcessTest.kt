package org.llmbreaker.ui.kiosk

import java.util.concurrent.CopyOnWriteArrayList
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.minutes
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.llmbreaker.ui.ForkedJvm

/** With real processes, which do what the arguments say. */
@Timeout(60)
class ChildProcessTest {
  private val other = CopyOnWriteArrayList<String>()
  private val started = mutableListOf<Process>()

  private fun start(vararg behaviour: String): ChildProcess {
    val process = ForkedJvm.start(emptyList(), "org.llmbreaker.ui.kiosk.PuppetKt", *behaviour)
    started += process
    return ChildProcess(process, other::add)
  }

  @AfterEach
  fun endAll() {
    started.forEach { it.destroyForcibly().waitFor() }
  }

  @Test
  fun `beats are signs of life, other lines are passed on, and the end is told with its code`() {
    val child = start("beat", "say hello", "beat", "exit 7")
    assertThat(child.sign(1.minutes)).isEqualTo(Sign.Alive)
    assertThat(child.sign(1.minutes)).isEqualTo(Sign.Alive)
    assertThat(child.sign(1.minutes)).isEqualTo(Sign.Ended(7))
    assertThat(other).contains("hello")
  }

  @Test
  fun `one that hangs is silent and can be killed`() {
    val child = start("beat", "hang")
    assertThat(child.sign(1.minutes)).isEqualTo(Sign.Alive)
    assertThat(child.sign(1.milliseconds)).isEqualTo(Sign.Silence)
    child.kill()
    assertThat(started.single().isAlive).isFalse()
  }
}
