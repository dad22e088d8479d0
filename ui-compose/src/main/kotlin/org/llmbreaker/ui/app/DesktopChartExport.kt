package org.llmbreaker.ui.app

import java.awt.Toolkit
import java.awt.datatransfer.Clipboard
import java.awt.datatransfer.DataFlavor
import java.awt.datatransfer.StringSelection
import java.awt.datatransfer.Transferable
import java.awt.datatransfer.UnsupportedFlavorException
import java.io.ByteArrayInputStream
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import javax.imageio.ImageIO
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import org.llmbreaker.ui.chart.ChartExport
import org.llmbreaker.ui.chart.ExportOutcome

/** Charts go to the system's clipboard and to files chosen in [dialogs]. */
class DesktopChartExport(
  private val dialogs: FileDialogs,
  private val clipboard: () -> Clipboard = { Toolkit.getDefaultToolkit().systemClipboard },
  private val io: CoroutineDispatcher = Dispatchers.IO,
) : ChartExport {
  override suspend fun copyPicture(png: ByteArray): ExportOutcome =
    copy("The picture is on the clipboard.") { Picture(png) }

  override suspend fun copyText(text: String): ExportOutcome =
    copy("The figures are on the clipboard.") { StringSelection(text) }

  override suspend fun save(suggestedName: String, content: ByteArray): ExportOutcome {
    val file = dialogs.save("Save the chart", suggestedName) ?: return ExportOutcome.Cancelled
    return withContext(io) {
      try {
        Files.write(file, content)
        ExportOutcome.Done("Saved as ${file.fileName}.")
      } catch (e: IOException) {
        ExportOutcome.Failed(unwritable(file, e))
      }
    }
  }

  private suspend fun copy(done: String, content: () -> Transferable): ExportOutcome =
    withContext(io) {
      try {
        clipboard().setContents(content(), null)
        ExportOutcome.Done(done)
      } catch (e: IllegalStateException) {
        ExportOutcome.Failed("Not copied: another program holds the clipboard. Try once more.")
      }
    }

  private fun unwritable(file: Path, cause: IOException) =
    "${file.fileName} was not saved: ${cause.javaClass.simpleName}. Choose another folder."
}

/** A picture as other programs take it from the clipboard. */
private class Picture(private val png: ByteArray) : Transferable {
  override fun getTransferDataFlavors() = arrayOf(DataFlavor.imageFlavor)

  override fun isDataFlavorSupported(flavor: DataFlavor) = flavor == DataFlavor.imageFlavor

  override fun getTransferData(flavor: DataFlavor): Any {
    if (!isDataFlavorSupported(flavor)) throw UnsupportedFlavorException(flavor)
    return ImageIO.read(ByteArrayInputStream(png))
  }
}
