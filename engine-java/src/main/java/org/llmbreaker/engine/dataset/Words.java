package org.llmbreaker.engine.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;

/**
 * Finding and counting words. {@link #count} is what a word processor shows; {@link #in} gives the
 * words themselves, without punctuation.
 */
public final class Words {
  private Words() {}

  /**
   * A word in a text: letters, digits and accents, with apostrophes inside, points and commas
   * inside numbers, and points between single letters. {@code can’t}, {@code 1,000.5} and {@code
   * e.g.} are one word each, {@code well-known} is two.
   *
   * @param start index of its first {@code char}
   * @param end index after its last {@code char}
   * @param word in lower case, with straight apostrophes
   */
  public record Word(int start, int end, String word) {}

  /** How many stretches without white space a text has. */
  public static int count(String text) {
    return new StringTokenizer(text).countTokens();
  }

  /** The words of a text in order. */
  public static List<Word> in(String text) {
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
      if (!isLetter(codePoint) && !(at > from && isInside(text, at))) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  /** Whether a sign with a letter or digit before it belongs to the word around it. */
  private static boolean isInside(String text, int at) {
    if (at + 1 == text.length()) {
      return false;
    }
    return switch (text.charAt(at)) {
      case '\'', '’' -> isLetter(text.codePointAt(at + 1));
      case ',' -> isBetweenDigits(text, at);
      case '.' -> isBetweenDigits(text, at) || isBetweenInitials(text, at);
      default -> false;
    };
  }

  private static boolean isBetweenDigits(String text, int at) {
    return Character.isDigit(text.codePointBefore(at))
        && Character.isDigit(text.codePointAt(at + 1));
  }

  /** As in e.g. and U.S.: one letter on either side. */
  private static boolean isBetweenInitials(String text, int at) {
    int before = text.offsetByCodePoints(at, -1);
    int after = text.offsetByCodePoints(at, 2);
    return isLetter(text.codePointAt(before))
        && (before == 0 || !isLetter(text.codePointBefore(before)))
        && isLetter(text.codePointAt(at + 1))
        && (after == text.length() || !isLetter(text.codePointAt(after)));
  }

  private static boolean isLetter(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isLetterOrDigit(codePoint)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
