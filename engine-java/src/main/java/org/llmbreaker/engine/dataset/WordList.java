package org.llmbreaker.engine.dataset;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The words of a text and its pairs of neighbouring words, in lower case. Immutable. */
public final class WordList {
  private final Set<String> words = new HashSet<>();

  private WordList() {}

  /** The words of a text. */
  public static WordList of(String text) {
    return new WordList();
  }

  /** How many different words there are. */
  public int size() {
    return words.size();
  }

  /** Whether the word occurs, in any mixture of upper and lower case. */
  public boolean contains(String word) {
    return words.contains(word);
  }

  /** Whether {@code second} follows {@code first} somewhere in the text. */
  public boolean containsPair(String first, String second) {
    return words.contains(first + " " + second);
  }

  /** The share of a generated text's words that occur, 0–1; 0 if it has none. */
  public double shareKnown(String generated) {
    return 0;
  }

  /**
   * The quality of each {@code char} of a generated text, as long as {@code generated.length()}.
   */
  public WordQuality[] classify(String generated) {
    WordQuality[] qualities = new WordQuality[generated.length()];
    Arrays.fill(qualities, WordQuality.GREY);
    return qualities;
  }
}
