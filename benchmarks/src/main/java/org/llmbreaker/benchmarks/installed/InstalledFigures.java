package org.llmbreaker.benchmarks.installed;

import java.util.List;
import org.llmbreaker.benchmarks.report.Statistics;

/**
 * The program as its installer packs it.
 *
 * @param debMegabytes size of the {@code .deb}, in 10^6 bytes
 * @param warm seconds from the start to the landing page, its files being in memory
 * @param cold the same after the system has forgotten all files; empty without the right to that
 */
public record InstalledFigures(double debMegabytes, List<Double> warm, List<Double> cold) {
  public InstalledFigures {
    warm = List.copyOf(warm);
    cold = List.copyOf(cold);
  }

  /** Median of the warm starts; not a number without any. */
  public double warmSeconds() {
    return warm.isEmpty() ? Double.NaN : Statistics.median(warm);
  }

  /** Median of the cold starts; not a number without any. */
  public double coldSeconds() {
    return cold.isEmpty() ? Double.NaN : Statistics.median(cold);
  }
}
