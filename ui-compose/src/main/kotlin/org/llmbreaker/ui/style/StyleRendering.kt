package org.llmbreaker.ui.style

import java.util.Locale
import kotlin.math.roundToInt
import org.llmbreaker.engine.style.Confidence
import org.llmbreaker.engine.style.FormalityBand
import org.llmbreaker.engine.style.StyleComparison
import org.llmbreaker.engine.style.StyleMetrics
import org.llmbreaker.engine.style.TextRange
import org.llmbreaker.ui.run.grouped

/** So much of a long text stands beside what the model wrote. */
private const val EXCERPT = 2_000

/** So much stands before the first shared phrase of a long text. */
private const val EXCERPT_LEAD = 200

/** Both texts and what is measured of them, without the slider. */
internal fun resultPanel(reading: Written.Reading, source: String, temperature: Double) =
  withTexts(reading, source)
    .copy(
      title = "Step ${reading.step.grouped()} · temperature ${decimals(temperature)}",
      phrases = phrasesLine(reading.matches.exact.size, reading.matches.near.size),
      style = styleRows(reading.comparison),
      confidence = confidenceRows(reading.confidence),
      copied = copiedMeter(reading.copied.share),
    )

private fun withTexts(reading: Written.Reading, source: String): ResultPanel {
  val matches = reading.matches
  val inSource =
    marks(matches.exact.map { it.original }, matches.near.map { it.original }, source.length)
  val excerpt = excerpt(source, inSource)
  return ResultPanel(
    original = excerpt.text,
    originalMarks = excerpt.marks(inSource),
    prompt = reading.prompt,
    generated = reading.text,
    generatedMarks =
      marks(
        matches.exact.map { it.generated },
        matches.near.map { it.generated },
        reading.text.length,
      ),
  )
}

/** Ranges that do not overlap, in order: where both kinds meet, the identical phrase is shown. */
internal fun marks(exact: List<TextRange>, near: List<TextRange>, length: Int): List<Mark> {
  val kinds = arrayOfNulls<PhraseKind>(length)
  near.forEach { kinds.fill(PhraseKind.NEAR, it.start, it.end) }
  exact.forEach { kinds.fill(PhraseKind.EXACT, it.start, it.end) }
  val marks = mutableListOf<Mark>()
  var start = 0
  while (start < length) {
    var end = start
    while (end < length && kinds[end] == kinds[start]) end++
    kinds[start]?.let { marks += Mark(start, end, it) }
    start = end
  }
  return marks
}

/** A part of a text. [shift] is added to an index of the whole to get one of [text]. */
private class Excerpt(val text: String, val shift: Int, val from: Int, val to: Int) {
  fun marks(whole: List<Mark>): List<Mark> =
    whole
      .filter { it.start < to && it.end > from }
      .map { Mark(maxOf(it.start, from) + shift, minOf(it.end, to) + shift, it.kind) }
}

/** A short text whole; of a long one a piece with the first shared phrase in it. */
private fun excerpt(source: String, marks: List<Mark>): Excerpt {
  if (source.length <= EXCERPT) return Excerpt(source, 0, 0, source.length)
  val first = marks.firstOrNull()?.start ?: 0
  val wanted = if (first < EXCERPT - EXCERPT_LEAD) 0 else first - EXCERPT_LEAD
  val from = if (wanted == 0) 0 else source.indexOf(' ', wanted) + 1
  val limit = minOf(source.length, from + EXCERPT)
  val to = if (limit == source.length) limit else source.lastIndexOf(' ', limit)
  val lead = if (from == 0) "" else "… "
  val tail = if (to == source.length) "" else " …"
  return Excerpt(lead + source.substring(from, to) + tail, lead.length - from, from, to)
}

private fun phrasesLine(exact: Int, near: Int): String {
  val shared =
    when (exact) {
      0 -> "no shared phrase yet"
      1 -> "1 shared phrase"
      else -> "$exact shared phrases"
    }
  return if (near == 0) shared else "$shared, $near nearly the same"
}

