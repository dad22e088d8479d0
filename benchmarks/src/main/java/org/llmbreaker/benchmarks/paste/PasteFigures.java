package org.llmbreaker.benchmarks.paste;

import java.util.List;
import java.util.stream.Stream;
import org.llmbreaker.benchmarks.report.Statistics;

/**
 * Milliseconds from the keys that paste a text of 50,000 characters to the end of the frame that
 * shows how many characters, words and different characters it has.
 *
 * @param first the first paste of each process: much of its code has never run
 * @param later the others
 */
public record PasteFigures(List<Double> first, List<Double> later) {
  public PasteFigures {
    first = List.copyOf(first);
    later = List.copyOf(later);
  }

  /** These figures and those of another process. */
  PasteFigures and(PasteFigures other) {
    return new PasteFigures(joined(first, other.first), joined(later, other.later));
  }

  private static List<Double> joined(List<Double> some, List<Double> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** The slowest of all. */
  public double slowest() {
    return Statistics.largest(joined(first, later));
  }
}
