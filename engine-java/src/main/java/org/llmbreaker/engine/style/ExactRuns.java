package org.llmbreaker.engine.style;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Identical runs of words, longest first, none over another (greedy string tiling after Wise, 1993,
 * on the generated text).
 */
final class ExactRuns {
  private static final Comparator<CommonRun> LONGEST_FIRST =
      Comparator.comparingInt(CommonRun::length).reversed().thenComparingInt(CommonRun::generated);

  private ExactRuns() {}

  /**
   * Tiles the generated sequence.
   *
   * @param minWords shorter runs are left out
   * @return in order of the generated sequence
   */
  static List<CommonRun> in(int[] original, int[] generated, int minWords) {
    var waiting = new PriorityQueue<CommonRun>(LONGEST_FIRST);
    waiting.addAll(new SuffixAutomaton(original).commonRuns(generated, minWords));
    var covered = new BitSet(generated.length);
    List<CommonRun> taken = new ArrayList<>();
    while (!waiting.isEmpty()) {
      CommonRun run = waiting.remove();
      int taking = covered.nextSetBit(run.generated());
      if (taking < 0 || taking >= run.generatedEnd()) {
        covered.set(run.generated(), run.generatedEnd());
        taken.add(run);
      } else {
        addFreeParts(run, covered, minWords, waiting);
      }
    }
    taken.sort(Comparator.comparingInt(CommonRun::generated));
    return taken;
  }

  private static void addFreeParts(
      CommonRun run, BitSet covered, int minWords, PriorityQueue<CommonRun> waiting) {
    int end = run.generated();
    while (end < run.generatedEnd()) {
      int start = covered.nextClearBit(end);
      int next = covered.nextSetBit(start);
      end = next < 0 ? run.generatedEnd() : Math.min(next, run.generatedEnd());
      if (end - start >= minWords) {
        waiting.add(run.part(start, end));
      }
      end = Math.max(end, start);
    }
  }
}
