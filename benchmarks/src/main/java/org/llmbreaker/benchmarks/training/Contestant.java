package org.llmbreaker.benchmarks.training;

import java.io.IOException;
import java.nio.file.Path;
import org.llmbreaker.benchmarks.workload.Workload;

/**
 * Something that can train a {@link Workload}. Used by one thread: {@link #prepare}, then {@link
 * #step} as often as wanted, then {@link #close}.
 */
public interface Contestant extends AutoCloseable {

  /** What it is, with its version and the settings it chose: a line for the report. */
  String description();

  /**
   * Builds the untrained model and the optimizer.
   *
   * @param threads to compute with
   * @param tokens file of {@link org.llmbreaker.benchmarks.workload.Tokens}
   */
  void prepare(Workload workload, int threads, Path tokens) throws IOException;

  /**
   * Draws a batch and makes one optimisation step.
   *
   * @return mean loss of the batch before the update, nats a character
   */
  double step();

  @Override
  void close();
}
