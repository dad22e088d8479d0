package org.llmbreaker.engine.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;

/** Finding and counting words. */
final class Words {
  private Words() {}

  /**
   * A word in a text: letters, digits and accents, with apostrophes inside.
   *
   * @param start index of its first {@code char}
   * @param end index after its last {@code char}
   * @param word in lower case, with straight apostrophes
   */
  record Word(int start, int end, String word) {}

  /** How many stretches without white space a text has. */
  static int count(String text) {
    return new StringTokenizer(text).countTokens();
  }

  /** The words of a text in order. */
  static List<Word> in(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = endOfWord(text, at);
      if (end > at) {
        words.add(new Word(at, end, normalise(text.substring(at, end))));
      }
      at = Math.max(end, at + Character.charCount(text.codePointAt(at)));
    }
    return words;
  }

  static String normalise(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** Where the word that begins at {@code from} ends; {@code from} itself if none begins there. */
  private static int endOfWord(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (!isLetter(codePoint) && !(at > from && isInnerApostrophe(text, at))) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  private static boolean isInnerApostrophe(String text, int at) {
    char c = text.charAt(at);
    return (c == '\'' || c == '’') && at + 1 < text.length() && isLetter(text.codePointAt(at + 1));
  }

  private static boolean isLetter(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isLetterOrDigit(codePoint)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
