package org.llmbreaker.engine.tensor;

import static org.llmbreaker.engine.tensor.NativeMemory.VECTOR_BYTES;
import static org.llmbreaker.engine.tensor.NativeMemory.address;
import static org.llmbreaker.engine.tensor.NativeMemory.broadcast;
import static org.llmbreaker.engine.tensor.NativeMemory.get;
import static org.llmbreaker.engine.tensor.NativeMemory.load;
import static org.llmbreaker.engine.tensor.NativeMemory.step;
import static org.llmbreaker.engine.tensor.NativeMemory.store;

import jdk.incubator.vector.FloatVector;

/**
 * Pieces of a matrix product that stay in vector registers while the inner dimension runs, named by
 * rows x vectors. Parameters as in {@link MatMul#multiply}; written out, because registers have no
 * index.
 */
final class MatMulTiles {
  private MatMulTiles() {}

  static void tile6x2(
      long aStart,
      long aRowStep,
      long aColStep,
      long bStart,
      long bRowStep,
      long cStart,
      long cRowStep,
      int k,
      boolean add) {
    long a = address(aStart);
    long aRow = step(aRowStep);
    long aCol = step(aColStep);
    long b = address(bStart);
    long bRow = step(bRowStep);
    long c = address(cStart);
    long cRow = step(cRowStep);
    long c1 = c + cRow;
    long c2 = c1 + cRow;
    long c3 = c2 + cRow;
    long c4 = c3 + cRow;
    long c5 = c4 + cRow;
    FloatVector x00 = start(c, add);
    FloatVector x01 = start(c + VECTOR_BYTES, add);
    FloatVector x10 = start(c1, add);
    FloatVector x11 = start(c1 + VECTOR_BYTES, add);
    FloatVector x20 = start(c2, add);
    FloatVector x21 = start(c2 + VECTOR_BYTES, add);
    FloatVector x30 = start(c3, add);
    FloatVector x31 = start(c3 + VECTOR_BYTES, add);
    FloatVector x40 = start(c4, add);
    FloatVector x41 = start(c4 + VECTOR_BYTES, add);
    FloatVector x50 = start(c5, add);
    FloatVector x51 = start(c5 + VECTOR_BYTES, add);
    for (int p = 0; p < k; p++) {
      long ap = a + p * aCol;
      long bp = b + p * bRow;
      FloatVector b0 = load(bp);
      FloatVector b1 = load(bp + VECTOR_BYTES);
      FloatVector v = broadcast(get(ap));
      x00 = v.fma(b0, x00);
      x01 = v.fma(b1, x01);
      v = broadcast(get(ap + aRow));
      x10 = v.fma(b0, x10);
      x11 = v.fma(b1, x11);
      v = broadcast(get(ap + 2 * aRow));
      x20 = v.fma(b0, x20);
      x21 = v.fma(b1, x21);
      v = broadcast(get(ap + 3 * aRow));
      x30 = v.fma(b0, x30);
      x31 = v.fma(b1, x31);
      v = broadcast(get(ap + 4 * aRow));
      x40 = v.fma(b0, x40);
      x41 = v.fma(b1, x41);
      v = broadcast(get(ap + 5 * aRow));
      x50 = v.fma(b0, x50);
      x51 = v.fma(b1, x51);
    }
    store(x00, c);
    store(x01, c + VECTOR_BYTES);
    store(x10, c1);
    store(x11, c1 + VECTOR_BYTES);
    store(x20, c2);
    store(x21, c2 + VECTOR_BYTES);
    store(x30, c3);
    store(x31, c3 + VECTOR_BYTES);
    store(x40, c4);
    store(x41, c4 + VECTOR_BYTES);
    store(x50, c5);
    store(x51, c5 + VECTOR_BYTES);
  }

