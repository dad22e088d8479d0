package org.llmbreaker.ui.watch

import androidx.compose.runtime.Immutable
import kotlin.math.roundToInt

/**
 * What the model wrote.
 *
 * @param rows oldest first, one a checkpoint
 * @param selectedStep the checkpoint that the chart's crosshair or the pointer selects, or null.
 *   One of [rows] while it is not null
 * @param pinned whether the selection stays when the pointer leaves
 * @param chosen the character that the next-token panel explains, or null
 */
@Immutable
data class SamplesPanel(
  val rows: List<SampleRow> = emptyList(),
  val selectedStep: Int? = null,
  val pinned: Boolean = false,
  val chosen: CharacterPosition? = null,
)

/** The character number [index] (from 0) of the row of [step]. */
@Immutable data class CharacterPosition(val step: Int, val index: Int)

/**
 * One checkpoint's text.
 *
 * @param characters what the model wrote, in order
 * @param shareKnown of its words that occur in the text, 0-1; null where it has no words
 */
@Immutable
data class SampleRow(
  val step: Int,
  val characters: List<SampleCharacter>,
  val shareKnown: Double?,
) {
  /** The whole text. */
  val text: String = characters.joinToString("") { it.text }

  /** E.g. `60 % of the words occur in the text`. */
  val knownWords: String
    get() =
      if (shareKnown == null) texts["words.none"]
      else texts["words.known", (shareKnown * 100).roundToInt()]
}

/**
 * One character that the model wrote.
 *
 * @param text one Unicode character; may be a line break
 * @param probability that the model gave it, 0-1, or null where no longer recorded
 * @param candidates the likeliest characters at this place, best first
 */
@Immutable
data class SampleCharacter(
  val text: String,
  val known: CharacterClass,
  val probability: Float? = null,
  val candidates: List<Candidate> = emptyList(),
)

/** A character that might have been written, and its probability 0-1. */
@Immutable data class Candidate(val text: String, val probability: Float)

/** How the word of a character compares with the text. [legend] explains it. */
enum class CharacterClass {
  KNOWN_PAIR,
  KNOWN_WORD,
  OTHER;

  val legend: String
    get() = texts["class.${name.lowercase()}"]
}

/**
 * The likeliest next characters at a chosen place.
 *
 * @param open whether the panel is unfolded
 * @param title e.g. `Step 250, after “the ca”`, or what to do to see something
 * @param candidates best first; the character that was written is among them if it was likely
 * @param written the character that was written, or null while none is chosen
 */
@Immutable
data class NextTokenPanel(
  val open: Boolean = false,
  val title: String = texts["next.none"],
  val candidates: List<TokenBar> = emptyList(),
  val written: TokenBar? = null,
)

/**
 * One bar.
 *
 * @param label the character; blanks by name, e.g. `space`
 * @param share 0-1
 * @param percent e.g. `61.3 %`
 * @param written whether this character was written
 */
@Immutable
data class TokenBar(val label: String, val share: Float, val percent: String, val written: Boolean)
