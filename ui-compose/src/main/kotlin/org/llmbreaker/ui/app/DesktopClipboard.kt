package org.llmbreaker.ui.app

import java.awt.Toolkit
import java.awt.datatransfer.Clipboard
import java.awt.datatransfer.ClipboardOwner
import java.awt.datatransfer.DataFlavor
import java.awt.datatransfer.StringSelection
import java.awt.datatransfer.Transferable

/**
 * The system's clipboard. What was lent to it can be taken back. Safe to call from any thread; a
 * call may wait for other programs, so not from the UI thread. [put] and [lend] return whether it
 * worked: another program may hold the clipboard.
 */
class DesktopClipboard(
  private val clipboard: () -> Clipboard = { Toolkit.getDefaultToolkit().systemClipboard }
) : ClipboardOwner {
  @Volatile private var lent: Transferable? = null

  /** Puts [content] on the clipboard to stay. */
  @Synchronized fun put(content: Transferable): Boolean = set(content)

  /** Puts [text] on the clipboard until [takeBack]. */
  @Synchronized
  fun lend(text: String): Boolean {
    val content = StringSelection(text)
    lent = content
    return set(content).also { done -> if (!done) lent = null }
  }

  /** What is on the clipboard, if it can be had. */
  @Synchronized
  fun content(): Transferable? =
    try {
      clipboard().getContents(null)
    } catch (_: IllegalStateException) {
      null
    }

  /** Empties the clipboard if it still holds what [lend] put there. */
  @Synchronized
  fun takeBack() {
    val content = lent ?: return
    lent = null
    if (holds(content)) set(StringSelection(""))
  }

  /** Asked as well, because news that the clipboard was lost come late. */
  private fun holds(content: Transferable): Boolean =
    try {
      clipboard().getData(DataFlavor.stringFlavor) ==
        content.getTransferData(DataFlavor.stringFlavor)
    } catch (_: Exception) {
      false
    }

  private fun set(content: Transferable): Boolean =
    try {
      clipboard().setContents(content, this)
      true
    } catch (_: IllegalStateException) {
      false
    }

  override fun lostOwnership(clipboard: Clipboard, contents: Transferable) {
    if (lent === contents) lent = null
  }

  companion object {
    /** A clipboard that no other program sees, and that goes with its visitor. */
    fun ofAVisit(): DesktopClipboard {
      val own = Clipboard("visit")
      return DesktopClipboard { own }
    }
  }
}
