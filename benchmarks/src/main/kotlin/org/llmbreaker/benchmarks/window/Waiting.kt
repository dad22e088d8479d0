package org.llmbreaker.benchmarks.window

import kotlin.time.Duration.Companion.minutes
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeoutOrNull

/** Longer than anything takes on a busy computer. */
internal val PATIENCE = 2.minutes

/** The first value that is [wanted]; gives up with [problem]. Blocks the thread. */
internal fun <T : Any> Flow<T>.await(problem: String, wanted: (T) -> Boolean): T =
  awaiting(problem) { first(wanted) }

/** What [block] comes to; gives up with [problem]. Blocks the thread. */
internal fun <T : Any> awaiting(problem: String, block: suspend () -> T): T =
  checkNotNull(runBlocking { withTimeoutOrNull(PATIENCE) { block() } }) { "$problem in $PATIENCE" }
