package org.llmbreaker.engine.reference;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** out(max(in(y), 0)): from C to 4C and back. */
public final class ReferenceFeedForward {
  private final ReferenceLinear in;
  private final ReferenceLinear out;

  /**
   * What forward computed.
   *
   * @param y [N, C] input
   * @param hidden [N, 4C] after ReLU
   * @param result [N, C]
   */
  public record Pass(INDArray y, INDArray hidden, INDArray result) {}

  /**
   * @param name prefix of its parameters
   */
  public ReferenceFeedForward(ReferenceParameters parameters, String name, boolean bias) {
    in = new ReferenceLinear(parameters, name + ".in", bias);
    out = new ReferenceLinear(parameters, name + ".out", bias);
  }

  /**
   * Each row on its own: out(max(in(y), 0)).
   *
   * @param y [N, C]
   */
  public Pass forward(INDArray y) {
    INDArray hidden = Transforms.relu(in.forward(y), false);
    return new Pass(y, hidden, out.forward(hidden));
  }

  /**
   * The same way back; the gradients of the weights grow.
   *
   * @param dResult [N, C]
   * @return the gradient at the input, [N, C]
   */
  public INDArray backward(Pass pass, INDArray dResult) {
    INDArray hidden = pass.hidden();
    INDArray open = hidden.gt(0).castTo(hidden.dataType()); // 1 where ReLU let the value through
    INDArray dHidden = out.backward(hidden, dResult).muli(open);
    return in.backward(pass.y(), dHidden);
  }
}
