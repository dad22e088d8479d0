package org.llmbreaker.engine.reference;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** y = x·W + b. */
public final class ReferenceLinear {
  private final INDArray weight; // [in, out]
  private final INDArray dWeight;
  private final @Nullable INDArray bias; // [1, out]
  private final @Nullable INDArray dBias;

  /**
   * @param name prefix of its parameters
   */
  public ReferenceLinear(ReferenceParameters parameters, String name, boolean withBias) {
    weight = parameters.value(name + ".weight");
    dWeight = parameters.gradient(name + ".weight");
    bias = withBias ? parameters.value(name + ".bias") : null;
    dBias = withBias ? parameters.gradient(name + ".bias") : null;
  }

  /** From [N, in] to [N, out]. */
  public INDArray forward(INDArray x) {
    INDArray y = x.mmul(weight);
    return bias == null ? y : y.addiRowVector(bias);
  }

  /**
   * dW += xᵀ·dy, db += Σ dy over rows.
   *
   * @param x [N, in] as given to forward
   * @param dy [N, out]
   * @return dx = dy·Wᵀ, [N, in]
   */
  public INDArray backward(INDArray x, INDArray dy) {
    dWeight.addi(x.transpose().mmul(dy));
    if (dBias != null) {
      dBias.addi(dy.sum(true, 0));
    }
    return dy.mmul(weight.transpose());
  }
}
