package org.llmbreaker.benchmarks.training;

import java.util.List;
import org.llmbreaker.benchmarks.report.Statistics;
import org.llmbreaker.benchmarks.workload.Workload;

/**
 * What one contestant reached on one workload. Times are medians over the rounds.
 *
 * @param name the contestant
 * @param family see {@link Entrant#family}
 * @param threads it computed with
 * @param description what it says of itself
 * @param workload name of the workload
 * @param millisPerStep median
 * @param fastestMillis of the best round
 * @param slowestMillis of the worst round
 * @param tokensPerSecond characters learned from
 * @param gigaflops needed operations ({@link Workload#flopsPerStep}) per nanosecond
 * @param peakGigaflops what the processor can do with as many threads, measured in the same rounds
 * @param residentMegabytes physical memory of its process after all rounds; -1 if unknown
 * @param allocatedBytesPerStep on the Java heap, the median round's
 * @param firstLoss of the untrained model, nats a character
 * @param warmLoss after the warm-up, which has as many steps for all
 */
public record Figures(
    String name,
    String family,
    int threads,
    String description,
    String workload,
    double millisPerStep,
    double fastestMillis,
    double slowestMillis,
    double tokensPerSecond,
    double gigaflops,
    double peakGigaflops,
    double residentMegabytes,
    double allocatedBytesPerStep,
    double firstLoss,
    double warmLoss) {

  /** What was measured, before anything is derived from it. */
  record Raw(
      List<Double> millis,
      List<Double> allocated,
      double firstLoss,
      double warmLoss,
      long residentBytes) {}

  static Figures of(Entrant entrant, String description, Workload w, Raw raw, double peak) {
    double median = Statistics.median(raw.millis);
    return new Figures(
        entrant.name(),
        entrant.family(),
        entrant.threads(),
        description,
        w.name(),
        median,
        Statistics.smallest(raw.millis),
        Statistics.largest(raw.millis),
        w.tokensPerStep() / median * 1e3,
        w.flopsPerStep() / median / 1e6,
        peak,
        raw.residentBytes < 0 ? -1 : raw.residentBytes / 1e6,
        Statistics.median(raw.allocated),
        raw.firstLoss,
        raw.warmLoss);
  }

  /** Share of the processor's peak, 0 to 1. */
  public double shareOfPeak() {
    return gigaflops / peakGigaflops;
  }
}
