package org.llmbreaker.engine.style;

/**
 * The writer's own first words: what a model that learned the text is given to continue, the same
 * at every sample.
 */
public final class OpeningWords {
  /** The most characters an opening has. */
  public static final int MAX_CHARACTERS = 20;

  private OpeningWords() {}

  /**
   * The longest beginning of at most {@link #MAX_CHARACTERS} characters that ends with a word and
   * its punctuation, character for character as written, so that the model knows it. White space
   * around it is left out. Where the first word alone is longer, as in scripts without spaces, it
   * is cut.
   *
   * @return empty for a blank text
   */
  public static String of(String text) {
    String rest = text.strip();
    if (rest.codePointCount(0, rest.length()) <= MAX_CHARACTERS) {
      return rest;
    }
    int limit = rest.offsetByCodePoints(0, MAX_CHARACTERS);
    int end = limit;
    while (end > 0 && !Character.isWhitespace(rest.charAt(end))) {
      end--;
    }
    return rest.substring(0, end == 0 ? limit : end).strip();
  }
}
