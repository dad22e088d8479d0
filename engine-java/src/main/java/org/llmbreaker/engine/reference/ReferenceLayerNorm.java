package org.llmbreaker.engine.reference;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** y = (x − mean) / √(variance + 1e-5) ∘ gamma + beta, over the features of each row. */
public final class ReferenceLayerNorm {
  private static final double EPSILON = 1e-5;

  private final INDArray gamma; // [1, C]
  private final INDArray dGamma;
  private final INDArray beta; // [1, C]
  private final INDArray dBeta;

  /**
   * What forward computed.
   *
   * @param xhat [N, C] normalised input
   * @param deviation [N, 1] √(variance + 1e-5)
   * @param y [N, C] the layer's output
   */
  public record Pass(INDArray xhat, INDArray deviation, INDArray y) {}

  /**
   * @param name prefix of its parameters
   */
  public ReferenceLayerNorm(ReferenceParameters parameters, String name) {
    gamma = parameters.value(name + ".gamma");
    dGamma = parameters.gradient(name + ".gamma");
    beta = parameters.value(name + ".beta");
    dBeta = parameters.gradient(name + ".beta");
  }

  /**
   * Normalises each row.
   *
   * @param x [N, C]
   */
  public Pass forward(INDArray x) {
    INDArray centred = x.subColumnVector(x.mean(true, 1));
    INDArray variance = centred.mul(centred).mean(true, 1);
    INDArray deviation = Transforms.sqrt(variance.addi(EPSILON), false);
    INDArray xhat = centred.diviColumnVector(deviation);
    return new Pass(xhat, deviation, xhat.mulRowVector(gamma).addiRowVector(beta));
  }

  /**
   * dgamma += Σ dy ∘ xhat, dbeta += Σ dy over rows.
   *
   * @param dy [N, C]
   * @return dx = (g − mean(g) − xhat · mean(g ∘ xhat)) / deviation with g = dy ∘ gamma, [N, C]
   */
  public INDArray backward(Pass pass, INDArray dy) {
    INDArray xhat = pass.xhat();
    dGamma.addi(dy.mul(xhat).sum(true, 0));
    dBeta.addi(dy.sum(true, 0));
    INDArray g = dy.mulRowVector(gamma);
    INDArray meanG = g.mean(true, 1);
    INDArray meanGx = g.mul(xhat).mean(true, 1);
    return g.subiColumnVector(meanG)
        .subi(xhat.mulColumnVector(meanGx))
        .diviColumnVector(pass.deviation());
  }
}
