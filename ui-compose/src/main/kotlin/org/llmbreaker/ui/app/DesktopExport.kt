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
        ExportOutcome.Done(texts["file.saved", file.fileName])
      } catch (e: IOException) {
        ExportOutcome.Failed(unwritable(file, e))
      }
    }
  }

  /** Copies text that is a person's own: [clearClipboard] and the app's end take it back. */
  suspend fun copyOwnText(text: String): ExportOutcome =
    copied(texts["clipboard.text"]) { clipboard.lend(text) }

  /** Copies what may stay on the clipboard. */
  suspend fun copy(done: String, content: Transferable): ExportOutcome =
    copied(done) { clipboard.put(content) }

  /** Takes back what [copyOwnText] put on the clipboard, if it is still there. */
  suspend fun clearClipboard() = withContext(io) { clipboard.takeBack() }

  private suspend fun copied(done: String, put: () -> Boolean): ExportOutcome =
    withContext(io) {
      if (put()) ExportOutcome.Done(done) else ExportOutcome.Failed(texts["clipboard.held"])
    }

  private fun unwritable(file: Path, cause: IOException) =
    texts["file.unwritable", file.fileName, cause.javaClass.simpleName]
}

/** This export for pictures, tables and films; [title] is the dialog's for a file of that name. */
internal class TitledExport(
  private val export: DesktopExport,
  private val title: (fileName: String) -> String,
) : ChartExport {
  override suspend fun copyPicture(png: ByteArray): ExportOutcome =
    export.copy(texts["clipboard.picture"], Picture(png))

  override suspend fun copyText(text: String): ExportOutcome =
    export.copy(texts["clipboard.figures"], StringSelection(text))

  override suspend fun save(suggestedName: String, content: ByteArray): ExportOutcome =
    export.save(title(suggestedName), suggestedName, content)
}

/** What the dialog says that asks where a loss chart shall go. */
internal fun chartTitle(fileName: String): String =
  if (fileName.endsWith(".csv")) texts["save.figures"] else texts["save.chart"]

/** What the dialog says that asks where a film, or something out of it, shall go. */
internal fun filmTitle(fileName: String): String =
  when (fileName.substringAfterLast('.')) {
    "png" -> texts["save.frame"]
    "csv" -> texts["save.weights"]
    else -> texts["save.film"]
  }

/** What the dialog says that asks where a result of Style Transfer shall go. */
internal fun resultTitle(fileName: String): String =
  if (fileName.endsWith(".html")) texts["save.report"] else texts["save.text"]

/** A picture as other programs take it from the clipboard. */
private class Picture(private val png: ByteArray) : Transferable {
  override fun getTransferDataFlavors() = arrayOf(DataFlavor.imageFlavor)

  override fun isDataFlavorSupported(flavor: DataFlavor) = flavor == DataFlavor.imageFlavor

  override fun getTransferData(flavor: DataFlavor): Any {
    if (!isDataFlavorSupported(flavor)) throw UnsupportedFlavorException(flavor)
    return ImageIO.read(ByteArrayInputStream(png))
  }
}
