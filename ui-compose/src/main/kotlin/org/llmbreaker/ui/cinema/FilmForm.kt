package org.llmbreaker.ui.cinema

import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.config.TrainingConfig
import org.llmbreaker.engine.dataset.Corpus
import org.llmbreaker.ui.bridge.FilmMemory

/**
 * The next run. Immutable.
 *
 * @param probe as typed; null until somebody types: the beginning of the validation text
 * @param interval steps between two snapshots, one of [INTERVALS]
 */
internal data class FilmForm(
  val text: Corpus? = null,
  val preset: Preset = Preset.MICRO,
  val probe: String? = null,
  val interval: Int = SourcePanel.DEFAULT_INTERVAL,
  val threads: Int = 1,
) {
  /** What would be trained, or null while there is no text. */
  val config: RunConfig? = text?.let { corpus ->
    val base = preset.run(corpus.info.vocabularySize, threads)
    base.withTraining(base.training.withSnapshotInterval(interval)).withProbeText(probe.orEmpty())
  }

  /** The characters that will be filmed. */
  val tokens: List<String> = probeTokens()

  /** What stands in the field. */
  val probeText: String
    get() = probe ?: tokens.joinToString("")

  /** What will be different from what was typed; empty if nothing. */
  val probeNote: String = note()

  /** What the film takes; empty while there is no text. */
  val memory: String = config?.let { memoryText(FilmMemory.of(it)) }.orEmpty()

  private fun probeTokens(): List<String> {
    val corpus = text ?: return emptyList()
    val chosen = corpus.tokenizer.encode(probe.orEmpty())
    val ids = if (chosen.isEmpty()) corpus.split.validation else chosen
    return ids.take(preset.model(corpus.info.vocabularySize).context).map {
      corpus.tokenizer.vocabulary().symbol(it)
    }
  }

  private fun note(): String {
    val corpus = text ?: return ""
    val typed = probe?.codePointCount(0, probe.length) ?: return ""
    val known = corpus.tokenizer.encode(probe).size
    val context = preset.model(corpus.info.vocabularySize).context
    return when {
      known == 0 -> texts["probe.none"]
      known < typed -> texts["probe.some", typed - known, typed]
      known > context -> texts["probe.long", context]
      else -> ""
    }
  }

  companion object {
    /** What can be chosen, steps. */
    val INTERVALS: List<Int> = TrainingConfig.SNAPSHOT_INTERVALS
  }
}
