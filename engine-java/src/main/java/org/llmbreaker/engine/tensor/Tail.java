package org.llmbreaker.engine.tensor;

import java.lang.foreign.Arena;

/**
 * Vectors that hide the end of a row whose length is no whole number of vectors. Adding or
 * multiplying one is cheaper than storing single values, which the next vector load has to wait
 * for.
 */
final class Tail {
  private static final long MINUS_INFINITY = table(0f, Float.NEGATIVE_INFINITY);
  private static final long ZERO = table(1f, 0f);

  private Tail() {}

  /** One row for each number of visible lanes, 0 to all. */
  private static long table(float visible, float hidden) {
    int lanes = NativeMemory.LANES;
    long address = NativeMemory.allocate(Arena.global(), (long) (lanes + 1) * lanes);
    for (int count = 0; count <= lanes; count++) {
      for (int lane = 0; lane < lanes; lane++) {
        long at = address + (long) (count * lanes + lane) * Float.BYTES;
        NativeMemory.set(at, lane < count ? visible : hidden);
      }
    }
    return address;
  }

  /** Where a vector lies that is 0 in the first {@code visible} lanes and −∞ in the others. */
  static long minusInfinityFrom(int visible) {
    return MINUS_INFINITY + (long) visible * NativeMemory.VECTOR_BYTES;
  }

  /** Where a vector lies that is 1 in the first {@code visible} lanes and 0 in the others. */
  static long zeroFrom(int visible) {
    return ZERO + (long) visible * NativeMemory.VECTOR_BYTES;
  }
}
