package org.llmbreaker.engine.style;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases that an original and a generated text share. Words are compared without regard to
 * upper and lower case, the shape of apostrophes, and whatever stands between words.
 *
 * <p>A phrase cannot be made longer, unless over words of another phrase: where phrases overlap in
 * the generated text, the longer one keeps the words. In the original the same words may belong to
 * several phrases, because a model may repeat itself; for drawing use {@link TextRange#joined}.
 *
 * @param exact identical phrases of at least {@link #MIN_WORDS} words, in order of the generated
 *     text, in which they do not overlap
 * @param near runs of at least eight words of which one differs, or twelve of which two differ, in
 *     order of the generated text, in which they do not overlap one another. They may contain
 *     identical phrases; runs of nothing else are left out
 */
public record PhraseMatches(List<PhraseMatch> exact, List<PhraseMatch> near) {
  /** Identical phrases have at least so many words. */
  public static final int MIN_WORDS = 4;

  public PhraseMatches {
    exact = List.copyOf(exact);
    near = List.copyOf(near);
  }

  /** Finds the phrases, in a time about proportional to the texts' length. */
  public static PhraseMatches of(String original, String generated) {
    Map<String, Integer> known = new HashMap<>();
    WordSequence from = WordSequence.of(original, known);
    WordSequence to = WordSequence.of(generated, known);
    List<CommonRun> exact = ExactRuns.in(from.numbers(), to.numbers(), MIN_WORDS);
    var covered = new BitSet(to.numbers().length);
    exact.forEach(run -> covered.set(run.generated(), run.generatedEnd()));
    List<CommonRun> near = NearRuns.in(from.numbers(), to.numbers(), covered);
    return new PhraseMatches(matches(exact, from, to), matches(near, from, to));
  }

  private static List<PhraseMatch> matches(
      List<CommonRun> runs, WordSequence original, WordSequence generated) {
    return runs.stream()
        .map(
            run ->
                new PhraseMatch(
                    original.range(run.original(), run.length()),
                    generated.range(run.generated(), run.length()),
                    run.length(),
                    run.differing()))
        .toList();
  }
}
