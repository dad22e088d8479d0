package org.llmbreaker.engine.style;

import org.llmbreaker.engine.dataset.Words;

/**
 * The style of an original and of what a model wrote after it. Both vocabularies are measured over
 * passages of the same length: 50 words, or as many as the shorter text has. All differences are
 * generated − original.
 */
public record StyleComparison(StyleMetrics original, StyleMetrics generated) {

  /** Measures both texts; a text without words has figures of 0. */
  public static StyleComparison of(String original, String generated) {
    int shorter = Math.min(wordsOrMax(original), wordsOrMax(generated));
    return new StyleComparison(
        StyleMetrics.of(original, shorter), StyleMetrics.of(generated, shorter));
  }

  private static int wordsOrMax(String text) {
    int words = Words.in(text).size();
    return words == 0
        ? StyleMetrics.MAX_RICHNESS_PASSAGE
        : Math.min(words, StyleMetrics.MAX_RICHNESS_PASSAGE);
  }

  /** By how many points of 100 the generated text is more formal. */
  public int formalityDelta() {
    return generated.formality() - original.formality();
  }

  /**
   * By how many words in a hundred the generated text is more formal; fair also where one text is
   * much longer.
   */
  public double formalityPer100WordsDelta() {
    return generated.formalityPer100Words() - original.formalityPer100Words();
  }

  /** By how many words the generated sentences are longer. */
  public double averageSentenceLengthDelta() {
    return generated.averageSentenceLength() - original.averageSentenceLength();
  }

  /** By how much the generated vocabulary is richer, −1 to 1. */
  public double vocabularyRichnessDelta() {
    return generated.vocabularyRichness() - original.vocabularyRichness();
  }
}
