package org.llmbreaker.ui.style

import kotlin.math.roundToInt
import org.llmbreaker.engine.style.Confidence
import org.llmbreaker.engine.style.FormalityBand
import org.llmbreaker.engine.style.StyleComparison
import org.llmbreaker.engine.style.StyleMetrics
import org.llmbreaker.engine.style.TextRange
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.run.grouped

/** So much of a long text stands beside what the model wrote. */
private const val EXCERPT = 2_000

/** So much stands before the first shared phrase of a long text. */
private const val EXCERPT_LEAD = 200

/** Both texts and what is measured of them, without the slider. */
internal fun resultPanel(reading: Written.Reading, source: String, temperature: Double) =
  withTexts(reading, source)
    .copy(
      title = texts["generated.title", reading.step.grouped(), decimals(temperature)],
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
  val shared = if (exact == 0) texts["phrases.none"] else texts.count("phrases", exact.toLong())
  return if (near == 0) shared else texts["phrases.near", shared, near]
}

private fun styleRows(both: StyleComparison) =
  listOf(
    StyleRow(
      texts["formality"],
      formality(both.original),
      formality(both.generated),
      signed(both.formalityDelta()),
      texts["formality.hint"],
    ),
    StyleRow(
      texts["formality.rate"],
      signed(both.original.formalityPer100Words(), "%.1f"),
      signed(both.generated.formalityPer100Words(), "%.1f"),
      signed(both.formalityPer100WordsDelta(), "%.1f"),
      texts["formality.rate.hint"],
    ),
    StyleRow(
      texts["sentence"],
      words(both.original.averageSentenceLength()),
      words(both.generated.averageSentenceLength()),
      signed(both.averageSentenceLengthDelta(), "%.1f"),
      texts["sentence.hint"],
    ),
    StyleRow(
      texts["richness"],
      decimals(both.original.vocabularyRichness()),
      decimals(both.generated.vocabularyRichness()),
      signed(both.vocabularyRichnessDelta(), "%.2f"),
      texts["richness.hint", both.generated.richnessPassage()],
    ),
  )

private fun formality(metrics: StyleMetrics): String =
  when (metrics.formalityBand()) {
    FormalityBand.LOW -> texts["formality.low", metrics.formality()]
    FormalityBand.MEDIUM -> texts["formality.medium", metrics.formality()]
    FormalityBand.HIGH -> texts["formality.high", metrics.formality()]
  }

private fun words(length: Double) = texts["sentence.words", length]

private fun confidenceRows(confidence: Confidence?): List<ConfidenceRow> {
  val perplexity = confidence?.perplexity?.takeUnless { it.isNaN() }
  return listOf(
    ConfidenceRow(
      texts["confidence"],
      confidence?.let { "${(it.confidence * 100).roundToInt()} %" } ?: NOT_KNOWN,
      texts["confidence.basis"],
      texts["confidence.rule"],
    ),
    ConfidenceRow(
      texts["probability"],
      confidence?.let { decimals(it.averageProbability) } ?: NOT_KNOWN,
      texts["probability.basis"],
      texts["probability.hint"],
    ),
    ConfidenceRow(
      texts["perplexity"],
      perplexity?.let { number("%.1f", it) } ?: NOT_KNOWN,
      texts["perplexity.basis"],
      texts["perplexity.hint"],
    ),
  )
}

private fun copiedMeter(share: Double): CopiedMeter {
  val meaning =
    when {
      share >= 0.7 -> texts["copied.whole"]
      share >= 0.3 -> texts["copied.much"]
      share > 0.05 -> texts["copied.little"]
      else -> texts["copied.none"]
    }
  return CopiedMeter(share.toFloat(), "${(share * 100).roundToInt()} %", meaning)
}

internal fun decimals(value: Double): String = number("%.2f", value)

private fun number(format: String, value: Double) =
  String.format(Language.current().locale(), format, value)

private fun signed(value: Int) = if (value > 0) "+$value" else "$value".replace('-', '−')

private fun signed(value: Double, format: String): String {
  val text = number(format, value)
  val nothing = text.none { it in '1'..'9' }
  return if (nothing) "0" else if (value > 0) "+$text" else text.replace('-', '−')
}

private const val NOT_KNOWN = "–"
