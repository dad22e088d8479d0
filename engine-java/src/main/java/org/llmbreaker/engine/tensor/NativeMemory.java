package org.llmbreaker.engine.tensor;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Native floats by address. One segment spans the whole address space, so that the compiler reduces
 * each access to a plain load or store; measured, it is at least as fast as arrays because, unlike
 * them, native memory can be aligned to whole cache lines.
 */
final class NativeMemory {
  /** The widest vector of this processor. */
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  /** Floats in one vector. */
  static final int LANES = SPECIES.length();

  /** Bytes in one vector. */
  static final int VECTOR_BYTES = LANES * Float.BYTES;

  /** Start of every tensor, so that no vector straddles two cache lines. */
  static final int ALIGNMENT = 64;

  @SuppressWarnings("restricted")
  private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  private static final ByteOrder ORDER = ByteOrder.nativeOrder();

  private NativeMemory() {}

  /** Zeroed floats, aligned to cache lines, owned by the arena. */
  static long allocate(Arena arena, long floats) {
    return arena.allocate(floats * Float.BYTES, ALIGNMENT).address();
  }

  static float get(long address) {
    return ALL.get(ValueLayout.JAVA_FLOAT_UNALIGNED, address);
  }

  static void set(long address, float value) {
    ALL.set(ValueLayout.JAVA_FLOAT_UNALIGNED, address, value);
  }

  static FloatVector load(long address) {
    return FloatVector.fromMemorySegment(SPECIES, ALL, address, ORDER);
  }

  static void store(FloatVector vector, long address) {
    vector.intoMemorySegment(ALL, address, ORDER);
  }

  static FloatVector broadcast(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }

  static void fill(long address, long floats, float value) {
    MemorySegment target = ALL.asSlice(address, floats * Float.BYTES);
    if (value == 0) {
      target.fill((byte) 0);
    } else {
      for (long i = 0; i < floats; i++) {
        set(address + i * Float.BYTES, value);
      }
    }
  }

  static void copy(long from, long to, long floats) {
    MemorySegment.copy(ALL, from, ALL, to, floats * Float.BYTES);
  }

  static void read(long from, float[] to, int offset, int floats) {
    MemorySegment.copy(ALL, ValueLayout.JAVA_FLOAT_UNALIGNED, from, to, offset, floats);
  }

  static void write(float[] from, int offset, long to, int floats) {
    MemorySegment.copy(from, offset, ALL, ValueLayout.JAVA_FLOAT_UNALIGNED, to, floats);
  }

  /** The sum of a stored vector's lanes in a fixed order: four running sums, then pairwise. */
  static float sumLanes(long vector) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    for (int i = 0; i < LANES; i += 4) {
      s0 += get(vector + 4L * i);
      s1 += get(vector + 4L * i + 4);
      s2 += get(vector + 4L * i + 8);
      s3 += get(vector + 4L * i + 12);
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** Floats rounded up to whole vectors. */
  static int padded(int floats) {
    return (floats + LANES - 1) / LANES * LANES;
  }
}
