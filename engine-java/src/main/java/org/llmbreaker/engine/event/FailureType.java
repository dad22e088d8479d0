package org.llmbreaker.engine.event;

import java.util.Locale;

/** The ways in which a run can break down. */
public enum FailureType {
  /** Heap or native memory ran out. */
  OUT_OF_MEMORY,
  /** Anything else that stopped the training thread. */
  TRAINING_FAILED;

  /** The name in events and logs: {@code out_of_memory}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
