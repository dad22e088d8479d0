package org.llmbreaker.benchmarks.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.llmbreaker.benchmarks.report.Statistics;

/**
 * What a slow display costs training. Medians over the rounds.
 *
 * @param quick steps per second of a session whose reader looks as soon as it is told
 * @param slow the same where the reader sleeps a second after each event
 * @param stopped the same where the reader never comes back
 */
public record SlowReaders(double quick, double slow, double stopped) {
  /** By how much training is slower with the worse of the two than with a quick reader, 0 to 1. */
  public double loss() {
    return Math.max(0, 1 - Math.min(slow, stopped) / quick);
  }

  /** Measures in a process of its own. */
  public static SlowReaders measure(int threads, int rounds, double seconds) throws IOException {
    List<JsonNode> lines = SessionProcess.lines(ReaderRates.class, threads, rounds, seconds);
    return new SlowReaders(median(lines, 0), median(lines, 1), median(lines, 2));
  }

  private static double median(List<JsonNode> lines, int column) {
    return Statistics.median(lines.stream().map(line -> line.path(column).asDouble()).toList());
  }
}
