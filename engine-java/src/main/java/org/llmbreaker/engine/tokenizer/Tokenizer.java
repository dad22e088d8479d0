package org.llmbreaker.engine.tokenizer;

/** Translates between text and token numbers in {@code [0, vocabularySize)}. Immutable. */
public interface Tokenizer {

  /** The tokens of a text; what the vocabulary does not have is left out. */
  int[] encode(String text);

  /**
   * The text of some tokens.
   *
   * @throws IndexOutOfBoundsException if a token is outside {@code [0, vocabularySize)}
   */
  String decode(int[] tokens);

  /** How many different tokens there are, at least 1. */
  int vocabularySize();
}
