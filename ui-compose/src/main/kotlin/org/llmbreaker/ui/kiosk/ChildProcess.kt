package org.llmbreaker.ui.kiosk

import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import kotlin.concurrent.thread
import kotlin.time.Duration

/** What a window writes to its standard output once a second while it answers. */
internal const val BEAT = "llmbreaker-beat"

/**
 * A process whose standard output is read for [BEAT]s; other lines are passed on to [other]. Its
 * standard input stays open as long as this process lives: by its end the window knows that nobody
 * watches it any more.
 */
class ChildProcess(private val process: Process, private val other: (String) -> Unit) :
  WatchedProcess {
  private val signs = LinkedBlockingQueue<Sign>()

  init {
    thread(isDaemon = true, name = "signs of the window") {
      process.inputReader().useLines { lines ->
        lines.forEach { if (it == BEAT) signs.put(Sign.Alive) else other(it) }
      }
      signs.put(Sign.Ended(process.waitFor()))
    }
  }

  override fun sign(patience: Duration): Sign {
    val first = signs.poll(patience.inWholeMilliseconds, TimeUnit.MILLISECONDS)
    return first ?: Sign.Silence
  }

  override fun kill() {
    process.toHandle().descendants().forEach(ProcessHandle::destroyForcibly)
    process.destroyForcibly().waitFor()
  }
}
