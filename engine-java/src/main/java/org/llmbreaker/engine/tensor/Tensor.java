package org.llmbreaker.engine.tensor;

import java.lang.foreign.Arena;

/**
 * A matrix of floats in native memory, [rows, cols] row by row. Rows are padded to whole vectors,
 * so kernels may read and write {@link #paddedCols()} columns; the padding holds zeros or what a
 * kernel left there, and no result depends on it. Lives as long as its arena.
 */
public final class Tensor {
  private final long address;
  private final int rows;
  private final int cols;
  private final int stride;

  private Tensor(long address, int rows, int cols, int stride) {
    this.address = address;
    this.rows = rows;
    this.cols = cols;
    this.stride = stride;
  }

  /** A zeroed [rows, cols] matrix. */
  public static Tensor allocate(Arena arena, int rows, int cols) {
    return allocate(arena, rows, cols, cols);
  }

  /** A zeroed [rows, heads · size] matrix with a whole vector's room from each head on. */
  public static Tensor ofHeads(Arena arena, int rows, int heads, int size) {
    int last = (heads - 1) * size;
    return allocate(arena, rows, heads * size, last + NativeMemory.padded(size));
  }

  private static Tensor allocate(Arena arena, int rows, int cols, int room) {
    int stride = strideFor(room);
    long address = NativeMemory.allocate(arena, (long) rows * stride + NativeMemory.LANES);
    return new Tensor(address, rows, cols, stride);
  }

  /**
   * Floats from one row to the next. An even number of vectors would send rows to few of the
   * cache's sets, so one vector is added to it; short rows share sets anyway.
   */
  private static int strideFor(int cols) {
    int padded = NativeMemory.padded(cols);
    return padded >= 64 && padded / NativeMemory.LANES % 2 == 0
        ? padded + NativeMemory.LANES
        : padded;
  }

  public int rows() {
    return rows;
  }

  public int cols() {
    return cols;
  }

  /** Columns rounded up to whole vectors. */
  int paddedCols() {
    return NativeMemory.padded(cols);
  }

  /** Floats that so many rows take, padding included. */
  int floats(int count) {
    return count * stride;
  }

  /** Bytes from one row to the next. */
  long rowBytes() {
    return (long) stride * Float.BYTES;
  }

  long address() {
    return address;
  }

  /** Where a row starts. */
  long row(int row) {
    return address + row * rowBytes();
  }

  /** Where an element lies. */
  long at(int row, int col) {
    return row(row) + (long) col * Float.BYTES;
  }

  public float get(int row, int col) {
    check(row, col);
    return NativeMemory.get(at(row, col));
  }

  public void set(int row, int col, float value) {
    check(row, col);
    NativeMemory.set(at(row, col), value);
  }

  /** Sets everything, padding included, to zero. */
  public void zero() {
    NativeMemory.fill(address, (long) rows * stride, 0);
  }

  /** Sets the first {@code floats} columns from {@code col} on, of rows [from, to), to zero. */
  public void zeroColumns(int from, int to, int col, int floats) {
    for (int t = from; t < to; t++) {
      check(t, col + floats - 1);
      NativeMemory.fill(at(t, col), floats, 0);
    }
  }

  /** Copies {@code floats} values of one row, from its first column on, into an array. */
  public void readRow(int row, float[] target, int offset, int floats) {
    check(row, floats - 1);
    NativeMemory.read(row(row), target, offset, floats);
  }

  private void check(int row, int col) {
    if (row < 0 || row >= rows || col < 0 || col >= cols) {
      throw new IndexOutOfBoundsException(
          "[" + row + ", " + col + "] of [" + rows + ", " + cols + "]");
    }
  }
}
