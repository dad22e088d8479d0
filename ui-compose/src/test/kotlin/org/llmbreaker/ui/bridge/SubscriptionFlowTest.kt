package org.llmbreaker.ui.bridge

import kotlin.time.Duration.Companion.milliseconds
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.currentTime
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import kotlinx.coroutines.test.testTimeSource
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

@OptIn(ExperimentalCoroutinesApi::class)
class SubscriptionFlowTest {
  /** Numbers that were not fetched yet. */
  private class Numbers : AutoCloseable {
    lateinit var wake: Runnable
    var open = 0
    private val pending = mutableListOf<Int>()

    fun subscribe(wake: Runnable): Numbers {
      this.wake = wake
      open++
      return this
    }

    fun add(number: Int) {
      pending += number
      wake.run()
    }

    fun drain(): List<Int> = pending.toList().also { pending.clear() }

    override fun close() {
      open--
    }
  }

  private val numbers = Numbers()

  private fun TestScope.flow() =
    subscriptionFlow(numbers::subscribe, Numbers::drain, testTimeSource) { -1 in it }

  @Test
  fun `it looks at most once a frame and misses nothing`() = runTest {
    val seen = mutableListOf<Pair<Long, List<Int>>>()
    val looking = launch { flow().collect { seen += currentTime to it } }
    runCurrent()
    for (number in 1..50) {
      numbers.add(number)
      advanceTimeBy(1)
      runCurrent()
    }
    advanceTimeBy(FRAME)
    runCurrent()
    assertThat(seen.flatMap { it.second }).isEqualTo((1..50).toList())
    assertThat(seen.map { it.first }).containsExactly(0, 16, 32, 48, 64)
    looking.cancelAndJoin()
  }

  @Test
  fun `what comes after a quiet frame is seen at once`() = runTest {
    val seen = mutableListOf<Long>()
    val looking = launch { flow().collect { seen += currentTime } }
    runCurrent()
    for (pause in listOf(5, 17, 100)) {
      advanceTimeBy(pause.milliseconds)
      numbers.add(pause)
      runCurrent()
    }
    assertThat(seen).containsExactly(5, 22, 122)
    looking.cancelAndJoin()
  }

  @Test
  fun `a collector that takes longer than a frame waits for nothing else`() = runTest {
    val seen = mutableListOf<Long>()
    val looking = launch {
      flow().collect {
        seen += currentTime
        delay(40)
      }
    }
    runCurrent()
    for (number in 1..100) {
      numbers.add(number)
      advanceTimeBy(1)
      runCurrent()
    }
    assertThat(seen).containsExactly(0, 40, 80)
    looking.cancelAndJoin()
  }

  @Test
  fun `a slow collector gets everything in fewer, larger portions`() = runTest {
    val held = CompletableDeferred<Unit>()
    val seen = mutableListOf<List<Int>>()
    val looking = launch {
      flow().collect {
        held.await()
        seen += it
      }
    }
    runCurrent()
    for (number in 1..1_000) {
      numbers.add(number)
      runCurrent()
    }
    held.complete(Unit)
    advanceTimeBy(FRAME + FRAME)
    assertThat(seen).containsExactly(listOf(1), (2..1_000).toList())
    looking.cancelAndJoin()
  }

  @Test
  fun `cancelling unsubscribes`() = runTest {
    val looking = launch { flow().collect {} }
    runCurrent()
    assertThat(numbers.open).isEqualTo(1)
    looking.cancelAndJoin()
    assertThat(numbers.open).isZero()
  }

  @Test
  fun `the last news ends the flow and unsubscribes`() = runTest {
    val looking = launch { assertThat(flow().toList()).containsExactly(listOf(-1)) }
    runCurrent()
    numbers.add(-1)
    looking.join()
    assertThat(numbers.open).isZero()
  }
}
