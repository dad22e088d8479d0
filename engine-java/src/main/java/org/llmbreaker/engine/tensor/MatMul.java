package org.llmbreaker.engine.tensor;

import static org.llmbreaker.engine.tensor.NativeMemory.LANES;

/**
 * Matrix products. Each tile of the result stays in vector registers while the inner dimension
 * runs; tiles are 6 rows x 2 vectors, with smaller ones at the edges. All sums run over the inner
 * dimension in ascending order, one fused multiply-add a term.
 */
public final class MatMul {
  /** Inner dimension handled at once, so that the right factor's panel stays in the L1 cache. */
  private static final int INNER_BLOCK = 256;

  private MatMul() {}

  /**
   * y[from:to, N] (+)= x[from:to, K] · w[K, N].
   *
   * @param accumulate whether to add to y rather than overwrite it
   */
  public static void rowsTimes(Tensor x, Tensor w, Tensor y, int from, int to, boolean accumulate) {
    multiply(
        x.row(from),
        x.rowBytes(),
        Float.BYTES,
        w.address(),
        w.rowBytes(),
        y.row(from),
        y.rowBytes(),
        to - from,
        y.paddedCols(),
        w.rows(),
        accumulate);
  }

  /** dw[K, N] += x[0:rows, K]ᵀ · dy[0:rows, N]. */
  public static void addTransposedTimes(Tensor x, Tensor dy, Tensor dw, int rows) {
    multiply(
        x.address(),
        Float.BYTES,
        x.rowBytes(),
        dy.address(),
        dy.rowBytes(),
        dw.address(),
        dw.rowBytes(),
        dw.rows(),
        dw.paddedCols(),
        rows,
        true);
  }

  /**
   * c[m, n] (+)= a[m, k] · b[k, n] on raw addresses; strides in bytes, n in whole vectors.
   *
   * @param aRow from a[i, p] to a[i + 1, p]
   * @param aCol from a[i, p] to a[i, p + 1]; swapping it with {@code aRow} transposes a
   */
  static void multiply(
      long a,
      long aRow,
      long aCol,
      long b,
      long bRow,
      long c,
      long cRow,
      int m,
      int n,
      int k,
      boolean accumulate) {
    for (int from = 0; from < k; from += INNER_BLOCK) {
      int inner = Math.min(INNER_BLOCK, k - from);
      boolean add = accumulate || from > 0;
      long aFrom = a + from * aCol;
      long bFrom = b + from * bRow;
      int j = 0;
      for (; j + 2 * LANES <= n; j += 2 * LANES) {
        columns2(aFrom, aRow, aCol, bFrom + 4L * j, bRow, c + 4L * j, cRow, m, inner, add);
      }
      if (j < n) {
        columns1(aFrom, aRow, aCol, bFrom + 4L * j, bRow, c + 4L * j, cRow, m, inner, add);
      }
    }
  }

  /** Two vectors of columns, all rows: six rows at a time, then four, the rest singly. */
  private static void columns2(
      long a,
      long aRow,
      long aCol,
      long b,
      long bRow,
      long c,
      long cRow,
      int m,
      int k,
      boolean add) {
    int i = 0;
    for (; i + 6 <= m; i += 6) {
      MatMulTiles.tile6x2(a + i * aRow, aRow, aCol, b, bRow, c + i * cRow, cRow, k, add);
    }
    for (; i + 4 <= m; i += 4) {
      MatMulTiles.tile4x2(a + i * aRow, aRow, aCol, b, bRow, c + i * cRow, cRow, k, add);
    }
    for (; i < m; i++) {
      MatMulTiles.tile1x2(a + i * aRow, aCol, b, bRow, c + i * cRow, k, add);
    }
  }

  /** One vector of columns, all rows: eight rows at a time, the rest singly. */
  private static void columns1(
      long a,
      long aRow,
      long aCol,
      long b,
      long bRow,
      long c,
      long cRow,
      int m,
      int k,
      boolean add) {
    int i = 0;
    for (; i + 8 <= m; i += 8) {
      MatMulTiles.tile8x1(a + i * aRow, aRow, aCol, b, bRow, c + i * cRow, cRow, k, add);
    }
    for (; i < m; i++) {
      MatMulTiles.tile1x1(a + i * aRow, aCol, b, bRow, c + i * cRow, k, add);
    }
  }
}
