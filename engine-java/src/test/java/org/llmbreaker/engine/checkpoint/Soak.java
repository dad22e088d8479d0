package org.llmbreaker.engine.checkpoint;

/** How much longer than usual the tests that repeat something shall be; see the profile soak. */
public final class Soak {
  private static final int FACTOR = Integer.getInteger("soak.factor", 1);

  private Soak() {}

  /** So many repetitions in the normal suite, more in the long one. */
  public static int repetitions(int usual) {
    return Math.multiplyExact(usual, FACTOR);
  }
}
