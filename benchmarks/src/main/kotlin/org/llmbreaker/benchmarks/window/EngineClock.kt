package org.llmbreaker.benchmarks.window

import java.time.Duration
import java.time.Instant
import java.util.TreeMap
import java.util.concurrent.CountDownLatch
import kotlinx.coroutines.CompletableDeferred
import org.llmbreaker.engine.session.SessionSubscription
import org.llmbreaker.engine.session.TrainingSession

/** Notes when the engine said which step was done. */
internal class EngineClock(session: TrainingSession) : AutoCloseable {
  private val times = TreeMap<Int, Instant>()
  private val first = CompletableDeferred<Instant>()
  private val subscribed = CountDownLatch(1)
  private val subscription: SessionSubscription = session.subscribe(::note)

  init {
    subscribed.countDown()
  }

  private fun note() {
    subscribed.await() // until there is something to drain
    val metrics = subscription.drain().metrics.orElse(null) ?: return
    synchronized(times) { times[metrics.step] = metrics.timestamp }
    if (metrics.step > 0) first.complete(metrics.timestamp)
  }

  /** The time of the first step that was made. */
  fun firstStep(): Instant = awaiting("No training step") { first.await() }

  /**
   * Milliseconds from the event of each step to the first of [frames] that draws it. Steps before
   * the first frame and after the last one do not count.
   */
  fun latencies(frames: List<Frame>): List<Double> = buildList {
    synchronized(times) {
      for ((before, frame) in frames.zipWithNext()) {
        for (time in times.subMap(before.step + 1, frame.step + 1).values) {
          add(Duration.between(time, frame.seen).toNanos() / 1e6)
        }
      }
    }
  }

  override fun close() = subscription.close()
}
