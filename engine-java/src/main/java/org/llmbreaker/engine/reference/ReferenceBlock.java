package org.llmbreaker.engine.reference;

import org.llmbreaker.engine.config.ModelConfig;
import org.nd4j.linalg.api.ndarray.INDArray;

/** x + attention(LN(x)), then x + feedForward(LN(x)). */
public final class ReferenceBlock {
  private final ReferenceLayerNorm attentionNorm;
  private final ReferenceAttention attention;
  private final ReferenceLayerNorm feedForwardNorm;
  private final ReferenceFeedForward feedForward;

  /**
   * What forward computed.
   *
   * @param result [N, C] the residual stream after the block
   */
  public record Pass(
      ReferenceLayerNorm.Pass attentionNorm,
      ReferenceAttention.Pass attention,
      ReferenceLayerNorm.Pass feedForwardNorm,
      ReferenceFeedForward.Pass feedForward,
      INDArray result) {}

  /**
   * @param name prefix of its parameters
   */
  public ReferenceBlock(ReferenceParameters parameters, String name, ModelConfig m) {
    attentionNorm = new ReferenceLayerNorm(parameters, name + ".attentionNorm");
    attention = new ReferenceAttention(parameters, name + ".attention", m);
    feedForwardNorm = new ReferenceLayerNorm(parameters, name + ".feedForwardNorm");
    feedForward = new ReferenceFeedForward(parameters, name + ".feedForward", m.bias());
  }

  /**
   * The residual stream passes through the block.
   *
   * @param x [N, C] residual stream
   * @param mask [1, T, T] as for {@link ReferenceAttention#forward}
   */
  public Pass forward(INDArray x, INDArray mask) {
    var norm1 = attentionNorm.forward(x);
    var attended = attention.forward(norm1.y(), mask);
    INDArray between = x.add(attended.result());
    var norm2 = feedForwardNorm.forward(between);
    var thought = feedForward.forward(norm2.y());
    return new Pass(norm1, attended, norm2, thought, between.add(thought.result()));
  }

  /**
   * The same way back; the gradients of the weights grow.
   *
   * @param dResult [N, C]
   * @return the gradient at the input, [N, C]
   */
  public INDArray backward(Pass pass, INDArray dResult) {
    INDArray dNorm2 = feedForward.backward(pass.feedForward(), dResult);
    INDArray dBetween = dResult.add(feedForwardNorm.backward(pass.feedForwardNorm(), dNorm2));
    INDArray dNorm1 = attention.backward(pass.attention(), dBetween);
    return dBetween.add(attentionNorm.backward(pass.attentionNorm(), dNorm1));
  }
}
