package org.llmbreaker.ui.watch

import java.math.BigDecimal
import org.llmbreaker.engine.config.ConfigException
import org.llmbreaker.engine.config.ModelConfig
import org.llmbreaker.engine.config.OptimizerConfig
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.config.SamplingConfig
import org.llmbreaker.engine.config.TrainingConfig
import org.llmbreaker.engine.dataset.DatasetInfo
import org.llmbreaker.engine.dataset.DatasetSplit
import org.llmbreaker.engine.dataset.Rejections
import org.llmbreaker.ui.watch.SettingId.*

/** The engine's name of each field that it checks itself. */
private val ENGINE_FIELDS =
  mapOf(
    "width" to WIDTH,
    "layers" to LAYERS,
    "heads" to HEADS,
    "context" to CONTEXT,
    "batchSize" to BATCH_SIZE,
    "steps" to STEPS,
    "evalInterval" to EVAL_INTERVAL,
    "snapshotInterval" to EVAL_INTERVAL,
    "learningRate" to LEARNING_RATE,
    "minLearningRate" to MIN_LEARNING_RATE,
    "warmupSteps" to WARMUP,
    "beta1" to BETA1,
    "beta2" to BETA2,
    "epsilon" to EPSILON,
    "weightDecay" to WEIGHT_DECAY,
    "clipNorm" to CLIP,
    "threads" to THREADS,
    "temperature" to TEMPERATURE,
    "length" to SAMPLE_LENGTH,
  )

/** Checks a form with the engine's own rules and messages: there is no second set of them. */
internal class SettingsCheck(private val form: SettingsForm, private val text: DatasetInfo?) {
  private val found = mutableMapOf<SettingId, String>()
  private val fallback = settingTexts(form.base)

  /** The model's shape, or null if one of its fields is wrong. */
  val model: ModelConfig? = build(::model)

  private val training = build(::training)
  private val optimizer = build(::optimizer)
  private val sampling = build(::sampling)
  private val run = build { form.base.withThreads(it.int(THREADS)) }
  private val seed = seed()

  init {
    checkContext()
  }

  /** What is wrong, by field. */
  val messages: Map<SettingId, String> = found

  /** What would be trained, or null if something is wrong. */
  val config: RunConfig?
    get() =
      if (messages.isNotEmpty()) null
      else
        run
          ?.withModel(model!!)
          ?.withTraining(training!!)
          ?.withOptimizer(optimizer!!)
          ?.withSampling(sampling!!)
          ?.withSeed(seed!!)
          ?.withProbeText(form.texts.getValue(PROBE_TEXT))

  private fun model(typed: Typed): ModelConfig {
    val base = form.base.model
    return ModelConfig(
      text?.vocabularySize ?: base.vocabularySize,
      typed.int(WIDTH),
      typed.int(LAYERS),
      typed.int(HEADS),
      typed.int(CONTEXT),
      base.bias,
      base.tiedHead,
    )
  }

  private fun training(typed: Typed): TrainingConfig {
    val interval = typed.int(EVAL_INTERVAL)
    val sequences = form.base.training.evalSequences
    return TrainingConfig(typed.int(BATCH_SIZE), typed.int(STEPS), interval, interval, sequences)
  }

  private fun optimizer(typed: Typed) =
    OptimizerConfig(
      typed.real(LEARNING_RATE),
      typed.real(MIN_LEARNING_RATE),
      typed.int(WARMUP),
      typed.real(BETA1),
      typed.real(BETA2),
      typed.real(EPSILON),
      typed.real(WEIGHT_DECAY),
      typed.real(CLIP),
    )

  private fun sampling(typed: Typed): SamplingConfig {
    val base = form.base.sampling
    return SamplingConfig(typed.int(SAMPLE_LENGTH), typed.real(TEMPERATURE), base.topK, base.topP)
  }

  private fun seed(): Long? {
    val seed = form.texts.getValue(SEED).trim().toLongOrNull()
    if (seed == null) found[SEED] = texts["seed.wrong"]
    return seed
  }

  /** A short text allows only a short context. */
  private fun checkContext() {
    val context = model?.context ?: return
    val characters = text?.characters ?: return
    if (characters < DatasetSplit.charactersFor(context)) {
      found[CONTEXT] = Rejections.tooShortForContext(characters, context).sentence()
    }
  }

  /** Makes a record; each refused field is noted and replaced, so that all messages are found. */
  private fun <T> build(make: (Typed) -> T): T? {
    var texts = form.texts
    while (true) {
      try {
        return make(Typed(texts)).takeIf { texts == form.texts }
      } catch (e: ConfigException) {
        val id = ENGINE_FIELDS[e.field()] ?: throw e
        if (found.putIfAbsent(id, e.message.orEmpty()) != null) return null
        texts = texts + (id to fallback.getValue(id))
      }
    }
  }
}

/** Numbers as typed. What is no number becomes one that lies outside every range. */
private class Typed(private val texts: Map<SettingId, String>) {
  fun int(id: SettingId): Int =
    texts.getValue(id).trim().replace(",", "").toIntOrNull() ?: Int.MIN_VALUE

  fun real(id: SettingId): Double =
    texts.getValue(id).trim().replace(',', '.').toDoubleOrNull() ?: Double.NaN
}

/** A run's settings as a person would type them. */
internal fun settingTexts(config: RunConfig): Map<SettingId, String> =
  SettingId.entries.associateWith { settingText(config, it) }

private fun settingText(c: RunConfig, id: SettingId): String =
  when (id) {
    WIDTH -> c.model.width.toString()
    LAYERS -> c.model.layers.toString()
    HEADS -> c.model.heads.toString()
    CONTEXT -> c.model.context.toString()
    BATCH_SIZE -> c.training.batchSize.toString()
    STEPS -> c.training.steps.toString()
    LEARNING_RATE -> c.optimizer.learningRate.typed()
    EVAL_INTERVAL -> c.training.evalInterval.toString()
    WARMUP -> c.optimizer.warmupSteps.toString()
    MIN_LEARNING_RATE -> c.optimizer.minLearningRate.typed()
    BETA1 -> c.optimizer.beta1.typed()
    BETA2 -> c.optimizer.beta2.typed()
    EPSILON -> c.optimizer.epsilon.typed()
    WEIGHT_DECAY -> c.optimizer.weightDecay.typed()
    CLIP -> c.optimizer.clipNorm.typed()
    SEED -> c.seed.toString()
    THREADS -> c.threads.toString()
    TEMPERATURE -> c.sampling.temperature.typed()
    SAMPLE_LENGTH -> c.sampling.length.toString()
    PROBE_TEXT -> c.probeText
  }

private fun Double.typed(): String = BigDecimal.valueOf(this).stripTrailingZeros().toPlainString()
