package org.llmbreaker.ui.bridge

import java.nio.file.Path
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runInterruptible
import org.llmbreaker.engine.dataset.Corpus
import org.llmbreaker.engine.dataset.DatasetCatalogue
import org.llmbreaker.engine.dataset.DatasetEntry

/** The texts one can train on. Nothing here blocks the caller's thread; all can be cancelled. */
interface Datasets {
  /** All texts, the bundled ones first. */
  suspend fun entries(): List<DatasetEntry>

  /**
   * Loads a text of the list.
   *
   * @throws org.llmbreaker.engine.dataset.ReadException if it cannot be used
   */
  suspend fun load(id: String): Corpus

  /**
   * Loads a file from anywhere.
   *
   * @throws org.llmbreaker.engine.dataset.ReadException if it cannot be used
   */
  suspend fun open(file: Path): Corpus
}

/** The engine's catalogue, read on [io]. Cancelling interrupts the reader. */
class CatalogueDatasets(
  private val catalogue: DatasetCatalogue,
  private val io: CoroutineDispatcher = Dispatchers.IO,
) : Datasets {
  override suspend fun entries(): List<DatasetEntry> = runInterruptible(io) { catalogue.entries() }

  override suspend fun load(id: String): Corpus = runInterruptible(io) { catalogue.load(id) }

  override suspend fun open(file: Path): Corpus = runInterruptible(io) { catalogue.open(file) }
}