private fun styleRows(both: StyleComparison) =
  listOf(
    StyleRow(
      "Formality",
      formality(both.original),
      formality(both.generated),
      signed(both.formalityDelta()),
      "How formal your writing is: 50, and 10 more for each formal word (regarding, pursuant), " +
        "10 less for each informal one (gonna, wanna).",
    ),
    StyleRow(
      "Formal per 100 words",
      signed(both.original.formalityPer100Words(), "%.1f"),
      signed(both.generated.formalityPer100Words(), "%.1f"),
      signed(both.formalityPer100WordsDelta(), "%.1f"),
      "Formal words less informal ones in each hundred words: fair also where one text is much " +
        "longer, while the score above grows with the length.",
    ),
    StyleRow(
      "Average sentence",
      words(both.original.averageSentenceLength()),
      words(both.generated.averageSentenceLength()),
      signed(both.averageSentenceLengthDelta(), "%.1f"),
      "How structured your writing is: words divided by sentences. A line end ends a sentence too.",
    ),
    StyleRow(
      "Vocabulary richness",
      decimals(both.original.vocabularyRichness()),
      decimals(both.generated.vocabularyRichness()),
      signed(both.vocabularyRichnessDelta(), "%.2f"),
      "Different words divided by all words, over passages of " +
        "${both.generated.richnessPassage()} words in both texts. 1 repeats no word.",
    ),
  )

private fun formality(metrics: StyleMetrics): String {
  val band =
    when (metrics.formalityBand()) {
      FormalityBand.LOW -> "Low"
      FormalityBand.MEDIUM -> "Medium"
      FormalityBand.HIGH -> "High"
    }
  return "$band (${metrics.formality()})"
}

private fun words(length: Double) = String.format(Locale.ROOT, "%.1f words", length)

private fun confidenceRows(confidence: Confidence?): List<ConfidenceRow> {
  val perplexity = confidence?.perplexity?.takeUnless { it.isNaN() }
  return listOf(
    ConfidenceRow(
      "Confidence",
      confidence?.let { "${(it.confidence * 100).roundToInt()} %" } ?: NOT_KNOWN,
      "from the probabilities of all characters",
      "How confident the model is in its generations: 0 % is guessing, 100 % is certain. " +
        "It is 1 − entropy ÷ ln V, before the temperature.",
    ),
    ConfidenceRow(
      "Average token probability",
      confidence?.let { decimals(it.averageProbability) } ?: NOT_KNOWN,
      "from the characters it chose",
      "The mean probability of the characters that were drawn, before the temperature. " +
        "A token is one character here.",
    ),
    ConfidenceRow(
      "Perplexity",
      perplexity?.let { String.format(Locale.ROOT, "%.1f", it) } ?: NOT_KNOWN,
      "from the validation loss: text it never saw",
      "Among how many characters the model in effect wavers on the tenth of your text that it " +
        "was not trained on. Learning by heart drives it up without bound: sure, and wrong.",
    ),
  )
}

private fun copiedMeter(share: Double): CopiedMeter {
  val meaning =
    when {
      share >= 0.7 -> "The model has learned your text by heart: this is copying, not invention."
      share >= 0.3 -> "The model repeats parts of your text by heart and makes up the rest."
      share > 0.05 -> "Mostly made up in your manner, with a few stretches repeated by heart."
      else -> "Hardly anything is copied: the model makes it up, letter by letter."
    }
  return CopiedMeter(share.toFloat(), "${(share * 100).roundToInt()} %", meaning)
}

internal fun decimals(value: Double): String = String.format(Locale.ROOT, "%.2f", value)

private fun signed(value: Int) = if (value > 0) "+$value" else "$value".replace('-', '−')

private fun signed(value: Double, format: String): String {
  val text = String.format(Locale.ROOT, format, value)
  val nothing = text.none { it in '1'..'9' }
  return if (nothing) "0" else if (value > 0) "+$text" else text.replace('-', '−')
}

private const val NOT_KNOWN = "–"
