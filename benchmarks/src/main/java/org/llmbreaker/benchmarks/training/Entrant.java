package org.llmbreaker.benchmarks.training;

import java.util.List;
import java.util.Map;

/**
 * A contestant with its settings: how to start its process.
 *
 * @param name for tables; unique
 * @param family whose it is: {@code engine}, {@code pytorch} or {@code reference}
 * @param threads it computes with
 * @param command to start; workload, threads and tokens are appended
 * @param environment additional variables of the process
 */
public record Entrant(
    String name,
    String family,
    int threads,
    List<String> command,
    Map<String, String> environment) {

  /** This engine. */
  public static final String ENGINE = "engine";

  /** PyTorch in any form. */
  public static final String PYTORCH = "pytorch";

  /** The engine's plain ND4J path. */
  public static final String REFERENCE = "reference";

  public Entrant {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
