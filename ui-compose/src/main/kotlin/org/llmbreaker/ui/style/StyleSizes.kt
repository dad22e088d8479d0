package org.llmbreaker.ui.style

import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.ui.run.grouped

/** The model sizes that one can choose. */
internal val SIZES = listOf(Preset.MICRO, Preset.STYLE)

/** Until a text is there: an e-mail has about so many different characters. */
private const val TYPICAL_VOCABULARY = 50

private val Preset.label: String
  get() = texts["size.${name.lowercase()}"]

/** The sizes with their parameters for a text of [vocabulary] different characters. */
internal fun sizePanel(chosen: Preset, vocabulary: Int) =
  SizePanel(SIZES.map { SizeChoice(it, it.label, parameters(it, vocabulary)) }, chosen)

private fun parameters(size: Preset, vocabulary: Int): String =
  if (vocabulary < 2)
    texts["size.about", thousands(size.model(TYPICAL_VOCABULARY).parameterCount())]
  else size.model(vocabulary.coerceAtMost(MAX_VOCABULARY)).parameterCount().grouped()

private fun thousands(count: Long) = (count + 500) / 1000

private const val MAX_VOCABULARY = 4096

/** The size of a run; null for one that cannot be chosen here. */
internal fun sizeOf(config: RunConfig): Preset? = SIZES.find {
  it.model(config.model.vocabularySize) == config.model
}

/** What [sizeOf] found, by its name. */
internal fun sizeName(size: Preset?): String = size?.label ?: texts["size.other"]
