package org.llmbreaker.ui.watch

import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.remember
import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.SpanStyle
import androidx.compose.ui.text.buildAnnotatedString
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.TextDecoration
import androidx.compose.ui.text.withStyle
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Colors

/** What a line break looks like within a row, so that each checkpoint keeps one. */
private const val LINE_BREAK_SIGN = "↵"

/**
 * How each class of characters is drawn. Never by colour alone: words of the text are underlined,
 * and bold where they occur beside their neighbour.
 */
internal fun sampleStyle(known: CharacterClass, colors: Colors): SpanStyle =
  when (known) {
    CharacterClass.KNOWN_PAIR -> SpanStyle(colors.sampleGreen, fontWeight = FontWeight.Bold)
    CharacterClass.KNOWN_WORD ->
      SpanStyle(colors.sampleBlue, textDecoration = TextDecoration.Underline)
    CharacterClass.OTHER -> SpanStyle(colors.sampleGrey)
  }

/**
 * A sample ready to be drawn, and where each of its characters stands in [text]: a character may
 * take two UTF-16 units.
 */
@Immutable
internal class SampleLetters(val text: AnnotatedString, private val starts: IntArray) {
  /** The character drawn at [offset] of [text]. */
  fun indexAt(offset: Int): Int {
    val found = starts.binarySearch(offset)
    return (if (found >= 0) found else -found - 2).coerceIn(0, maxOf(0, starts.size - 1))
  }

  /** Where character [index] begins in [text], or null if there is none. */
  fun offsetOf(index: Int): Int? = starts.getOrNull(index)
}

/** The letters of [row] in the colours of the theme; made once for a row. */
@Composable
internal fun rememberLetters(row: SampleRow): SampleLetters {
  val colors = BreakerTheme.colors
  return remember(row.characters, colors) { sampleLetters(row.characters, colors) }
}

internal fun sampleLetters(characters: List<SampleCharacter>, colors: Colors): SampleLetters {
  val starts = IntArray(characters.size)
  val text = buildAnnotatedString {
    var index = 0
    while (index < characters.size) {
      val known = characters[index].drawnAs
      withStyle(sampleStyle(known, colors)) {
        while (index < characters.size && characters[index].drawnAs == known) {
          starts[index] = length
          append(visible(characters[index].text))
          index++
        }
      }
    }
  }
  return SampleLetters(text, starts)
}

/** Blanks belong to the word before them; a line under them would be mistaken for a character. */
private val SampleCharacter.drawnAs
  get() = if (text.isBlank()) CharacterClass.OTHER else known

private fun visible(character: String): String =
  if (character == "\n") LINE_BREAK_SIGN else character
