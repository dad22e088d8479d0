package org.llmbreaker.engine.dataset;

import java.util.random.RandomGenerator;

/**
 * A small, fast random generator whose state can be saved and put back, which the JDK's do not
 * offer: xoshiro256++ by D. Blackman and S. Vigna ("Scrambled linear pseudorandom number
 * generators", 2021), seeded through SplitMix64 as they advise. Not for secrets. Not thread-safe.
 */
public final class Xoshiro256 implements RandomGenerator {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long s0;
  private long s1;
  private long s2;
  private long s3;

  /** The sequence that belongs to a seed. */
  public Xoshiro256(long seed) {
    long z = seed;
    s0 = splitMix(z += GOLDEN);
    s1 = splitMix(z += GOLDEN);
    s2 = splitMix(z += GOLDEN);
    s3 = splitMix(z + GOLDEN);
  }

  private static long splitMix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** 64 random bits. */
  @Override
  public long nextLong() {
    long result = Long.rotateLeft(s0 + s3, 23) + s0;
    long t = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  /** Evenly distributed in {@code [0, bound)}, without bias; {@code bound} at least 1. */
  @Override
  public int nextInt(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("bound must be at least 1, not " + bound);
    }
    // Values above the largest multiple of bound are drawn again, or low results would be favoured.
    int bits = (int) (nextLong() >>> 33);
    int result = bits % bound;
    while (bits - result + (bound - 1) < 0) {
      bits = (int) (nextLong() >>> 33);
      result = bits % bound;
    }
    return result;
  }

  /** Evenly distributed in {@code [0, 1)}, a multiple of 2⁻⁵³. */
  @Override
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** The state, four numbers; to be given to {@link #restore}. */
  public long[] state() {
    return new long[] {s0, s1, s2, s3};
  }

  /**
   * Continues a saved sequence.
   *
   * @throws IllegalArgumentException if these are not four numbers, or all are zero
   */
  public void restore(long[] state) {
    if (state.length != 4 || (state[0] | state[1] | state[2] | state[3]) == 0) {
      throw new IllegalArgumentException("A random state is four numbers, not all zero");
    }
    s0 = state[0];
    s1 = state[1];
    s2 = state[2];
    s3 = state[3];
  }
}
