package org.llmbreaker.engine.reference;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** x = the character's row of one matrix + the position's row of another. */
public final class ReferenceEmbedding {
  private final INDArray token; // [V, C]
  private final INDArray dToken;
  private final INDArray position; // [context, C]
  private final INDArray dPosition;

  /** Its parameters are {@code embedding.token} and {@code embedding.position}. */
  public ReferenceEmbedding(ReferenceParameters parameters) {
    token = parameters.value("embedding.token");
    dToken = parameters.gradient("embedding.token");
    position = parameters.value("embedding.position");
    dPosition = parameters.gradient("embedding.position");
  }

  /**
   * Looks up every character and its position.
   *
   * @param characters [N, V] a 1 in each row at the character's number
   * @param length T, characters a sequence; N is a multiple of it
   * @return [N, C]
   */
  public INDArray forward(INDArray characters, int length) {
    long width = token.size(1);
    INDArray tokens = characters.mmul(token).reshape(-1, length, width); // [B, T, C]
    INDArray positions = firstRows(position, length).reshape(1, length, width); // [1, T, C]
    return tokens.add(positions).reshape(-1, width);
  }

  /**
   * Every row of dx is added to the gradients of the two rows that forward looked up.
   *
   * @param characters as given to forward
   * @param dx [N, C]
   */
  public void backward(INDArray characters, INDArray dx, int length) {
    dToken.addi(characters.transpose().mmul(dx)); // [V, N]·[N, C]
    INDArray bySequence = dx.reshape(-1, length, token.size(1)); // [B, T, C]
    firstRows(dPosition, length).addi(bySequence.sum(0));
  }

  private static INDArray firstRows(INDArray matrix, int rows) {
    return matrix.get(NDArrayIndex.interval(0, rows), NDArrayIndex.all());
  }
}
