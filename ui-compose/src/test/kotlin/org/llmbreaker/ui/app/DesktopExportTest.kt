package org.llmbreaker.ui.app

import java.awt.datatransfer.Clipboard
import java.awt.datatransfer.DataFlavor
import java.awt.datatransfer.StringSelection
import java.nio.file.Files
import java.nio.file.Path
import kotlinx.coroutines.test.runTest
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.llmbreaker.ui.chart.ExportOutcome

class DesktopExportTest {
  @TempDir private lateinit var folder: Path
  private val system = Clipboard("test")
  private val clipboard = DesktopClipboard { system }
  private var titles = mutableListOf<String>()

  private fun text() = system.getData(DataFlavor.stringFlavor)

  private fun export(file: Path?, on: DesktopClipboard = clipboard) =
    DesktopExport(
      object : FileDialogs {
        override suspend fun open(title: String, endings: List<String>) = file

        override suspend fun save(title: String, suggestedName: String): Path? {
          titles += title
          return file
        }
      },
      on,
    )

  @Test
  fun `what is saved stands in the chosen file`() = runTest {
    val file = folder.resolve("my.txt")
    val outcome = export(file).save("Save the text", "suggested.txt", byteArrayOf(1, 2))
    assertThat(Files.readAllBytes(file)).containsExactly(1, 2)
    assertThat(outcome).isEqualTo(ExportOutcome.Done("Saved as my.txt."))
  }

  @Test
  fun `a closed dialog is no failure`() = runTest {
    assertThat(export(null).save("Save", "a", byteArrayOf())).isEqualTo(ExportOutcome.Cancelled)
  }

  @Test
  fun `a folder that is not there is said, with what to do`() = runTest {
    val outcome = export(folder.resolve("gone/my.txt")).save("Save", "a", byteArrayOf())
    assertThat((outcome as ExportOutcome.Failed).message)
      .isEqualTo("my.txt was not saved: NoSuchFileException. Choose another folder.")
  }

  @Test
  fun `the dialog says what is saved`() = runTest {
    val charts = TitledExport(export(null), ::chartTitle)
    for (name in listOf("loss.png", "loss.csv")) charts.save(name, byteArrayOf())
    val films = TitledExport(export(null), ::filmTitle)
    for (ending in listOf("png", "csv", "gif", "html")) films.save(
      "attention.$ending",
      byteArrayOf(),
    )
    assertThat(titles)
      .containsExactly(
        "Save the chart as a picture",
        "Save the chart's figures",
        "Save this snapshot as a picture",
        "Save the head's weights",
        "Save the film",
        "Save the film",
      )
    assertThat(resultTitle("my-style.html")).isEqualTo("Save the report")
    assertThat(resultTitle("my-style.txt")).isEqualTo("Save the text")
  }

  @Test
  fun `a person's own text is taken back, figures stay`() = runTest {
    val export = export(null)
    export.copyOwnText("mine")
    assertThat(text()).isEqualTo("mine")
    export.clearClipboard()
    assertThat(text()).isEqualTo("")
    export.copy("Done", StringSelection("1,2"))
    export.clearClipboard()
    assertThat(text()).isEqualTo("1,2")
  }

  @Test
  fun `what another program has put on the clipboard since is left alone`() = runTest {
    val export = export(null)
    export.copyOwnText("mine")
    system.setContents(StringSelection("theirs"), null)
    export.clearClipboard()
    assertThat(text()).isEqualTo("theirs")
  }

  @Test
  fun `a held clipboard is said`() = runTest {
    val held = DesktopClipboard { throw IllegalStateException("held") }
    assertThat(export(null, held).copyOwnText("mine"))
      .isEqualTo(
        ExportOutcome.Failed("Not copied: another program holds the clipboard. Try once more.")
      )
  }
}
