package org.llmbreaker.engine.tensor;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
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

  /** User space ends below 2⁴⁷ on all processors in use. */
  private static final long ADDRESS_BITS = (1L << 47) - 1;

  private static final long STEP_BITS = (1L << 24) - 1;
  private static final ByteOrder ORDER = ByteOrder.nativeOrder();

  private static final VectorShuffle<Float> EIGHT_AWAY = lanesAway(8);
  private static final VectorShuffle<Float> FOUR_AWAY = lanesAway(4);
  private static final VectorShuffle<Float> TWO_AWAY = lanesAway(2);
  private static final VectorShuffle<Float> ONE_AWAY = lanesAway(1);

  private NativeMemory() {}

  /** Swaps lanes whose numbers differ in this one bit. */
  private static VectorShuffle<Float> lanesAway(int bit) {
    return VectorShuffle.fromOp(SPECIES, lane -> (lane ^ bit) % LANES);
  }

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

  /** In every lane the sum of all lanes, added pairwise in a fixed order. */
  static FloatVector sumLanes(FloatVector v) {
    FloatVector sum = LANES > 8 ? v.add(v.rearrange(EIGHT_AWAY)) : v;
    sum = LANES > 4 ? sum.add(sum.rearrange(FOUR_AWAY)) : sum;
    sum = LANES > 2 ? sum.add(sum.rearrange(TWO_AWAY)) : sum;
    return sum.add(sum.rearrange(ONE_AWAY));
  }

  /** In every lane the largest of all lanes. */
  static FloatVector maxLane(FloatVector v) {
    FloatVector max = LANES > 8 ? larger(v, v.rearrange(EIGHT_AWAY)) : v;
    max = LANES > 4 ? larger(max, max.rearrange(FOUR_AWAY)) : max;
    max = LANES > 2 ? larger(max, max.rearrange(TWO_AWAY)) : max;
    return larger(max, max.rearrange(ONE_AWAY));
  }

  /** The larger of each pair, b where either is NaN: two instructions where Java's max has six. */
  static FloatVector larger(FloatVector a, FloatVector b) {
    return b.blend(a, a.compare(VectorOperators.GT, b));
  }

  /**
   * The address itself. Only now the compiler knows that it is none too large, so it leaves out the
   * check of every access at such an address plus multiples of {@link #step}s: half of all
   * instructions of a matrix product.
   */
  static long address(long address) {
    return address & ADDRESS_BITS;
  }

  /** A distance in bytes, from 0 to 16 million; see {@link #address}. */
  static long step(long bytes) {
    return bytes & STEP_BITS;
  }

  /** Floats rounded up to whole vectors. */
  static int padded(int floats) {
    return (floats + LANES - 1) / LANES * LANES;
  }
}
