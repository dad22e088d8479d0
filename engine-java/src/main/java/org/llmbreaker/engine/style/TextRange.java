package org.llmbreaker.engine.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a text, as indexes of {@code char}s like those of {@link String#substring(int, int)}.
 *
 * @param start index of its first {@code char}
 * @param end index after its last {@code char}; above {@code start}
 */
public record TextRange(int start, int end) {
  public TextRange {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("No range: " + start + "-" + end);
    }
  }

  /** The part itself. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** Ranges in order of the text; those that overlap or touch become one. */
  public static List<TextRange> joined(List<TextRange> ranges) {
    List<TextRange> joined = new ArrayList<>();
    for (TextRange range :
        ranges.stream().sorted(Comparator.comparingInt(TextRange::start)).toList()) {
      if (joined.isEmpty() || joined.getLast().end() < range.start()) {
        joined.add(range);
      } else {
        TextRange last = joined.removeLast();
        joined.add(new TextRange(last.start(), Math.max(last.end(), range.end())));
      }
    }
    return joined;
  }
}
