package org.llmbreaker.engine.tensor;

import static org.llmbreaker.engine.tensor.NativeMemory.LANES;

/**
 * Scaled dot-product attention with a causal mask (Vaswani et al., 2017) for one head of one
 * sequence: P = softmax(mask(Q·Kᵀ / √D)), O = P·V. Weights are kept as Pᵀ, [key, query], and made
 * for one vector of queries at a time; of each such block only the keys up to its last query are
 * computed.
 *
 * <p>Heads lie side by side in [T, H·D]. One narrower than a vector writes over the columns behind
 * its own, so heads are to be taken in ascending order and rows need room behind the last.
 */
public final class AttentionKernels {
  private AttentionKernels() {}

  /**
   * For queries [from, to): pt = attention weights, o = weighted values.
   *
   * @param q [T, H·D] queries; this head's columns start at {@code col}
   * @param k keys, likewise
   * @param v values, likewise
   * @param qt [D, T] scratch that keeps the transposed queries of rows before {@code from}
   * @param pt [T, T] keys by queries
   * @param o [T, H·D]
   * @param size D
   */
  public static void forward(
      Tensor q,
      Tensor k,
      Tensor v,
      Tensor qt,
      Tensor pt,
      Tensor o,
      int col,
      int size,
      int from,
      int to) {
    float scale = (float) (1 / Math.sqrt(size));
    RowKernels.transpose(
        q.at(from, col), q.rowBytes(), qt.at(0, from), qt.rowBytes(), to - from, size);
    for (int first = from - from % LANES; first < to; first += LANES) {
      int end = Math.min(first + LANES, to);
      int query = Math.max(first, from);
      keysTimes(k, qt, pt, col, size, first, end);
      CausalSoftmax.forward(pt.at(0, first), pt.rowBytes(), first, end, scale);
      weightsTimes(pt, query, v, o, col, size, end);
    }
  }

  /** st[0:end, first:] = keys (or values) · transposed queries (or their gradients). */
  private static void keysTimes(
      Tensor k, Tensor qt, Tensor st, int col, int size, int first, int end) {
    MatMul.multiply(
        k.at(0, col),
        k.rowBytes(),
        Float.BYTES,
        qt.at(0, first),
        qt.rowBytes(),
        st.at(0, first),
        st.rowBytes(),
        end,
        LANES,
        size,
        false);
  }

  /** y[from:to] = wt[0:to, from:to]ᵀ · x[0:to]: what the queries gather from their keys. */
  private static void weightsTimes(
      Tensor wt, int from, Tensor x, Tensor y, int col, int size, int to) {
    MatMul.multiply(
        wt.at(0, from),
        Float.BYTES,
        wt.rowBytes(),
        x.at(0, col),
        x.rowBytes(),
        y.at(from, col),
        y.rowBytes(),
        to - from,
        NativeMemory.padded(size),
        to,
        false);
  }

  /**
   * From the gradient of o to those of q, k and v, all rows.
   *
   * @param pt [T, T] as forward left it
   * @param dO [T, H·D]
   * @param dOt [D, T] scratch
   * @param dst [T, T] scratch, keys by queries
   */
  public static void backward(
      Tensor q,
      Tensor k,
      Tensor v,
      Tensor pt,
      Tensor dO,
      Tensor dq,
      Tensor dk,
      Tensor dv,
      Tensor dOt,
      Tensor dst,
      int col,
      int size,
      int rows) {
    float scale = (float) (1 / Math.sqrt(size));
    RowKernels.transpose(dO.at(0, col), dO.rowBytes(), dOt.address(), dOt.rowBytes(), rows, size);
    for (int first = 0; first < rows; first += LANES) {
      int end = Math.min(first + LANES, rows);
      keysTimes(v, dOt, dst, col, size, first, end);
      CausalSoftmax.backward(pt.at(0, first), dst.at(0, first), dst.rowBytes(), end, scale);
      weightsTimes(dst, first, k, dq, col, size, end);
    }
    for (int first = 0; first < rows; first += LANES) {
      int end = Math.min(first + LANES, rows);
      queriesTimes(dst, q, dk, col, size, first, end, rows);
      queriesTimes(pt, dO, dv, col, size, first, end, rows);
    }
  }

  /**
   * d[first:end] = wt[first:end, first:rows] · x[first:rows]: only later queries saw these keys.
   */
  private static void queriesTimes(
      Tensor wt, Tensor x, Tensor d, int col, int size, int first, int end, int rows) {
    MatMul.multiply(
        wt.at(first, first),
        wt.rowBytes(),
        Float.BYTES,
        x.at(first, col),
        x.rowBytes(),
        d.at(first, col),
        d.rowBytes(),
        end - first,
        NativeMemory.padded(size),
        rows - first,
        false);
  }
}
