package org.llmbreaker.ui.bridge

import java.nio.file.Path
import java.time.Instant
import java.util.UUID
import kotlin.jvm.optionals.getOrNull
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.future.await
import kotlinx.coroutines.runInterruptible
import org.llmbreaker.engine.checkpoint.Recording
import org.llmbreaker.engine.checkpoint.RecordingException
import org.llmbreaker.engine.checkpoint.RecordingFiles
import org.llmbreaker.engine.dataset.Rejections
import org.llmbreaker.engine.session.CorpusRun
import org.llmbreaker.engine.session.RestorePoints
import org.llmbreaker.engine.session.SessionLookup
import org.llmbreaker.engine.session.SessionManager

/** Runs as files. Nothing here blocks the caller's thread; all can be cancelled. */
interface Recordings {
  /**
   * Saves a session as it stands; training goes on meanwhile.
   *
   * @param onProgress told the share that is written, 0–1, on another thread
   * @throws RecordingException if it cannot be saved, with the reason to show
   */
  suspend fun save(session: UUID, file: Path, onProgress: (Float) -> Unit)

  /**
   * Makes a session of a recording: paused, or completed.
   *
   * @param onProgress told the share that is read, 0–1, on another thread
   * @throws RecordingException if it cannot be used, with the reason to show
   */
  suspend fun open(file: Path, onProgress: (Float) -> Unit): OpenedRun

  /** The run that was lost when the app ended unexpectedly; null if none was. */
  suspend fun lost(): LostRun?
}

/** A recording that is a session now. [notice] says that another copy was taken, and why. */
data class OpenedRun(val session: UUID, val notice: String?)

/** What can be recovered from [file]. */
data class LostRun(
  val file: Path,
  val dataset: String,
  val step: Int,
  val steps: Int,
  val savedAt: Instant,
) {
  /** Whether all its steps were done: there is nothing to go on with. */
  val finished: Boolean
    get() = step >= steps
}

/**
 * Recordings of the engine's sessions.
 *
 * @param restorePoints kept by the app; null where it keeps none
 */
class EngineRecordings(
  private val manager: SessionManager,
  private val io: CoroutineDispatcher = Dispatchers.IO,
  private val restorePoints: suspend () -> RestorePoints? = { null },
) : Recordings {
  private val files = RecordingFiles()

  override suspend fun save(session: UUID, file: Path, onProgress: (Float) -> Unit) {
    val found =
      manager.find(session) as? SessionLookup.Found
        ?: throw RecordingException(Rejections.nothingToRecord(texts["gone"]))
    val recording: Recording = found.session.record().await()
    runInterruptible(io) {
      files.save(recording, file) { written, total -> onProgress(written.toFloat() / total) }
    }
  }

  override suspend fun open(file: Path, onProgress: (Float) -> Unit): OpenedRun =
    runInterruptible(io) {
      val loaded = files.load(file) { done, total -> onProgress(done.toFloat() / total) }
      val run = CorpusRun(loaded.recording.text.corpus())
      OpenedRun(manager.open(loaded.recording, run).id(), loaded.notice.getOrNull())
    }

  override suspend fun lost(): LostRun? {
    val points = restorePoints() ?: return null
    return runInterruptible(io) { points.lost().getOrNull() }
      ?.let { found ->
        val r = found.recording
        LostRun(
          found.file,
          r.text.name(),
          r.step(),
          r.config.training.steps,
          r.facts.savedAt,
        )
      }
  }
}
