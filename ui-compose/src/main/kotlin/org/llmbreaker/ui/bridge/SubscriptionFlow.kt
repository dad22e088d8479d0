package org.llmbreaker.ui.bridge

import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.TimeSource
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/** Shortest time between two looks: a frame of a screen with sixty a second. */
internal val FRAME = 16.milliseconds

/**
 * What an engine subscription has to say. After a quiet frame it is fetched at once, else when the
 * frame is over and the collector is ready: a collector that takes longer than a frame is not made
 * to wait on top. Nothing is queued here: a slow collector only makes each fetch larger.
 *
 * @param subscribe begins to be woken; what it returns is closed when the collection ends
 * @param drain fetches everything new
 * @param clock measures frames
 * @param last whether nothing will follow
 */
internal fun <S : AutoCloseable, T> subscriptionFlow(
  subscribe: (wake: Runnable) -> S,
  drain: (S) -> T,
  clock: TimeSource = TimeSource.Monotonic,
  last: (T) -> Boolean = { false },
): Flow<T> = flow {
  val woken = Channel<Unit>(Channel.CONFLATED)
  subscribe { woken.trySend(Unit) }
    .use { subscription ->
      while (true) {
        woken.receive()
        val begun = clock.markNow()
        val news = drain(subscription)
        emit(news)
        if (last(news)) break
        delay(FRAME - begun.elapsedNow())
      }
    }
}
