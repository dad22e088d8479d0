package org.llmbreaker.ui.app

import java.util.concurrent.TimeUnit
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.condition.EnabledOnOs
import org.junit.jupiter.api.condition.OS
import org.llmbreaker.ui.ForkedJvm

/** A museum's day: visitor after visitor, and nothing piles up. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 3, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KioskDayTest {
  private val soak = Integer.getInteger("soak.factor", 1) > 1

  @Test
  fun `visits leave no thread, no open file and no memory behind`() {
    val held = if (soak) day(visits = 2_000, every = 100) else day(visits = 30, every = 10)
    held.forEach(::println)
    val baseline = held[if (soak) 1 else 0]
    val last = held.last()
    assertThat(last.threads).isLessThanOrEqualTo(baseline.threads)
    assertThat(last.openFiles).isLessThanOrEqualTo(baseline.openFiles)
    if (soak) {
      val hundreds = (last.visits - baseline.visits) / 100.0
      val grown = last.residentMegabytes - baseline.residentMegabytes
      assertThat(grown / hundreds).`as`("megabytes a hundred visits").isLessThanOrEqualTo(1.0)
      val kept = last.heapMegabytes - baseline.heapMegabytes
      assertThat(kept / hundreds).`as`("megabytes of objects").isLessThanOrEqualTo(1.0)
    }
  }

  private fun day(visits: Int, every: Int): List<Held> {
    // A heap that is resident from the beginning: what grows then is leaked.
    val memory = listOf("-Xms256m", "-Xmx256m", "-Xmn48m", "-XX:+AlwaysPreTouch")
    val flags = memory + listOf("-XX:+UseSerialGC", "-XX:MaxTrivialSize=250")
    val process =
      ForkedJvm.start(flags, "org.llmbreaker.ui.app.KioskDayKt", "$visits", "short", "$every")
    val lines = process.inputReader().readLines()
    assertThat(process.waitFor()).`as`(lines.joinToString("\n")).isZero()
    assertThat(lines.last()).isEqualTo("DONE")
    assertThat(lines).hasSize(visits / every + 1) // nothing was complained about
    return lines.dropLast(1).map(Held::parse)
  }
}
