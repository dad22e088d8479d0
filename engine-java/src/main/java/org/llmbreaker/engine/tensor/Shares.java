package org.llmbreaker.engine.tensor;

/** Divides work among workers: always the same way, and as evenly as whole items allow. */
public final class Shares {
  private Shares() {}

  /** The first of {@code items} that belongs to {@code worker} of {@code workers}. */
  public static int from(int items, int worker, int workers) {
    return (int) ((long) items * worker / workers);
  }

  /** The first item that no longer belongs to {@code worker}. */
  public static int to(int items, int worker, int workers) {
    return from(items, worker + 1, workers);
  }
}
