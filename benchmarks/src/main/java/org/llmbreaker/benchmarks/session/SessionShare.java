package org.llmbreaker.benchmarks.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.llmbreaker.benchmarks.report.Statistics;

/**
 * What two sessions at once get. Medians over the rounds.
 *
 * @param alone steps per second of a session that has the machine to itself
 * @param slower of two at once, the slower one's steps per second
 * @param faster of two at once, the faster one's steps per second
 */
public record SessionShare(double alone, double slower, double faster) {
  /** The slower one's share of the rate alone, 0 to 1. */
  public double share() {
    return slower / alone;
  }

  /** Measures in a process of its own. */
  public static SessionShare measure(int threads, int rounds, double seconds) throws IOException {
    List<JsonNode> lines = SessionProcess.lines(SessionRates.class, threads, rounds, seconds);
    return new SessionShare(
        median(lines, line -> line.path(0).asDouble()),
        median(lines, line -> Math.min(line.path(1).asDouble(), line.path(2).asDouble())),
        median(lines, line -> Math.max(line.path(1).asDouble(), line.path(2).asDouble())));
  }

  private static double median(List<JsonNode> lines, ToDoubleFunction<JsonNode> of) {
    return Statistics.median(lines.stream().map(of::applyAsDouble).toList());
  }
}
