package org.llmbreaker.engine.style;

import java.util.HashSet;
import java.util.List;
import org.llmbreaker.engine.dataset.Words;

/**
 * The style of a text in figures. Words are those of {@link Words#in}.
 *
 * @param words how many words it has
 * @param sentences how many sentences with at least one word; a line end ends a sentence
 * @param formalWords how many of the words are in the list of formal ones, e.g. regarding, pursuant
 * @param informalWords how many are in the list of informal ones, e.g. gonna, wanna
 * @param vocabularyRichness different words ÷ words, upper and lower case being the same, 0–1: the
 *     mean over consecutive passages of {@code richnessPassage} words, what is left at the end not
 *     counted (mean segmental type-token ratio, Johnson, 1944). Without such passages every longer
 *     text would look poorer. 0 without words
 * @param richnessPassage the passages' length in words; never more than the text has, 0 without
 *     words
 */
public record StyleMetrics(
    int words,
    int sentences,
    int formalWords,
    int informalWords,
    double vocabularyRichness,
    int richnessPassage) {
  /** The longest passage over which vocabulary richness is taken, in words. */
  public static final int MAX_RICHNESS_PASSAGE = 50;

  private static final int NEUTRAL = 50;
  private static final int POINTS_A_WORD = 10;
  private static final int MAX_SCORE = 100;

  /** Measures a text on its own; {@link StyleComparison} measures two so that they compare. */
  public static StyleMetrics of(String text) {
    return of(text, MAX_RICHNESS_PASSAGE);
  }

  /**
   * Measures a text with passages no longer than given.
   *
   * @param longestPassage in words, at least 1
   */
  static StyleMetrics of(String text, int longestPassage) {
    List<String> words = Words.in(text).stream().map(Words.Word::word).toList();
    int passage = Math.min(longestPassage, words.size());
    return new StyleMetrics(
        words.size(),
        Sentences.in(text).size(),
        (int) words.stream().filter(FormalityWords::isFormal).count(),
        (int) words.stream().filter(FormalityWords::isInformal).count(),
        richness(words, passage),
        passage);
  }

  private static double richness(List<String> words, int passage) {
    if (words.isEmpty()) {
      return 0;
    }
    int passages = words.size() / passage;
    long different = 0;
    for (int i = 0; i < passages; i++) {
      different += new HashSet<>(words.subList(i * passage, (i + 1) * passage)).size();
    }
    return (double) different / ((long) passages * passage);
  }

  /**
   * Formality: {@code 50 + 10 · (formal words − informal words)}, kept within 0–100. It counts
   * words and not shares, so of two equally formal texts the longer one is further from 50; {@link
   * #formalityPer100Words} does not depend on the length.
   */
  public int formality() {
    return Math.clamp(NEUTRAL + (long) POINTS_A_WORD * (formalWords - informalWords), 0, MAX_SCORE);
  }

  /** {@link #formality} in words: low below 40, high from 70. */
  public FormalityBand formalityBand() {
    return FormalityBand.of(formality());
  }

  /** {@code 100 · (formal words − informal words) ÷ words}; 0 without words. */
  public double formalityPer100Words() {
    return words == 0 ? 0 : 100.0 * (formalWords - informalWords) / words;
  }

  /** Words ÷ sentences; 0 without words. */
  public double averageSentenceLength() {
    return sentences == 0 ? 0 : (double) words / sentences;
  }
}
