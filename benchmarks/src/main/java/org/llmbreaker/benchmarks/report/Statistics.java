package org.llmbreaker.benchmarks.report;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** What stands for many measurements. */
public final class Statistics {
  private Statistics() {}

  /** The middle value, or the mean of the two middle ones; NaN of nothing. */
  public static double median(Collection<Double> values) {
    if (values.isEmpty()) {
      return Double.NaN;
    }
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /** The least value. */
  public static double smallest(Collection<Double> values) {
    return Collections.min(values);
  }

  /** The greatest value. */
  public static double largest(Collection<Double> values) {
    return Collections.max(values);
  }
}
