package org.llmbreaker.ui.bridge

import java.nio.file.Path
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runInterruptible
import org.llmbreaker.engine.dataset.DocumentReader

/** Reads texts out of .txt and .docx files. Does not block the caller's thread. */
fun interface Documents {
  /**
   * The text of [file]; cancelling gives up on it.
   *
   * @throws org.llmbreaker.engine.dataset.ReadException if it cannot be used
   */
  suspend fun read(file: Path): String
}

/** The engine's reader, on [io]. */
class EngineDocuments(
  private val reader: DocumentReader = DocumentReader(),
  private val io: CoroutineDispatcher = Dispatchers.IO,
) : Documents {
  override suspend fun read(file: Path): String = runInterruptible(io) { reader.read(file).text }
}
