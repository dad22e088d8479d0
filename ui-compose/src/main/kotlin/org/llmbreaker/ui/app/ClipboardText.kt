package org.llmbreaker.ui.app

import java.awt.Toolkit
import java.awt.datatransfer.Clipboard
import java.awt.datatransfer.ClipboardOwner
import java.awt.datatransfer.StringSelection
import java.awt.datatransfer.Transferable

/**
 * Text on the system's clipboard that can be taken back. Safe to call from any thread; a call may
 * wait for other programs, so not from the UI thread.
 */
class ClipboardText(
  private val clipboard: () -> Clipboard = { Toolkit.getDefaultToolkit().systemClipboard }
) : ClipboardOwner {
  @Volatile private var ours: Transferable? = null

  /**
   * Puts [text] on the clipboard.
   *
   * @return whether that worked; another program may hold the clipboard
   */
  @Synchronized
  fun copy(text: String): Boolean {
    val content = StringSelection(text)
    ours = content
    return set(content).also { done -> if (!done) ours = null }
  }

  /** Empties the clipboard if it still holds what [copy] put there. */
  @Synchronized
  fun clearIfOurs() {
    if (ours == null) return
    ours = null
    set(StringSelection(""))
  }

  private fun set(content: Transferable): Boolean =
    try {
      clipboard().setContents(content, this)
      true
    } catch (_: IllegalStateException) {
      false
    }

  override fun lostOwnership(clipboard: Clipboard, contents: Transferable) {
    if (ours === contents) ours = null
  }
}
