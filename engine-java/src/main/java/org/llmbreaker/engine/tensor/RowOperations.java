package org.llmbreaker.engine.tensor;

/** Element-wise work on the rows of tensors. */
public final class RowOperations {
  private RowOperations() {}

  /** y[t] += v[0] for t in [from, to). */
  public static void addToRows(Tensor y, Tensor v, int from, int to) {
    for (int t = from; t < to; t++) {
      RowKernels.add(y.row(t), v.address(), y.paddedCols());
    }
  }

  /** v[0] += Σ y[t] for t in [0, rows). */
  public static void addRowsTo(Tensor v, Tensor y, int rows) {
    for (int t = 0; t < rows; t++) {
      RowKernels.add(v.address(), y.row(t), v.paddedCols());
    }
  }

  /** y[t] = a[i] + b[j]. */
  public static void sumRows(Tensor y, int t, Tensor a, int i, Tensor b, int j) {
    RowKernels.sum(y.row(t), a.row(i), b.row(j), y.paddedCols());
  }

  /** y[t] = a[i]. */
  public static void copyRow(Tensor y, int t, Tensor a, int i) {
    NativeMemory.copy(a.row(i), y.row(t), y.paddedCols());
  }

  /** y[i] += x[t]. */
  public static void addRow(Tensor y, int i, Tensor x, int t) {
    RowKernels.add(y.row(i), x.row(t), y.paddedCols());
  }

  /** y[t] = max(y[t], 0) for t in [from, to). */
  public static void relu(Tensor y, int from, int to) {
    RowKernels.relu(y.row(from), y.floats(to - from));
  }

  /** dy = 0 wherever relu's output y, of the same shape, is 0, in the first {@code rows} rows. */
  public static void reluBackward(Tensor y, Tensor dy, int rows) {
    RowKernels.reluBackward(y.address(), dy.address(), y.floats(rows));
  }

  /** Layer norm of one row; see {@link LayerNormKernels#forward}. Returns 1/σ. */
  public static float layerNorm(Tensor x, Tensor xhat, Tensor y, int t, Tensor gamma, Tensor beta) {
    return LayerNormKernels.forward(
        x.row(t), xhat.row(t), y.row(t), gamma.address(), beta.address(), x.cols());
  }

  /** Layer norm of one row backwards; see {@link LayerNormKernels#backward}. */
  public static void layerNormBackward(
      Tensor dy,
      Tensor xhat,
      float rstd,
      Tensor gamma,
      Tensor dx,
      int t,
      Tensor dgamma,
      Tensor dbeta) {
    LayerNormKernels.backward(
        dy.row(t),
        xhat.row(t),
        rstd,
        gamma.address(),
        dx.row(t),
        dgamma.address(),
        dbeta.address(),
        dx.cols());
  }

  /** Softmax of one row's true columns, in place; the padding becomes 0. */
  public static void softmax(Tensor y, int t) {
    RowKernels.softmax(y.row(t), y.cols(), y.paddedCols(), 1f);
  }

  /** y[t] *= factor for t in [0, rows). */
  public static void scale(Tensor y, int rows, float factor) {
    RowKernels.scale(y.address(), y.floats(rows), factor);
  }
}
