package org.llmbreaker.ui.watch

import kotlin.math.roundToInt
import org.llmbreaker.engine.dataset.WordList
import org.llmbreaker.engine.dataset.WordQuality
import org.llmbreaker.engine.event.CharacterChoice
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample
import org.llmbreaker.ui.run.asPercent
import org.llmbreaker.ui.run.characterLabel

private const val CONTEXT_SHOWN = 24

/** The row of a sample, each character classed by whether its word and pair of words occur. */
internal fun sampleRow(sample: GeneratedSample, words: WordList): SampleRow {
  val classes = words.classify(sample.text)
  val characters = ArrayList<SampleCharacter>(sample.choices.size)
  var at = 0
  while (at < sample.text.length) {
    val next = sample.text.offsetByCodePoints(at, 1)
    val choice = sample.choices.getOrNull(characters.size)
    characters += character(sample.text.substring(at, next), classes[at], choice)
    at = next
  }
  return SampleRow(sample.step, characters, knownWords(sample.text, words))
}

private fun character(text: String, quality: WordQuality, choice: CharacterChoice?) =
  SampleCharacter(
    text = text,
    known =
      when (quality) {
        WordQuality.GREEN -> CharacterClass.KNOWN_PAIR
        WordQuality.BLUE -> CharacterClass.KNOWN_WORD
        WordQuality.GREY -> CharacterClass.OTHER
      },
    probability = choice?.probability,
    candidates = choice?.candidates.orEmpty().map { Candidate(it.character, it.probability) },
  )

private fun knownWords(text: String, words: WordList): String =
  if (text.none { it.isLetterOrDigit() }) "No words yet"
  else "${(words.shareKnown(text) * 100).roundToInt()} % of the words occur in the text"

/** The panel that explains the chosen character of [rows]. */
internal fun nextTokenPanel(selection: Selection, rows: List<SampleRow>): NextTokenPanel {
  val open = selection.explaining
  val chosen = selection.chosen
  val row = rows.find { it.step == chosen?.step }
  val character = chosen?.let { row?.characters?.getOrNull(it.index) }
  if (row == null || character == null) return NextTokenPanel(open)
  val title = "Step ${row.step}, ${placeOf(chosen.index, row)}"
  val probability = character.probability
  if (probability == null) {
    return NextTokenPanel(open, "$title: the probabilities were not kept for so long a record.")
  }
  val bars = character.candidates.map { bar(it.text, it.probability, it.text == character.text) }
  return NextTokenPanel(open, title, bars, bar(character.text, probability, written = true))
}

private fun placeOf(index: Int, row: SampleRow): String {
  if (index == 0) return "at the beginning"
  val before = row.characters.subList(maxOf(0, index - CONTEXT_SHOWN), index)
  return "after “${before.joinToString("") { it.text }.replace('\n', '⏎')}”"
}

private fun bar(text: String, share: Float, written: Boolean) =
  TokenBar(characterLabel(text), share, share.asPercent(), written)
