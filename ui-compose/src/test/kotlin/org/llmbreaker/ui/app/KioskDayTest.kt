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
    val held = if (soak) day(visits = 2_000, every = 20) else day(visits = 30, every = 10)
    held.forEach(::println)
    // By then all code that a visit needs is loaded and compiled, and native heaps have their size.
    val settled = if (soak) held.filter { it.visits >= 200 } else held
    assertThat(held.last().threads).isLessThanOrEqualTo(settled.first().threads)
    assertThat(held.last().openFiles).isLessThanOrEqualTo(settled.first().openFiles)
    if (soak) {
      val resident = grownByHundredVisits(settled) { it.residentMegabytes }
      val objects = grownByHundredVisits(settled) { it.heapMegabytes }
      println("megabytes a hundred visits: $resident resident, $objects of objects")
      assertThat(resident).`as`("megabytes a hundred visits").isLessThanOrEqualTo(1.0)
      assertThat(objects).`as`("megabytes of objects").isLessThanOrEqualTo(1.0)
    }
  }

  /**
   * The slope of the straight line that lies closest to all points (least squares). What is
   * resident goes up and down by ten megabytes from one visit to the next, as free pieces of the
   * native heap lie together or not; the difference of two visits would mostly measure that.
   */
  private fun grownByHundredVisits(held: List<Held>, megabytes: (Held) -> Double): Double {
    val visits = held.map { it.visits / 100.0 }
    val middle = visits.average()
    val mean = held.map(megabytes).average()
    val together = held.indices.sumOf { (visits[it] - middle) * (megabytes(held[it]) - mean) }
    return together / visits.sumOf { (it - middle) * (it - middle) }
  }

  private fun day(visits: Int, every: Int): List<Held> {
    // A heap that is resident from the beginning: what grows then is leaked.
    val memory = listOf("-Xms256m", "-Xmx256m", "-Xmn48m", "-XX:+AlwaysPreTouch")
    val flags = memory + listOf("-XX:+UseSerialGC", "-XX:MaxTrivialSize=250")
    val main = "org.llmbreaker.ui.app.KioskDayKt"
    val process =
      ForkedJvm.start(flags, main, "$visits", "short", "$every", environment = TIDY_NATIVE_HEAP)
    val lines = process.inputReader().readLines()
    assertThat(process.waitFor()).`as`(lines.joinToString("\n")).isZero()
    assertThat(lines.last()).isEqualTo("DONE")
    assertThat(lines).hasSize(visits / every + 1) // nothing was complained about
    return lines.dropLast(1).map(Held::parse)
  }
}