  static void tile4x2(
      long aStart,
      long aRowStep,
      long aColStep,
      long bStart,
      long bRowStep,
      long cStart,
      long cRowStep,
      int k,
      boolean add) {
    long a = address(aStart);
    long aRow = step(aRowStep);
    long aCol = step(aColStep);
    long b = address(bStart);
    long bRow = step(bRowStep);
    long c = address(cStart);
    long cRow = step(cRowStep);
    long c1 = c + cRow;
    long c2 = c1 + cRow;
    long c3 = c2 + cRow;
    FloatVector x00 = start(c, add);
    FloatVector x01 = start(c + VECTOR_BYTES, add);
    FloatVector x10 = start(c1, add);
    FloatVector x11 = start(c1 + VECTOR_BYTES, add);
    FloatVector x20 = start(c2, add);
    FloatVector x21 = start(c2 + VECTOR_BYTES, add);
    FloatVector x30 = start(c3, add);
    FloatVector x31 = start(c3 + VECTOR_BYTES, add);
    for (int p = 0; p < k; p++) {
      long ap = a + p * aCol;
      long bp = b + p * bRow;
      FloatVector b0 = load(bp);
      FloatVector b1 = load(bp + VECTOR_BYTES);
      FloatVector v = broadcast(get(ap));
      x00 = v.fma(b0, x00);
      x01 = v.fma(b1, x01);
      v = broadcast(get(ap + aRow));
      x10 = v.fma(b0, x10);
      x11 = v.fma(b1, x11);
      v = broadcast(get(ap + 2 * aRow));
      x20 = v.fma(b0, x20);
      x21 = v.fma(b1, x21);
      v = broadcast(get(ap + 3 * aRow));
      x30 = v.fma(b0, x30);
      x31 = v.fma(b1, x31);
    }
    store(x00, c);
    store(x01, c + VECTOR_BYTES);
    store(x10, c1);
    store(x11, c1 + VECTOR_BYTES);
    store(x20, c2);
    store(x21, c2 + VECTOR_BYTES);
    store(x30, c3);
    store(x31, c3 + VECTOR_BYTES);
  }

  static void tile8x1(
      long aStart,
      long aRowStep,
      long aColStep,
      long bStart,
      long bRowStep,
      long cStart,
      long cRowStep,
      int k,
      boolean add) {
    long a = address(aStart);
    long aRow = step(aRowStep);
    long aCol = step(aColStep);
    long b = address(bStart);
    long bRow = step(bRowStep);
    long c = address(cStart);
    long cRow = step(cRowStep);
    long aRow7 = step(7 * aRow); // as a product it becomes 8 − 1 times, which might be negative
    long cRow7 = step(7 * cRow);
    FloatVector x0 = start(c, add);
    FloatVector x1 = start(c + cRow, add);
    FloatVector x2 = start(c + 2 * cRow, add);
    FloatVector x3 = start(c + 3 * cRow, add);
    FloatVector x4 = start(c + 4 * cRow, add);
    FloatVector x5 = start(c + 5 * cRow, add);
    FloatVector x6 = start(c + 6 * cRow, add);
    FloatVector x7 = start(c + cRow7, add);
    for (int p = 0; p < k; p++) {
      long ap = a + p * aCol;
      long bp = b + p * bRow;
      FloatVector b0 = load(bp);
      x0 = broadcast(get(ap)).fma(b0, x0);
      x1 = broadcast(get(ap + aRow)).fma(b0, x1);
      x2 = broadcast(get(ap + 2 * aRow)).fma(b0, x2);
      x3 = broadcast(get(ap + 3 * aRow)).fma(b0, x3);
      x4 = broadcast(get(ap + 4 * aRow)).fma(b0, x4);
      x5 = broadcast(get(ap + 5 * aRow)).fma(b0, x5);
      x6 = broadcast(get(ap + 6 * aRow)).fma(b0, x6);
      x7 = broadcast(get(ap + aRow7)).fma(b0, x7);
    }
    store(x0, c);
    store(x1, c + cRow);
    store(x2, c + 2 * cRow);
    store(x3, c + 3 * cRow);
    store(x4, c + 4 * cRow);
    store(x5, c + 5 * cRow);
    store(x6, c + 6 * cRow);
    store(x7, c + cRow7);
  }

  static void tile1x2(
      long aStart, long aColStep, long bStart, long bRowStep, long cStart, int k, boolean add) {
    long a = address(aStart);
    long aCol = step(aColStep);
    long b = address(bStart);
    long bRow = step(bRowStep);
    long c = address(cStart);
    FloatVector x0 = start(c, add);
    FloatVector x1 = start(c + VECTOR_BYTES, add);
    for (int p = 0; p < k; p++) {
      long ap = a + p * aCol;
      long bp = b + p * bRow;
      FloatVector v = broadcast(get(ap));
      x0 = v.fma(load(bp), x0);
      x1 = v.fma(load(bp + VECTOR_BYTES), x1);
    }
    store(x0, c);
    store(x1, c + VECTOR_BYTES);
  }

  static void tile1x1(
      long aStart, long aColStep, long bStart, long bRowStep, long cStart, int k, boolean add) {
    long a = address(aStart);
    long aCol = step(aColStep);
    long b = address(bStart);
    long bRow = step(bRowStep);
    long c = address(cStart);
    FloatVector x = start(c, add);
    for (int p = 0; p < k; p++) {
      long ap = a + p * aCol;
      long bp = b + p * bRow;
      x = broadcast(get(ap)).fma(load(bp), x);
    }
    store(x, c);
  }

  private static FloatVector start(long address, boolean add) {
    return add ? load(address) : FloatVector.zero(NativeMemory.SPECIES);
  }
}
