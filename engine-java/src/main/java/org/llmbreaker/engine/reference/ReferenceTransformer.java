package org.llmbreaker.engine.reference;

import java.util.ArrayList;
import java.util.List;
import org.llmbreaker.engine.config.ModelConfig;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Embedding, blocks, final norm, output layer and cross-entropy of a whole batch. Arrays that a
 * call makes belong to the workspace that is open around it.
 */
public final class ReferenceTransformer {
  private static final double FORBIDDEN = -1e9;

  private final int vocabularySize;
  private final DataType type;
  private final ReferenceEmbedding embedding;
  private final List<ReferenceBlock> blocks = new ArrayList<>();
  private final ReferenceLayerNorm finalNorm;
  private final INDArray head; // [V, C]
  private final INDArray dHead;

  /**
   * What forward computed.
   *
   * @param characters [N, V] a 1 in each row at the character's number
   * @param blocks one for each block
   * @param logits [N, V]
   */
  public record Pass(
      INDArray characters,
      List<ReferenceBlock.Pass> blocks,
      ReferenceLayerNorm.Pass finalNorm,
      INDArray logits) {}

  /**
   * @param parameters of a {@link org.llmbreaker.engine.model.Transformer} of this shape
   */
  public ReferenceTransformer(ModelConfig config, ReferenceParameters parameters) {
    vocabularySize = config.vocabularySize();
    type = parameters.type();
    embedding = new ReferenceEmbedding(parameters);
    for (int i = 0; i < config.layers(); i++) {
      blocks.add(new ReferenceBlock(parameters, "block" + i, config));
    }
    finalNorm = new ReferenceLayerNorm(parameters, "finalNorm");
    String output = config.tiedHead() ? "embedding.token" : "output.weight";
    head = parameters.value(output);
    dHead = parameters.gradient(output);
  }

  /**
   * Logits of a whole batch.
   *
   * @param ids [B, T] character numbers, row by row
   * @param length T, at most the context
   */
  public Pass forward(int[] ids, int length) {
    INDArray characters = oneHot(ids); // [N, V]
    INDArray x = embedding.forward(characters, length); // [N, C]
    INDArray mask = causalMask(length);
    List<ReferenceBlock.Pass> passes = new ArrayList<>();
    for (ReferenceBlock block : blocks) {
      var pass = block.forward(x, mask);
      passes.add(pass);
      x = pass.result();
    }
    var norm = finalNorm.forward(x);
    INDArray logits = norm.y().mmul(head.transpose()); // [N, C]·[C, V]
    return new Pass(characters, passes, norm, logits);
  }

  /**
   * From the gradient of the logits to those of all parameters, which grow.
   *
   * @param dLogits [N, V]
   */
  public void backward(Pass pass, INDArray dLogits, int length) {
    dHead.addi(dLogits.transpose().mmul(pass.finalNorm().y())); // [V, N]·[N, C]
    INDArray dx = finalNorm.backward(pass.finalNorm(), dLogits.mmul(head)); // [N, C]
    for (int i = blocks.size() - 1; i >= 0; i--) {
      dx = blocks.get(i).backward(pass.blocks().get(i), dx);
    }
    embedding.backward(pass.characters(), dx, length);
  }

  /**
   * Mean loss of a batch, nats a character.
   *
   * @param ids [B, T] character numbers, row by row
   * @param targets [B, T] the characters that follow them
   * @param length T, at most the context
   */
  public double loss(int[] ids, int[] targets, int length) {
    return ReferenceCrossEntropy.forward(forward(ids, length).logits(), oneHot(targets)).loss();
  }

  /** Like {@link #loss}; also adds the loss's gradient to the parameters' gradients. */
  public double lossAndGradients(int[] ids, int[] targets, int length) {
    Pass pass = forward(ids, length);
    var entropy = ReferenceCrossEntropy.forward(pass.logits(), oneHot(targets));
    backward(pass, ReferenceCrossEntropy.backward(entropy), length);
    return entropy.loss();
  }

  private INDArray oneHot(int[] ids) {
    INDArray result = Nd4j.zeros(type, ids.length, vocabularySize);
    for (int i = 0; i < ids.length; i++) {
      result.putScalar(i, ids[i], 1);
    }
    return result;
  }

  /** [1, T, T]: 0 up to the diagonal, a large negative number above it. */
  private INDArray causalMask(int length) {
    INDArray mask = Nd4j.zeros(type, 1, length, length);
    for (int row = 0; row < length; row++) {
      for (int column = row + 1; column < length; column++) {
        mask.putScalar(0, row, column, FORBIDDEN);
      }
    }
    return mask;
  }
}
