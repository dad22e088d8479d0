package org.llmbreaker.engine.dataset;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * A text without emoji and control characters; letters of all languages, accents, digits,
 * punctuation, line breaks and tabs stay.
 *
 * @param text what is left, with line feeds as line ends
 * @param removed how many characters were dropped; a picture made of several parts, such as a
 *     waving hand with its skin colour, is one
 */
public record CleanText(String text, int removed) {
  /** Signs from here on that may be drawn as pictures are pictures; below it are ©, ™ and ‼. */
  private static final int FIRST_PICTURE = 0x2190;

  /** Combined with a digit it makes a picture of a key. */
  private static final int KEYCAP = 0x20E3;

  /**
   * Cleans a text. Line ends are unified and a byte order mark is dropped without being counted.
   */
  public static CleanText of(String raw) {
    String text = TextReader.unifyLineEnds(raw.startsWith("\uFEFF") ? raw.substring(1) : raw);
    if (nothingToDrop(text)) {
      return new CleanText(text, 0);
    }
    BreakIterator seen = BreakIterator.getCharacterInstance(Locale.ROOT);
    seen.setText(text);
    StringBuilder kept = new StringBuilder(text.length());
    int removed = 0;
    int start = 0;
    for (int end = seen.next(); end != BreakIterator.DONE; end = seen.next()) {
      removed += keepFrom(text, start, end, kept) ? 0 : 1;
      start = end;
    }
    return new CleanText(kept.toString(), removed);
  }

  /** So it is with nearly every text; finding what people see as one character takes far longer. */
  private static boolean nothingToDrop(String text) {
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      if (codePoint == '\u2028' || codePoint == '\u2029' || !isKept(codePoint)) {
        return false;
      }
      at += Character.charCount(codePoint);
    }
    return true;
  }

  /** Copies what may stay of one character as people see it; false if something may not. */
  private static boolean keepFrom(String text, int start, int end, StringBuilder kept) {
    boolean whole = true;
    for (int at = start; at < end; ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (codePoint == '\u2028' || codePoint == '\u2029') {
        kept.append('\n');
      } else if (isKept(codePoint)) {
        kept.appendCodePoint(codePoint);
      } else {
        whole = false;
      }
    }
    return whole;
  }

  private static boolean isKept(int codePoint) {
    if (codePoint == '\n' || codePoint == '\t') {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> !isPicture(codePoint);
    };
  }

  private static boolean isPicture(int codePoint) {
    return codePoint == KEYCAP
        || isVariationSelector(codePoint)
        || Character.isEmojiModifier(codePoint)
        || Character.isEmojiPresentation(codePoint)
        || (codePoint >= FIRST_PICTURE && Character.isExtendedPictographic(codePoint));
  }

  private static boolean isVariationSelector(int codePoint) {
    return codePoint >= 0xFE00 && codePoint <= 0xFE0F;
  }
}
