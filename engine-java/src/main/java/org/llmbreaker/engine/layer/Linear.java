package org.llmbreaker.engine.layer;

import org.jspecify.annotations.Nullable;
import org.llmbreaker.engine.tensor.MatMul;
import org.llmbreaker.engine.tensor.Parameter;
import org.llmbreaker.engine.tensor.ParameterSet;
import org.llmbreaker.engine.tensor.RowOperations;
import org.llmbreaker.engine.tensor.Tensor;

/** y = x·W + b, from [T, in] to [T, out]. */
public final class Linear {
  private final Parameter weight;
  private final @Nullable Parameter bias;

  /**
   * @param name prefix of its parameters
   * @param withBias whether there is a b
   */
  public Linear(ParameterSet.Builder parameters, String name, int in, int out, boolean withBias) {
    weight = parameters.add(name + ".weight", in, out, Parameter.Kind.WEIGHT);
    bias = withBias ? parameters.add(name + ".bias", 1, out, Parameter.Kind.SHIFT) : null;
  }

  /**
   * y[from:to] = x[from:to]·W + b, or += where {@code accumulate}.
   *
   * @param x [T, in]
   * @param y [T, out]
   */
  public void forward(
      ParameterSet parameters, Tensor x, Tensor y, int from, int to, boolean accumulate) {
    MatMul.rowsTimes(x, parameters.matrix(weight), y, from, to, accumulate);
    if (bias != null) {
      RowOperations.addToRows(y, parameters.matrix(bias), from, to);
    }
  }

  /**
   * dx = dy·Wᵀ, or += where {@code accumulate}; dW += xᵀ·dy; db += Σ dy.
   *
   * @param x [T, in] as given to forward
   * @param dy [T, out]
   * @param dx [T, in]
   */
  public void backward(
      ParameterSet parameters,
      Gradients gradients,
      Tensor x,
      Tensor dy,
      Tensor dx,
      int rows,
      boolean accumulate) {
    MatMul.rowsTimes(dy, parameters.transposed(weight), dx, 0, rows, accumulate);
    MatMul.addTransposedTimes(x, dy, gradients.of(weight), rows);
    if (bias != null) {
      RowOperations.addRowsTo(gradients.of(bias), dy, rows);
    }
  }
}
