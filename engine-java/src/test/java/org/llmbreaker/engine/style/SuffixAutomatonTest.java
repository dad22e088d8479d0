package org.llmbreaker.engine.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuffixAutomatonTest {

  @Test
  void finds_the_same_runs_as_comparing_everything_with_everything() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      int symbols = 1 + random.nextInt(5);
      int[] original = sequence(random, symbols);
      int[] generated = sequence(random, symbols + 1);
      int least = 1 + random.nextInt(4);
      assertThat(new SuffixAutomaton(original).commonRuns(generated, least))
          .as("%s in %s", generated, original)
          .isEqualTo(longestRuns(original, generated, least));
    }
  }

  private static int[] sequence(Random random, int symbols) {
    return random.ints(random.nextInt(40), 0, symbols).toArray();
  }

  /** Every run that is not part of a longer one of the generated sequence. */
  private static List<CommonRun> longestRuns(int[] original, int[] generated, int least) {
    List<CommonRun> runs = new ArrayList<>();
    int reached = 0;
    for (int g = 0; g < generated.length; g++) {
      CommonRun best = new CommonRun(0, g, 0, 0);
      for (int o = 0; o < original.length; o++) {
        int length = 0;
        while (o + length < original.length
            && g + length < generated.length
            && original[o + length] == generated[g + length]) {
          length++;
        }
        best = length > best.length() ? new CommonRun(o, g, length, 0) : best;
      }
      if (best.generatedEnd() > reached && best.length() >= least) {
        runs.add(best);
      }
      reached = Math.max(reached, best.generatedEnd());
    }
    return runs;
  }
}
