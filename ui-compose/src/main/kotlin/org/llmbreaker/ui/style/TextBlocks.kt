package org.llmbreaker.ui.style

import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.ui.text.TextRange
import org.llmbreaker.engine.dataset.TextLimits

/** A field lays out its whole text at each key: beyond this, one key costs more than a frame. */
internal const val MOST_IN_ONE_FIELD = 5_000

/** A block is cut at the last end of a line within so many characters, or else between words. */
internal const val LONGEST_CUT = 800

/** A block that has grown beyond this is cut again. */
private const val MOST_IN_BLOCK = 2_400

/**
 * The writer's text as it is edited: in one field, or, where it is long, in several of which only
 * those in view are laid out. Together the blocks always are the whole text.
 *
 * @property caret the block that is to get the focus, or null
 */
internal class TextBlocks private constructor(val blocks: List<Block>, val caret: Int?) {
  /** [end] is the line end or the blank that stands between this block and the next. */
  class Block(text: String, val end: String, caret: Int) {
    val field = TextFieldState(text, TextRange(caret))
  }

  /** Whether there is more than one field. */
  val several: Boolean
    get() = blocks.size > 1

  /** The whole text. Reads the state of every field. */
  val text: String
    get() = textWith(-1, "")

  /** The whole text with [given] in place of the block at [index]. */
  fun textWith(index: Int, given: CharSequence): String = buildString {
    blocks.forEachIndexed { i, block ->
      append(if (i == index) given else block.field.text).append(block.end)
    }
  }

  /** Where the block at [index] begins in the whole text. */
  fun start(index: Int): Int = blocks.take(index).sumOf { it.field.text.length + it.end.length }

  /** Whether the block at [index] may become [length] characters long as it is. */
  fun fits(index: Int, length: Int): Boolean {
    val others = start(blocks.size) - blocks[index].field.text.length
    val most = if (several) MOST_IN_BLOCK else MOST_IN_ONE_FIELD
    return length <= most && others + length <= TextLimits.MAX_PASTE_CHARACTERS
  }

  companion object {
    /**
     * Blocks for [text].
     *
     * @param caret where typing goes on in [text], or null
     */
    fun of(text: String, caret: Int? = null): TextBlocks {
      val cuts = if (text.length <= MOST_IN_ONE_FIELD) listOf(text) else cuts(text)
      var start = 0
      var focused: Int? = null
      val blocks = cuts.mapIndexed { i, cut ->
        val end = if (i == cuts.lastIndex) "" else cut.takeLast(1).filter(Char::isWhitespace)
        val shown = cut.removeSuffix(end)
        val here = caret?.minus(start)?.takeIf { focused == null && it in 0..shown.length }
        if (here != null) focused = i
        start += cut.length
        Block(shown, end, here ?: shown.length)
      }
      return TextBlocks(blocks, focused)
    }
  }
}

/** Cuts [text] so that nothing is lost: the parts one after the other are [text]. */
internal fun cuts(text: String): List<String> = buildList {
  var start = 0
  while (start < text.length) {
    val end = cutAfter(text, start)
    add(text.substring(start, end))
    start = end
  }
}

private fun cutAfter(text: String, start: Int): Int {
  val limit = start + LONGEST_CUT
  if (limit >= text.length) return text.length
  val gap =
    text.lastIndexOf('\n', limit - 1).takeIf { it >= start }
      ?: text.lastIndexOf(' ', limit - 1).takeIf { it >= start }
  return when {
    gap != null -> gap + 1
    text[limit - 1].isHighSurrogate() -> limit - 1
    else -> limit
  }
}
