package org.llmbreaker.engine.tensor;

import static org.llmbreaker.engine.tensor.NativeMemory.LANES;
import static org.llmbreaker.engine.tensor.NativeMemory.address;
import static org.llmbreaker.engine.tensor.NativeMemory.broadcast;
import static org.llmbreaker.engine.tensor.NativeMemory.get;
import static org.llmbreaker.engine.tensor.NativeMemory.larger;
import static org.llmbreaker.engine.tensor.NativeMemory.load;
import static org.llmbreaker.engine.tensor.NativeMemory.maxLane;
import static org.llmbreaker.engine.tensor.NativeMemory.set;
import static org.llmbreaker.engine.tensor.NativeMemory.step;
import static org.llmbreaker.engine.tensor.NativeMemory.store;
import static org.llmbreaker.engine.tensor.NativeMemory.sumLanes;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** Softmax and friends: kernels on one row at a time. */
final class RowKernels {
  /**
   * Smaller exponents count as this one: e⁻⁶⁰ is nothing beside a sum of at least 1, and its
   * products stay clear of denormal numbers, which cost a hundred times as much.
   */
  private static final float LOWEST = -60f;

  private static final float LOG2_E = 1.442695f;

  /** Added and subtracted, it rounds a small float to the nearest integer: 1.5 · 2²³. */
  private static final float ROUND = 12582912f;

  /** ln 2 in two parts, so that x − n·ln 2 loses no bits. */
  private static final float LN2_HIGH = 0.6933594f;

  private static final float LN2_LOW = -0.00021219444f;

  private RowKernels() {}

  /**
   * eˣ for −60 ≤ x ≤ 0, relative error below 2e-7: x = n·ln 2 + r, then a polynomial of degree 6 in
   * r (coefficients of Cephes' expf) times 2ⁿ.
   */
  static FloatVector exp(FloatVector v) {
    FloatVector x = larger(broadcast(LOWEST), v);
    FloatVector shifted = x.fma(broadcast(LOG2_E), broadcast(ROUND));
    FloatVector n = shifted.sub(ROUND);
    FloatVector r = n.fma(broadcast(-LN2_HIGH), x);
    r = n.fma(broadcast(-LN2_LOW), r);
    FloatVector p = r.fma(broadcast(0.00019875691f), broadcast(0.0013981999f));
    p = p.fma(r, broadcast(0.008333452f));
    p = p.fma(r, broadcast(0.041665796f));
    p = p.fma(r, broadcast(0.16666666f));
    p = p.fma(r, broadcast(0.5f));
    p = p.fma(r.mul(r), r.add(1f));
    IntVector exponent = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
    return p.reinterpretAsInts().add(exponent).reinterpretAsFloats();
  }

  /**
   * Softmax over the first {@code valid} of {@code n} entries, in place: p = e^{scale·(s − max)} /
   * sum; the other entries up to n, a whole number of vectors, become 0.
   */
  static void softmax(long rowStart, int valid, int n, float scale) {
    long row = address(rowStart);
    int used = NativeMemory.padded(valid);
    long tail = row + 4L * (used - LANES);
    int visible = valid - (used - LANES);
    store(load(tail).add(load(LaneMask.minusInfinityFrom(visible))), tail);
    FloatVector top = max(row, used);
    FloatVector sum = FloatVector.zero(NativeMemory.SPECIES);
    for (int i = 0; i < used; i += LANES) {
      FloatVector e = exp(load(row + 4L * i).sub(top).mul(scale));
      store(e, row + 4L * i);
      sum = sum.add(e);
    }
    // Hidden entries hold e^LOWEST, about 1e-26, which no sum notices; then they are cleared.
    scale(row, used, 1f / sumLanes(sum).lane(0));
    store(load(tail).mul(load(LaneMask.zeroFrom(visible))), tail);
    for (int i = used; i < n; i += LANES) {
      store(FloatVector.zero(NativeMemory.SPECIES), row + 4L * i);
    }
  }

  private static FloatVector max(long rowStart, int n) {
    long row = address(rowStart);
    FloatVector peak = load(row);
    for (int i = LANES; i < n; i += LANES) {
      peak = larger(peak, load(row + 4L * i));
    }
    return maxLane(peak);
  }

  /** row[i] += other[i] over n entries, a whole number of vectors. */
  static void add(long rowStart, long otherStart, int n) {
    long row = address(rowStart);
    long other = address(otherStart);
    for (int i = 0; i < n; i += LANES) {
      store(load(row + 4L * i).add(load(other + 4L * i)), row + 4L * i);
    }
  }

  /** row[i] = a[i] + b[i] over n entries, a whole number of vectors. */
  static void sum(long rowStart, long aStart, long bStart, int n) {
    long row = address(rowStart);
    long a = address(aStart);
    long b = address(bStart);
    for (int i = 0; i < n; i += LANES) {
      store(load(a + 4L * i).add(load(b + 4L * i)), row + 4L * i);
    }
  }

  /** row[i] = max(row[i], 0) over n entries, a whole number of vectors. */
  static void relu(long rowStart, int n) {
    long row = address(rowStart);
    for (int i = 0; i < n; i += LANES) {
      store(larger(FloatVector.zero(NativeMemory.SPECIES), load(row + 4L * i)), row + 4L * i);
    }
  }

  /** dy[i] = 0 where the output y[i] is 0, over n entries, a whole number of vectors. */
  static void reluBackward(long yStart, long dyStart, int n) {
    long y = address(yStart);
    long dy = address(dyStart);
    FloatVector zero = FloatVector.zero(NativeMemory.SPECIES);
    for (int i = 0; i < n; i += LANES) {
      FloatVector d = load(dy + 4L * i);
      store(zero.blend(d, load(y + 4L * i).compare(VectorOperators.GT, 0f)), dy + 4L * i);
    }
  }

  /** row[i] *= factor over n entries, a whole number of vectors. */
  static void scale(long rowStart, int n, float factor) {
    long row = address(rowStart);
    for (int i = 0; i < n; i += LANES) {
      store(load(row + 4L * i).mul(factor), row + 4L * i);
    }
  }

  /** target[col, row] = source[row, col] for a [rows, cols] source; strides in bytes. */
  static void transpose(
      long sourceStart,
      long sourceRowStep,
      long targetStart,
      long targetRowStep,
      int rows,
      int cols) {
    long source = address(sourceStart);
    long target = address(targetStart);
    long sourceRow = step(sourceRowStep);
    long targetRow = step(targetRowStep);
    for (int r = 0; r < rows; r++) {
      long from = source + r * sourceRow;
      long to = target + 4L * r;
      for (int c = 0; c < cols; c++) {
        set(to + c * targetRow, get(from + 4L * c));
      }
    }
  }
}
