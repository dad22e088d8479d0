package org.llmbreaker.engine.tensor;

/**
 * Scaled dot-product attention with a causal mask (Vaswani et al., 2017) for one head of one
 * sequence: P = softmax(mask(Q·Kᵀ / √D)), O = P·V. Rows are handled in blocks, and of each block
 * only the columns up to its last row: what the mask hides is not computed.
 */
public final class AttentionKernels {
  private static final int BLOCK = 16;

  private AttentionKernels() {}

  /**
   * For rows [from, to): p = attention weights, o = weighted values.
   *
   * @param q [T, H·D] queries; this head's columns start at {@code col}
   * @param k keys, likewise
   * @param v values, likewise
   * @param kt [D, T] scratch that keeps the transposed keys of rows before {@code from}
   * @param p [T, T]
   * @param o [T, H·D]
   * @param size D, the head's true size
   */
  public static void forward(
      Tensor q,
      Tensor k,
      Tensor v,
      Tensor kt,
      Tensor p,
      Tensor o,
      int col,
      int size,
      int from,
      int to) {
    float scale = (float) (1 / Math.sqrt(size));
    RowKernels.transpose(
        k.at(from, col), k.rowBytes(), kt.at(0, from), kt.rowBytes(), to - from, size);
    for (int first = from; first < to; first = blockEnd(first, to)) {
      int end = blockEnd(first, to);
      scores(q, kt, p, col, size, first, end);
      for (int t = first; t < end; t++) {
        RowKernels.softmax(p.row(t), t + 1, NativeMemory.padded(end), scale);
      }
      MatMul.multiply(
          p.row(first),
          p.rowBytes(),
          Float.BYTES,
          v.at(0, col),
          v.rowBytes(),
          o.at(first, col),
          o.rowBytes(),
          end - first,
          NativeMemory.padded(size),
          end,
          false);
    }
  }

  /** s[first:end] = rows of a · bt, as far as the mask leaves them visible. */
  private static void scores(Tensor a, Tensor bt, Tensor s, int col, int size, int first, int end) {
    MatMul.multiply(
        a.at(first, col),
        a.rowBytes(),
        Float.BYTES,
        bt.address(),
        bt.rowBytes(),
        s.row(first),
        s.rowBytes(),
        end - first,
        NativeMemory.padded(end),
        size,
        false);
  }

  /**
   * From the gradient of o to those of q, k and v, all rows.
   *
   * @param p [T, T] as forward left it
   * @param dO [T, H·D]
   * @param vt [D, T] scratch
   * @param ds [T, T] scratch
   */
  public static void backward(
      Tensor q,
      Tensor k,
      Tensor v,
      Tensor p,
      Tensor dO,
      Tensor dq,
      Tensor dk,
      Tensor dv,
      Tensor vt,
      Tensor ds,
      int col,
      int size,
      int rows) {
    float scale = (float) (1 / Math.sqrt(size));
    int n = NativeMemory.padded(size);
    RowKernels.transpose(v.at(0, col), v.rowBytes(), vt.address(), vt.rowBytes(), rows, size);
    for (int first = 0; first < rows; first = blockEnd(first, rows)) {
      int end = blockEnd(first, rows);
      scores(dO, vt, ds, col, size, first, end);
      for (int t = first; t < end; t++) {
        RowKernels.softmaxBackward(p.row(t), ds.row(t), NativeMemory.padded(end), scale);
      }
      MatMul.multiply(
          ds.row(first),
          ds.rowBytes(),
          Float.BYTES,
          k.at(0, col),
          k.rowBytes(),
          dq.at(first, col),
          dq.rowBytes(),
          end - first,
          n,
          end,
          false);
    }
    for (int first = 0; first < rows; first = blockEnd(first, rows)) {
      int end = blockEnd(first, rows);
      addOverQueries(ds, q, dk, col, n, first, end, rows);
      addOverQueries(p, dO, dv, col, n, first, end, rows);
    }
  }

  /**
   * d[first:end] = w[first:rows, first:end]ᵀ · x[first:rows]: only later queries saw these keys.
   */
  private static void addOverQueries(
      Tensor w, Tensor x, Tensor d, int col, int n, int first, int end, int rows) {
    MatMul.multiply(
        w.at(first, first),
        Float.BYTES,
        w.rowBytes(),
        x.at(first, col),
        x.rowBytes(),
        d.at(first, col),
        d.rowBytes(),
        end - first,
        n,
        rows - first,
        false);
  }

  private static int blockEnd(int first, int to) {
    return Math.min(to, first - first % BLOCK + BLOCK);
  }
}
