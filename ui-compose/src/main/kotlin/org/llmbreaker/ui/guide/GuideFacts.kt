package org.llmbreaker.ui.guide

import androidx.compose.runtime.Immutable
import java.util.Locale
import kotlin.math.exp
import org.llmbreaker.engine.config.ParameterBudget
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.dataset.Corpus
import org.llmbreaker.engine.dataset.DatasetCatalogue
import org.llmbreaker.engine.dataset.NgramBaselines
import org.llmbreaker.engine.dataset.TextLimits
import org.llmbreaker.engine.generation.Probabilities
import org.llmbreaker.engine.optimizer.LearningRateSchedule

/**
 * What the figures of the guide are computed from, by the classes that training uses itself.
 *
 * @param config the run that is spoken of: of the settings on Watch It Learn, or the usual one
 * @param corpus a bundled text for examples
 */
@Immutable
class GuideFacts(val config: RunConfig, val corpus: Corpus) {
  /** Where the parameters of the model are. */
  val budget: ParameterBudget = ParameterBudget.of(config.model)

  /** What counting achieves on the text. */
  val baselines: NgramBaselines = NgramBaselines.of(corpus)

  /** The learning rate of each step, the first one first. */
  val rates: List<Double> by lazy {
    val schedule = LearningRateSchedule(config.optimizer, config.training.steps)
    List(config.training.steps, schedule::rate)
  }

  /** The numbers of the characters of [text]. */
  fun numbersOf(text: String): List<Int> = corpus.tokenizer.encode(text).toList()

  /** All placeholders and their values as this [locale] writes them. */
  fun placeholders(locale: Locale): Map<String, String> {
    fun whole(number: Long) = String.format(locale, "%,d", number)
    fun whole(number: Int) = whole(number.toLong())
    fun decimals(number: Double) = String.format(locale, "%.2f", number)
    fun rate(number: Double) = number.toBigDecimal().stripTrailingZeros().toPlainString()
    val model = config.model
    val training = config.training
    val own =
      mapOf(
        "parameters" to whole(budget.total()),
        "width" to whole(model.width()),
        "hidden" to whole(model.hiddenWidth()),
        "layers" to whole(model.layers()),
        "heads" to whole(model.heads()),
        "headSize" to whole(model.headSize()),
        "allHeads" to whole(model.layers() * model.heads()),
        "context" to whole(model.context()),
        "vocabulary" to whole(model.vocabularySize()),
        "batch" to whole(training.batchSize()),
        "steps" to whole(training.steps()),
        "evalInterval" to whole(training.evalInterval()),
        "samples" to whole((0..training.steps()).count(training::evaluatesAt)),
        "charactersAStep" to whole(training.batchSize() * model.context()),
        "charactersInAll" to
          whole(training.batchSize().toLong() * model.context() * training.steps()),
        "learningRate" to rate(config.optimizer.learningRate()).localised(locale),
        "warmup" to whole(config.optimizer.warmupSteps()),
        "clip" to rate(config.optimizer.clipNorm()).localised(locale),
        "temperature" to decimals(config.sampling.temperature()),
        "sampleLength" to whole(config.sampling.length()),
        "seed" to config.seed.toString(),
        "tied" to whole(model.vocabularySize() * model.width()),
      )
    val example =
      mapOf(
        "text" to corpus.info.name(),
        "text.characters" to whole(corpus.info.characters()),
        "text.vocabulary" to whole(corpus.info.vocabularySize()),
        "loss.guess" to decimals(baselines.uniform()),
        "loss.letter" to decimals(baselines.unigram()),
        "loss.pair" to decimals(baselines.bigram()),
        "perplexity.guess" to whole(Math.round(exp(baselines.uniform()))),
        "perplexity.pair" to String.format(locale, "%.1f", exp(baselines.bigram())),
      )
    return own + example + presets(::whole) + limits(::whole)
  }

  private fun presets(whole: (Long) -> String) =
    Preset.entries.flatMap { preset ->
      val model = preset.model(corpus.info.vocabularySize())
      listOf(
        "parameters.${preset.id()}" to whole(model.parameterCount()),
        "width.${preset.id()}" to whole(model.width().toLong()),
        "layers.${preset.id()}" to whole(model.layers().toLong()),
        "heads.${preset.id()}" to whole(model.heads().toLong()),
        "steps.${preset.id()}" to whole(preset.training().steps().toLong()),
      )
    }

  private fun limits(whole: (Long) -> String): Map<String, String> =
    mapOf(
      "minWords" to whole(TextLimits.MIN_PASTE_WORDS.toLong()),
      "minCharacters" to whole(TextLimits.MIN_PASTE_CHARACTERS.toLong()),
      "advisedWords" to whole(TextLimits.ADVISED_PASTE_WORDS.toLong()),
      "maxPaste" to whole(TextLimits.MAX_PASTE_CHARACTERS.toLong()),
      "maxFileMegabytes" to whole(TextLimits.MAX_FILE_BYTES / BYTES_IN_MEGABYTE),
      "minFileCharacters" to whole(TextLimits.MIN_FILE_CHARACTERS.toLong()),
      "maxFileCharacters" to whole(TextLimits.MAX_FILE_CHARACTERS.toLong()),
      "maxReadSeconds" to whole(TextLimits.MAX_READ_TIME.toSeconds()),
      "stepsAtX1" to whole(Speed.X1.stepsPerSecond().toLong()),
      "stepsAtX2" to whole(Speed.X2.stepsPerSecond().toLong()),
      "stepsAtX5" to whole(Speed.X5.stepsPerSecond().toLong()),
    )

  companion object {
    private const val BYTES_IN_MEGABYTE = 1024L * 1024

    /** About [config], or about the usual run if it is null. Reads a text: not on the UI thread. */
    fun of(config: RunConfig?): GuideFacts {
      val corpus = DatasetCatalogue.bundled().load(DatasetCatalogue.DEFAULT_ID)
      val usual = Preset.MICRO.run(corpus.info.vocabularySize(), 1)
      return GuideFacts(config ?: usual, corpus)
    }
  }
}

private fun String.localised(locale: Locale) =
  replace('.', java.text.DecimalFormatSymbols.getInstance(locale).decimalSeparator)

/** The shares of [scores] at a temperature, as the app draws characters from them; sum 1. */
internal fun sharesAt(scores: List<Float>, temperature: Double): List<Double> {
  val shares = scores.toFloatArray()
  Probabilities.softmax(shares)
  val tempered = shares.map { Probabilities.tempered(it.toDouble(), temperature) }
  return tempered.map { it / tempered.sum() }
}
