package org.llmbreaker.engine.style;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of a generated text is copied: the share of its characters that lie within a stretch of
 * at least {@link #MIN_CHARACTERS} characters which also occurs in the source, character for
 * character, upper and lower case being different.
 *
 * @param share 0–1; 0 for an empty text
 * @param ranges the copied parts of the generated text, in order; none touch
 */
public record CopiedShare(double share, List<TextRange> ranges) {
  /** Shorter stretches are taken for chance. */
  public static final int MIN_CHARACTERS = 12;

  public CopiedShare {
    ranges = List.copyOf(ranges);
  }

  /**
   * Measures a text in linear time.
   *
   * @param source what the model learned from
   * @param generated what it wrote, without the prompt, which was given to it
   */
  public static CopiedShare of(String source, String generated) {
    int[] characters = generated.codePoints().toArray();
    var automaton = new SuffixAutomaton(source.codePoints().toArray());
    List<TextRange> copied =
        TextRange.joined(
            automaton.commonRuns(characters, MIN_CHARACTERS).stream()
                .map(run -> new TextRange(run.generated(), run.generatedEnd()))
                .toList());
    int total = copied.stream().mapToInt(r -> r.end() - r.start()).sum();
    double share = characters.length == 0 ? 0 : (double) total / characters.length;
    return new CopiedShare(share, asChars(copied, generated));
  }

  /** Characters beyond the first 65,536 of Unicode take two {@code char}s. */
  private static List<TextRange> asChars(List<TextRange> characters, String text) {
    List<TextRange> ranges = new ArrayList<>(characters.size());
    int counted = 0;
    int at = 0;
    for (TextRange range : characters) {
      int start = text.offsetByCodePoints(at, range.start() - counted);
      at = text.offsetByCodePoints(start, range.end() - range.start());
      counted = range.end();
      ranges.add(new TextRange(start, at));
    }
    return ranges;
  }
}
