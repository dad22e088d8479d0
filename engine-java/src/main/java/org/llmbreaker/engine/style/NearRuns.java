package org.llmbreaker.engine.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Long runs of words that are the same but for one or two. A run of eight words with one that
 * differs has four equal words in a row, and so has one of twelve with two; so every run grows from
 * a group of four equal words.
 */
final class NearRuns {
  /** A run with one differing word has at least so many words; with two, half as many again. */
  static final int MIN_WORDS = 8;

  private static final int MAX_DIFFERING = 2;
  private static final int GROUP = 4;

  /** A group that the original repeats more often than this is followed no further. */
  private static final int MAX_PLACES = 64;

  private static final Comparator<CommonRun> LONGEST_FIRST =
      Comparator.comparingInt(CommonRun::length)
          .reversed()
          .thenComparingInt(CommonRun::differing)
          .thenComparingInt(CommonRun::generated)
          .thenComparingInt(CommonRun::original);

  private final int[] original;
  private final int[] generated;
  private final List<CommonRun> found = new ArrayList<>();

  private NearRuns(int[] original, int[] generated) {
    this.original = original;
    this.generated = generated;
  }

  /**
   * The runs of the generated sequence, longest first picked, none over another.
   *
   * @param exact words in identical runs; a run of nothing else is left out
   * @return in order of the generated sequence
   */
  static List<CommonRun> in(int[] original, int[] generated, BitSet exact) {
    var runs = new NearRuns(original, generated);
    runs.find();
    return runs.pick(exact);
  }

  /** How many words a run needs. */
  static int minWords(int differing) {
    return MIN_WORDS + MIN_WORDS / 2 * (differing - 1);
  }

  private void find() {
    Map<List<Integer>, Integer> first = new HashMap<>();
    int[] next = new int[original.length];
    for (int i = original.length - GROUP; i >= 0; i--) {
      Integer later = first.put(group(original, i), i);
      next[i] = later == null ? -1 : later;
    }
    for (int g = 0; g + GROUP <= generated.length; g++) {
      int o = first.getOrDefault(group(generated, g), -1);
      for (int places = 0; o >= 0 && places < MAX_PLACES; places++) {
        if (!same(o - 1, g - 1)) { // else the run was met one word before
          grow(o, g);
        }
        o = next[o];
      }
    }
  }

  private static List<Integer> group(int[] words, int at) {
    return List.of(words[at], words[at + 1], words[at + 2], words[at + 3]);
  }

  private void grow(int o, int g) {
    int length = 0;
    while (same(o + length, g + length)) {
      length++;
    }
    int[] left = reach(o - 1, g - 1, -1);
    int[] right = reach(o + length, g + length, 1);
    for (int l = 0; l <= MAX_DIFFERING; l++) {
      for (int r = l == 0 ? 1 : 0; l + r <= MAX_DIFFERING; r++) {
        int whole = left[l] + length + right[r];
        if (left[l] >= 0 && right[r] >= 0 && whole >= minWords(l + r)) {
          found.add(new CommonRun(o - left[l], g - left[l], whole, l + r));
        }
      }
    }
  }

  /**
   * How far a run reaches beyond two places when 0, 1, 2 words may differ; −1 where it would end on
   * a differing word.
   */
  private int[] reach(int o, int g, int direction) {
    int[] reach = new int[MAX_DIFFERING + 1];
    Arrays.fill(reach, 1, reach.length, -1);
    int far = 0;
    for (int differing = 1; differing <= MAX_DIFFERING; differing++) {
      far++;
      int before = far;
      while (same(o + direction * far, g + direction * far)) {
        far++;
      }
      if (far > before) {
        reach[differing] = far;
      }
    }
    return reach;
  }

  private boolean same(int o, int g) {
    return o >= 0
        && g >= 0
        && o < original.length
        && g < generated.length
        && original[o] == generated[g];
  }

  private List<CommonRun> pick(BitSet exact) {
    found.sort(LONGEST_FIRST);
    var covered = new BitSet(generated.length);
    List<CommonRun> picked = new ArrayList<>();
    for (CommonRun run : found) {
      int next = covered.nextSetBit(run.generated());
      boolean free = next < 0 || next >= run.generatedEnd();
      if (free && exact.nextClearBit(run.generated()) < run.generatedEnd()) {
        covered.set(run.generated(), run.generatedEnd());
        picked.add(run);
      }
    }
    picked.sort(Comparator.comparingInt(CommonRun::generated));
    return picked;
  }
}
