package org.llmbreaker.engine.tensor;

import java.lang.foreign.Arena;

/**
 * Vectors that hide some lanes: the end of a row whose length is no whole number of vectors, or
 * what the causal mask forbids. Adding or multiplying one is cheaper than storing single values,
 * which the next vector load has to wait for.
 */
final class LaneMask {
  private static final long MINUS_INFINITY_FROM = table(0f, Float.NEGATIVE_INFINITY);
  private static final long ZERO_FROM = table(1f, 0f);
  private static final long MINUS_INFINITY_BEFORE = table(Float.NEGATIVE_INFINITY, 0f);
  private static final long ZERO_BEFORE = table(0f, 1f);

  private LaneMask() {}

  /** One vector for each number of first lanes, 0 to all. */
  private static long table(float inFirst, float inOthers) {
    int lanes = NativeMemory.LANES;
    long address = NativeMemory.allocate(Arena.global(), (long) (lanes + 1) * lanes);
    for (int count = 0; count <= lanes; count++) {
      for (int lane = 0; lane < lanes; lane++) {
        long at = address + (long) (count * lanes + lane) * Float.BYTES;
        NativeMemory.set(at, lane < count ? inFirst : inOthers);
      }
    }
    return address;
  }

  /** Where a vector lies that is 0 in the first {@code visible} lanes and −∞ in the others. */
  static long minusInfinityFrom(int visible) {
    return MINUS_INFINITY_FROM + (long) visible * NativeMemory.VECTOR_BYTES;
  }

  /** Where a vector lies that is 1 in the first {@code visible} lanes and 0 in the others. */
  static long zeroFrom(int visible) {
    return ZERO_FROM + (long) visible * NativeMemory.VECTOR_BYTES;
  }

  /** Where a vector lies that is −∞ in the first {@code hidden} lanes and 0 in the others. */
  static long minusInfinityBefore(int hidden) {
    return MINUS_INFINITY_BEFORE + (long) hidden * NativeMemory.VECTOR_BYTES;
  }

  /** Where a vector lies that is 0 in the first {@code hidden} lanes and 1 in the others. */
  static long zeroBefore(int hidden) {
    return ZERO_BEFORE + (long) hidden * NativeMemory.VECTOR_BYTES;
  }
}
