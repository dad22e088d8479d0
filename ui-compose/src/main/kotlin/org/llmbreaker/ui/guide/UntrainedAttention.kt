package org.llmbreaker.ui.guide

import org.llmbreaker.engine.dataset.Xoshiro256
import org.llmbreaker.engine.event.AttentionMaps
import org.llmbreaker.engine.model.Activations
import org.llmbreaker.engine.model.Transformer
import org.llmbreaker.engine.probe.AttentionProbe

/**
 * What a model with fresh weights looks at in the first characters of the example text. Loads the
 * engine's arrays: not on the UI thread.
 *
 * @param characters how many
 */
internal fun untrainedAttention(facts: GuideFacts, characters: Int): AttentionMaps {
  val corpus = facts.corpus
  val ids = corpus.tokenizer.encode(corpus.text.substring(0, characters))
  val config = facts.config.model.withVocabularySize(corpus.info.vocabularySize())
  Transformer(config, Xoshiro256(facts.config.seed)).use { model ->
    Activations(config).use { activations ->
      val probe = AttentionProbe(ids, ids, corpus.tokenizer.vocabulary())
      return probe.capture(0, model, activations).maps()
    }
  }
}
