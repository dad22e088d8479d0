package org.llmbreaker.engine.reference;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** loss = −mean over rows of ln softmax(logits)[target], in nats a character. */
public final class ReferenceCrossEntropy {
  private ReferenceCrossEntropy() {}

  /**
   * What forward computed.
   *
   * @param logProbabilities [N, V] ln softmax(logits)
   * @param right [N, V] a 1 in each row at the right character's number
   */
  public record Pass(INDArray logProbabilities, INDArray right, double loss) {}

  /**
   * Compares guesses with what came next.
   *
   * @param logits [N, V]
   * @param right [N, V] a 1 in each row at the right character's number
   */
  public static Pass forward(INDArray logits, INDArray right) {
    INDArray logProbabilities = Nd4j.nn().logSoftmax(logits, 1);
    double sum = logProbabilities.mul(right).sumNumber().doubleValue();
    return new Pass(logProbabilities, right, -sum / right.size(0));
  }

  /** The gradient at the logits, (softmax(logits) − right) / N, [N, V]. */
  public static INDArray backward(Pass pass) {
    INDArray probabilities = Transforms.exp(pass.logProbabilities(), true);
    return probabilities.subi(pass.right()).divi(pass.right().size(0));
  }
}
