package org.llmbreaker.ui.app

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

private const val CLIPBOARD_HELD = "Not copied: another program holds the clipboard. Try once more."

/**
 * The one way out of the app: to files chosen in [dialogs] and to [clipboard]. Waits for both off
 * the UI thread; say what came of it with [show].
 */
class DesktopExport(
  private val dialogs: FileDialogs,
  private val clipboard: DesktopClipboard,
  private val io: CoroutineDispatcher = Dispatchers.IO,
) {
  /** Asks under [title] for a file and writes [content] to it. */
  suspend fun save(title: String, suggestedName: String, content: ByteArray): ExportOutcome {
    val file = dialogs.save(title, suggestedName) ?: return ExportOutcome.Cancelled
    return withContext(io) {
      try {
        Files.write(file, content)
        ExportOutcome.Done("Saved as ${file.fileName}.")
      } catch (e: IOException) {
        ExportOutcome.Failed(unwritable(file, e))
      }
    }
  }

  /** Copies text that is a person's own: [clearClipboard] and the app's end take it back. */
  suspend fun copyOwnText(text: String): ExportOutcome =
    copied("The text is on the clipboard.") { clipboard.lend(text) }

  /** Copies what may stay on the clipboard. */
  suspend fun copy(done: String, content: Transferable): ExportOutcome =
    copied(done) { clipboard.put(content) }

  /** Takes back what [copyOwnText] put on the clipboard, if it is still there. */
  suspend fun clearClipboard() = withContext(io) { clipboard.takeBack() }

  private suspend fun copied(done: String, put: () -> Boolean): ExportOutcome =
    withContext(io) {
      if (put()) ExportOutcome.Done(done) else ExportOutcome.Failed(CLIPBOARD_HELD)
    }

  private fun unwritable(file: Path, cause: IOException) =
    "${file.fileName} was not saved: ${cause.javaClass.simpleName}. Choose another folder."
}

/** This export for pictures, tables and films; [title] is the dialog's for a file of that name. */
internal class TitledExport(
  private val export: DesktopExport,
  private val title: (fileName: String) -> String,
) : ChartExport {
  override suspend fun copyPicture(png: ByteArray): ExportOutcome =
    export.copy("The picture is on the clipboard.", Picture(png))

  override suspend fun copyText(text: String): ExportOutcome =
    export.copy("The figures are on the clipboard.", StringSelection(text))

  override suspend fun save(suggestedName: String, content: ByteArray): ExportOutcome =
    export.save(title(suggestedName), suggestedName, content)
}

/** What the dialog says that asks where a loss chart shall go. */
internal fun chartTitle(fileName: String): String =
  if (fileName.endsWith(".csv")) "Save the chart's figures" else "Save the chart as a picture"

/** What the dialog says that asks where a film, or something out of it, shall go. */
internal fun filmTitle(fileName: String): String =
  when (fileName.substringAfterLast('.')) {
    "png" -> "Save this snapshot as a picture"
    "csv" -> "Save the head's weights"
    else -> "Save the film"
  }

/** What the dialog says that asks where a result of Style Transfer shall go. */
internal fun resultTitle(fileName: String): String =
  if (fileName.endsWith(".html")) "Save the report" else "Save the text"

/** A picture as other programs take it from the clipboard. */
private class Picture(private val png: ByteArray) : Transferable {
  override fun getTransferDataFlavors() = arrayOf(DataFlavor.imageFlavor)

  override fun isDataFlavorSupported(flavor: DataFlavor) = flavor == DataFlavor.imageFlavor

  override fun getTransferData(flavor: DataFlavor): Any {
    if (!isDataFlavorSupported(flavor)) throw UnsupportedFlavorException(flavor)
    return ImageIO.read(ByteArrayInputStream(png))
  }
}
