package org.llmbreaker.engine.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Runs of words in random sequences against the plainest way to find them. */
class WordRunsTest {
  private static final int ROUNDS = 1000;

  @Test
  void exact_runs_are_those_that_are_found_by_always_taking_the_longest() {
    Random random = new Random(11);
    int found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int[] original = sequence(random, 3);
      int[] generated = sequence(random, 3);
      List<CommonRun> runs = ExactRuns.in(original, generated, 4);
      assertThat(runs)
          .extracting(r -> List.of(r.generated(), r.length()))
          .isEqualTo(tiles(original, generated, 4));
      runs.forEach(run -> assertThat(differing(original, generated, run)).isZero());
      found += runs.size();
    }
    assertThat(found).isGreaterThan(ROUNDS);
  }

  /** Starts and lengths in order; of equally long runs the first. */
  private static List<List<Integer>> tiles(int[] original, int[] generated, int least) {
    BitSet covered = new BitSet();
    List<List<Integer>> tiles = new ArrayList<>();
    for (int length = generated.length; length >= least; length--) {
      for (int g = 0; g + length <= generated.length; g++) {
        if (covered.get(g, g + length).isEmpty() && occurs(original, generated, g, length)) {
          covered.set(g, g + length);
          tiles.add(List.of(g, length));
        }
      }
    }
    tiles.sort(Comparator.comparingInt(List::getFirst));
    return tiles;
  }

  private static boolean occurs(int[] original, int[] generated, int g, int length) {
    for (int o = 0; o + length <= original.length; o++) {
      if (Arrays.equals(original, o, o + length, generated, g, g + length)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void near_runs_are_right_apart_and_miss_no_longest_one() {
    Random random = new Random(12);
    int found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int[] original = sequence(random, 6);
      int[] generated = changed(random, original);
      List<CommonRun> runs = NearRuns.in(original, generated, new BitSet());
      BitSet covered = new BitSet();
      for (CommonRun run : runs) {
        assertThat(isNear(original, generated, run)).as("%s", run).isTrue();
        assertThat(covered.get(run.generated(), run.generatedEnd()).isEmpty()).isTrue();
        covered.set(run.generated(), run.generatedEnd());
      }
      assertThat(runs.stream().mapToInt(CommonRun::length).max().orElse(0))
          .isEqualTo(longestNear(original, generated));
      found += runs.size();
    }
    assertThat(found).isGreaterThan(ROUNDS / 2);
  }

  private static int longestNear(int[] original, int[] generated) {
    int longest = 0;
    for (int o = 0; o < original.length; o++) {
      for (int g = 0; g < generated.length; g++) {
        int most = Math.min(original.length - o, generated.length - g);
        for (int length = longest + 1; length <= most; length++) {
          int differing = differing(original, generated, new CommonRun(o, g, length, 0));
          if (isNear(original, generated, new CommonRun(o, g, length, differing))) {
            longest = length;
          }
        }
      }
    }
    return longest;
  }

  private static boolean isNear(int[] original, int[] generated, CommonRun run) {
    int lastOriginal = run.original() + run.length() - 1;
    return run.differing() == differing(original, generated, run)
        && original[run.original()] == generated[run.generated()]
        && original[lastOriginal] == generated[run.generatedEnd() - 1]
        && ((run.differing() == 1 && run.length() >= 8)
            || (run.differing() == 2 && run.length() >= 12));
  }

  private static int differing(int[] original, int[] generated, CommonRun run) {
    int count = 0;
    for (int i = 0; i < run.length(); i++) {
      count += original[run.original() + i] == generated[run.generated() + i] ? 0 : 1;
    }
    return count;
  }

  private static int[] sequence(Random random, int words) {
    return random.ints(random.nextInt(60), 0, words).toArray();
  }

  /** A copy in which about every sixth word is another. */
  private static int[] changed(Random random, int[] words) {
    return Arrays.stream(words).map(w -> random.nextInt(6) == 0 ? random.nextInt(6) : w).toArray();
  }
}
