package org.llmbreaker.ui.bridge

import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/** Shortest time between two looks: thirty a second. */
internal const val FRAME_MILLIS = 33L

/**
 * What an engine subscription has to say, fetched when it wakes and the collector is ready, at most
 * thirty times a second. Nothing is queued here: a slow collector only makes each fetch larger.
 *
 * @param subscribe begins to be woken; what it returns is closed when the collection ends
 * @param drain fetches everything new
 * @param last whether nothing will follow
 */
internal fun <S : AutoCloseable, T> subscriptionFlow(
  subscribe: (wake: Runnable) -> S,
  drain: (S) -> T,
  last: (T) -> Boolean = { false },
): Flow<T> = flow {
  val woken = Channel<Unit>(Channel.CONFLATED)
  subscribe { woken.trySend(Unit) }
    .use { subscription ->
      while (true) {
        woken.receive()
        val news = drain(subscription)
        emit(news)
        if (last(news)) break
        delay(FRAME_MILLIS)
      }
    }
}
