package org.llmbreaker.ui.cinema

import kotlinx.coroutines.test.runTest
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class FramePaceTest {
  /** Frames that took so many milliseconds each, over and over. */
  private fun frames(vararg millis: Long): suspend () -> Long {
    var time = 0L
    var frame = 0
    return {
      time += millis[frame++ % millis.size] * 1_000_000
      time
    }
  }

  @Test
  fun `frames that hardly follow each other are reported with their time`() = runTest {
    assertThat(slowFrameMillis(frames(150))).isEqualTo(150)
  }

  @Test
  fun `thirty frames a second are fast enough, and so is one long wait among them`() = runTest {
    assertThat(slowFrameMillis(frames(33))).isNull()
    assertThat(slowFrameMillis(frames(20, 20, 20, 20, 20, 900))).isNull()
  }
}
