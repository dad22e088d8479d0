package org.llmbreaker.ui.bridge

import java.nio.file.Files
import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import org.llmbreaker.engine.dataset.DatasetCatalogue
import org.llmbreaker.engine.dataset.ReadException
import org.llmbreaker.engine.dataset.RejectionKind

class CatalogueDatasetsTest {
  @TempDir lateinit var folder: Path

  private val datasets = CatalogueDatasets(DatasetCatalogue.bundled())

  @Test
  fun `the bundled texts are listed and can be loaded`() =
    runBlocking<Unit> {
      val ids = datasets.entries().map { it.id() }
      assertThat(ids).contains(DatasetCatalogue.DEFAULT_ID)
      assertThat(datasets.load(DatasetCatalogue.DEFAULT_ID).info.words).isGreaterThan(1_000)
    }

  @Test
  fun `a file is read`() =
    runBlocking<Unit> {
      val file =
        Files.writeString(folder.resolve("note.txt"), "the cat sat on the mat. ".repeat(40))
      assertThat(datasets.open(file).info.displayName).isEqualTo("note.txt")
    }

  @Test
  fun `a file that cannot be used is refused with its reason`() {
    val missing = folder.resolve("missing.txt")
    val refused = assertThrows<ReadException> { runBlocking { datasets.open(missing) } }
    assertThat(refused.kind()).isEqualTo(RejectionKind.FILE_UNREADABLE)
  }
}
