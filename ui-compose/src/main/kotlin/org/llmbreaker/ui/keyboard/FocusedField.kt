package org.llmbreaker.ui.keyboard

import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.platform.PlatformTextInputMethodRequest
import androidx.compose.ui.text.input.ImeAction
import java.text.BreakIterator

/** Where the keys write: the field that has the focus. */
internal interface TypingTarget {
  /** Puts [text] in the place of the selection. */
  fun insert(text: String)

  /** Deletes the selection, or the character before the caret. */
  fun backspace()

  /** Moves the caret by [by] characters; a selection ends at its side in that direction. */
  fun moveCaret(by: Int)

  /** A new line, or what Enter does in a field of one line; false if that ends the typing. */
  fun enter(): Boolean
}

/**
 * Edits a field in the way of an input method: the field's own limits hold, and its Undo knows of
 * it. Characters are what a person takes for one: an accent or a skin tone is part of its letter.
 */
@OptIn(ExperimentalComposeUiApi::class)
internal class FocusedField(private val request: PlatformTextInputMethodRequest) : TypingTarget {
  override fun insert(text: String) = request.editText {
    finishComposingText()
    commitText(text, 1)
  }

  override fun backspace() {
    val selection = request.state.selection
    val from = if (selection.collapsed) neighbour(selection.start, -1) else selection.min
    if (from == selection.max) return
    request.editText {
      finishComposingText()
      setSelection(from, selection.max)
      commitText("", 1)
    }
  }

  override fun moveCaret(by: Int) {
    val selection = request.state.selection
    val to =
      when {
        selection.collapsed -> neighbour(selection.start, by)
        by < 0 -> selection.min
        else -> selection.max
      }
    request.editText {
      finishComposingText()
      setSelection(to, to)
    }
  }

  override fun enter(): Boolean {
    if (!request.imeOptions.singleLine) {
      insert("\n")
      return true
    }
    request.onImeAction?.invoke(ImeAction.Done)
    return false
  }

  /** The border between characters next to [at], before or after it; [at] itself at an end. */
  private fun neighbour(at: Int, direction: Int): Int {
    val borders = BreakIterator.getCharacterInstance()
    borders.setText(buildString { append(request.state) })
    val next = if (direction < 0) borders.preceding(at) else borders.following(at)
    return if (next == BreakIterator.DONE) at else next
  }
}
