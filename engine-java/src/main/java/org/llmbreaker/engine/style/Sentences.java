package org.llmbreaker.engine.style;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The sentences of a text. {@link BreakIterator} finds where they may end; an {@linkplain
 * Abbreviations abbreviation} such as {@code Dr.} does not end one, the end of a line always does,
 * because headings, greetings and list items have no full stop. Pieces without a word are dropped.
 */
final class Sentences {
  private Sentences() {}

  /** The sentences in order; none in a text without words. */
  static List<TextRange> in(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    List<TextRange> sentences = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || isLineEnd(text.charAt(at))) {
        addLine(text.substring(start, at), start, breaks, sentences);
        start = at + 1;
      }
    }
    return sentences;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static void addLine(
      String line, int offset, BreakIterator breaks, List<TextRange> sentences) {
    breaks.setText(line.replace('…', '.')); // the iterator does not know that … can end a sentence
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end < line.length() && Abbreviations.goOn(line, start, end)) {
        continue;
      }
      if (line.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
        sentences.add(new TextRange(offset + start, offset + end));
      }
      start = end;
    }
  }
}
