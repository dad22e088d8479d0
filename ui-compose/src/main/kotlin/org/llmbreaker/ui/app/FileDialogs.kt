package org.llmbreaker.ui.app

import java.awt.FileDialog
import java.awt.Frame
import java.nio.file.Path
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** Asks for files. Both questions wait without blocking the caller's thread. */
interface FileDialogs {
  /** A file to read, or null if the dialog was closed. */
  suspend fun open(title: String, endings: List<String>): Path?

  /** A file to write, or null if the dialog was closed. */
  suspend fun save(title: String, suggestedName: String): Path?
}

/** The dialogs of the operating system, in front of [window]. */
class SystemFileDialogs(
  private val window: Frame,
  private val waiting: CoroutineDispatcher = Dispatchers.IO,
) : FileDialogs {
  override suspend fun open(title: String, endings: List<String>): Path? =
    ask(FileDialog(window, title, FileDialog.LOAD)) {
      setFilenameFilter { _, name -> endings.any { name.lowercase().endsWith(it) } }
    }

  override suspend fun save(title: String, suggestedName: String): Path? =
    ask(FileDialog(window, title, FileDialog.SAVE)) { file = suggestedName }

  private suspend fun ask(dialog: FileDialog, prepare: FileDialog.() -> Unit): Path? =
    withContext(waiting) {
      try {
        dialog.prepare()
        dialog.isVisible = true // returns when the dialog has been closed
        dialog.files.firstOrNull()?.toPath()
      } finally {
        dialog.dispose()
      }
    }
}
