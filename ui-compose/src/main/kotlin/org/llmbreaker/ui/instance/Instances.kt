package org.llmbreaker.ui.instance

import java.io.IOException
import java.nio.channels.FileChannel
import java.nio.channels.FileLock
import java.nio.channels.OverlappingFileLockException
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TimeSource
import org.slf4j.LoggerFactory

/** What a start of the app is beside the others. */
sealed interface Start {
  /**
   * No other runs.
   *
   * @param instance to be closed at the end; null where the folder cannot be written to, so that
   *   others cannot know of this one
   */
  data class First(val instance: FirstInstance?) : Start

  /** Another one runs and does what was wanted: this process has nothing left to do. */
  data object Answered : Start

  /** Another one runs and does not answer. */
  data object Unanswered : Start
}

/**
 * Finds out whether the app runs already, by files only: the first one holds a lock, which the
 * system takes back however its process ends, and looks for requests that later ones leave beside
 * it.
 *
 * @param folder for this user alone; made when it is missing
 * @param patience for an answer; meanwhile the first may also end, and this one become the first
 * @param pause lets so much time pass
 */
class Instances(
  private val folder: Path,
  private val patience: Duration = 3.seconds,
  private val time: TimeSource.WithComparableMarks = TimeSource.Monotonic,
  private val pause: (Duration) -> Unit = { Thread.sleep(it.inWholeMilliseconds) },
) {
  private val requests = Requests(folder)

  /**
   * Becomes the first, or asks the first to come to the front and to open [wanted]. Waits for the
   * answer, so not for the UI thread.
   */
  fun start(wanted: Path?): Start =
    try {
      Files.createDirectories(folder)
      lock()?.let(Start::First) ?: ask(wanted)
    } catch (e: IOException) {
      log.warn("Other instances cannot be looked for: {}", e.toString())
      Start.First(null)
    }

  private fun ask(wanted: Path?): Start {
    val request =
      try {
        requests.leave(wanted)
      } catch (e: IOException) {
        log.warn("The running instance cannot be asked: {}", e.toString())
        return Start.Unanswered
      }
    val asked = time.markNow()
    while (Files.exists(request)) {
      lock()?.let {
        Files.deleteIfExists(request)
        return Start.First(it)
      }
      // Whoever removes the request has it: the first to do it, or this one to take it back.
      if (asked.elapsedNow() >= patience && Files.deleteIfExists(request)) return Start.Unanswered
      pause(LOOK_EVERY)
    }
    return Start.Answered
  }

  /** Null while another holds the lock. */
  private fun lock(): FirstInstance? {
    val channel =
      FileChannel.open(
        folder.resolve("lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
      )
    val lock =
      try {
        channel.tryLock()
      } catch (_: OverlappingFileLockException) {
        null // held by this very process
      } catch (e: IOException) {
        channel.close()
        throw e
      }
    if (lock == null) channel.close()
    return lock?.let { FirstInstance(channel, it, requests) }
  }

  private companion object {
    val LOOK_EVERY = 50.milliseconds
    val log = LoggerFactory.getLogger(Instances::class.java)
  }
}

/** The one that holds the lock. Thread-safe. */
class FirstInstance
internal constructor(
  private val channel: FileChannel,
  private val lock: FileLock,
  private val requests: Requests,
) : AutoCloseable {

  /** What another start asks for: null if nothing. It then counts as answered. Reads files. */
  fun next(): Request? = if (channel.isOpen) requests.take() else null

  /** From now on the next start is the first. */
  override fun close() {
    try {
      if (lock.isValid) lock.release()
      channel.close()
    } catch (e: IOException) {
      log.warn("The lock of the running app could not be given back", e)
    }
  }

  private companion object {
    val log = LoggerFactory.getLogger(FirstInstance::class.java)
  }
}
