package org.llmbreaker.ui.guide

import androidx.compose.runtime.Immutable
import java.text.Normalizer

/**
 * A page that fits what was looked for.
 *
 * @param sentence of the page, in which the words stand; its opening where they stand in the title
 * @param marks where in [sentence] the words stand
 * @param exact whether the sentence belongs to the exact explanation of a term
 */
@Immutable
data class Hit(
  val page: String,
  val title: String,
  val sentence: String,
  val marks: List<IntRange>,
  val exact: Boolean = false,
)

/** Finds pages by words: all must occur; titles count more than headings, these more than text. */
internal class GuideSearch(pages: List<GuidePage>) {
  private class Line(val text: String, val weight: Int, val exact: Boolean) {
    val folded = Folded.of(text)
  }

  private class Entry(val page: GuidePage, val lines: List<Line>)

  private val entries = pages.map { Entry(it, lines(it)) }

  /** What fits [query], best first; nothing for an empty query. */
  fun find(query: String): List<Hit> {
    val words = Folded.of(query).text.split(' ').filter { it.isNotEmpty() }
    if (words.isEmpty()) return emptyList()
    return entries
      .mapNotNull { entry -> score(entry, words)?.let { entry to it } }
      .sortedByDescending { it.second }
      .map { (entry, _) -> hit(entry, words) }
  }

  /** The best line of each word counts; null if a word is missing. */
  private fun score(entry: Entry, words: List<String>): Int? = words.sumOf { word ->
    entry.lines.maxOf { points(it, word) }.also { if (it == 0) return null }
  }

  private fun points(line: Line, word: String): Int {
    val at = line.folded.text.indexOf(word)
    if (at < 0) return 0
    val whole = line.folded.startsWord(word)
    return line.weight + (if (whole) WORD_START else 0)
  }

  private fun hit(entry: Entry, words: List<String>): Hit {
    val body = entry.lines.filter { it.weight == TEXT_WEIGHT }
    val best = body.maxByOrNull { line -> words.count { it in line.folded.text } }
    val marks = best?.folded?.places(words).orEmpty()
    return Hit(entry.page.id, entry.page.title, best?.text.orEmpty(), marks, best?.exact ?: false)
  }

  private companion object {
    const val TITLE_WEIGHT = 100
    const val HEADING_WEIGHT = 20
    const val TEXT_WEIGHT = 2
    const val WORD_START = 1
    val SENTENCE_END = Regex("""(?<=[.!?:])\s+""")

    fun lines(page: GuidePage): List<Line> =
      listOf(Line(page.title, TITLE_WEIGHT, exact = false)) +
        lines(wordsOf(page.blocks), exact = false) +
        page.exact?.let { lines(wordsOf(it), exact = true) }.orEmpty()

    fun lines(words: PageWords, exact: Boolean): List<Line> =
      words.headings.map { Line(it, HEADING_WEIGHT, exact) } +
        words.paragraphs.flatMap { it.split(SENTENCE_END) }.map { Line(it, TEXT_WEIGHT, exact) }
  }
}

/**
 * A text in lower case without accents, and from where in the original each letter comes.
 *
 * @param origin for each letter of [text] its index in the original
 */
internal class Folded private constructor(val text: String, private val origin: IntArray) {
  /** Whether [word] occurs at the beginning of a word. */
  fun startsWord(word: String): Boolean =
    places(word).any { it == 0 || !text[it - 1].isLetterOrDigit() }

  /** Where in the original the [words] stand, in order, without overlaps. */
  fun places(words: List<String>): List<IntRange> {
    val all = words.flatMap { word -> places(word).map { it until it + word.length } }
    val found = mutableListOf<IntRange>()
    for (place in all.sortedBy { it.first }) {
      if (found.isEmpty() || place.first > found.last().last) found += place
    }
    return found.map { origin[it.first]..origin[it.last] }
  }

  private fun places(word: String): List<Int> =
    generateSequence(text.indexOf(word)) { text.indexOf(word, it + 1) }
      .takeWhile { it >= 0 }
      .toList()

  companion object {
    private val MARKS = Regex("\\p{Mn}+")

    fun of(text: String): Folded {
      val folded = StringBuilder(text.length)
      val origin = mutableListOf<Int>()
      text.forEachIndexed { at, letter ->
        for (sign in plain(letter)) {
          folded.append(sign)
          origin += at
        }
      }
      return Folded(folded.toString(), origin.toIntArray())
    }

    private fun plain(letter: Char): String =
      if (letter.isWhitespace()) " "
      else
        Normalizer.normalize("$letter", Normalizer.Form.NFKD)
          .replace(MARKS, "")
          .lowercase()
          .replace("ß", "ss")
  }
}
