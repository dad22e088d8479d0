package org.llmbreaker.ui.watch

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
  return SampleRow(sample.step, characters, shareKnown(sample.text, words))
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

private fun shareKnown(text: String, words: WordList): Double? =
  if (text.none { it.isLetterOrDigit() }) null else words.shareKnown(text)

/** The panel that explains the chosen character of [rows]. */
internal fun nextTokenPanel(selection: Selection, rows: List<SampleRow>): NextTokenPanel {
  val open = selection.explaining
  val chosen = selection.chosen
  val row = rows.find { it.step == chosen?.step }
  val character = chosen?.let { row?.characters?.getOrNull(it.index) }
  if (row == null || character == null) return NextTokenPanel(open)
  val title = titleOf(chosen.index, row)
  val probability = character.probability
  if (probability == null) {
    return NextTokenPanel(open, texts["next.not-kept", title])
  }
  val bars = character.candidates.map { bar(it.text, it.probability, it.text == character.text) }
  return NextTokenPanel(open, title, bars, bar(character.text, probability, written = true))
}

private fun titleOf(index: Int, row: SampleRow): String {
  if (index == 0) return texts["next.beginning", row.step]
  val before = row.characters.subList(maxOf(0, index - CONTEXT_SHOWN), index)
  return texts["next.after", row.step, before.joinToString("") { it.text }.replace('\n', '⏎')]
}

private fun bar(text: String, share: Float, written: Boolean) =
  TokenBar(characterLabel(text), share, share.asPercent(), written)
