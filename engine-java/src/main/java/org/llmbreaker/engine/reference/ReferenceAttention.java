package org.llmbreaker.engine.reference;

import org.llmbreaker.engine.config.ModelConfig;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Causal self-attention of H heads: P = softmax(Q·Kᵀ/√D + mask), O = P·V, then a linear layer. */
public final class ReferenceAttention {
  private final int heads;
  private final int headSize;
  private final ReferenceLinear query;
  private final ReferenceLinear key;
  private final ReferenceLinear value;
  private final ReferenceLinear projection;

  /**
   * What forward computed.
   *
   * @param y [N, C] input
   * @param q [B·H, T, D] queries
   * @param k [B·H, T, D] keys
   * @param v [B·H, T, D] values
   * @param p [B·H, T, T] attention weights: row = who looks, column = who is looked at
   * @param o [N, C] the heads' findings side by side
   * @param result [N, C]
   */
  public record Pass(
      INDArray y, INDArray q, INDArray k, INDArray v, INDArray p, INDArray o, INDArray result) {}

  /**
   * @param name prefix of its parameters
   */
  public ReferenceAttention(ReferenceParameters parameters, String name, ModelConfig m) {
    heads = m.heads();
    headSize = m.headSize();
    query = new ReferenceLinear(parameters, name + ".query", false);
    key = new ReferenceLinear(parameters, name + ".key", false);
    value = new ReferenceLinear(parameters, name + ".value", false);
    projection = new ReferenceLinear(parameters, name + ".projection", m.bias());
  }

  /**
   * Every character gathers from those before it.
   *
   * @param y [N, C]
   * @param mask [1, T, T]: 0 where row may look at column, a large negative number elsewhere
   */
  public Pass forward(INDArray y, INDArray mask) {
    int length = (int) mask.size(1);
    INDArray q = toHeads(query.forward(y), length);
    INDArray k = toHeads(key.forward(y), length);
    INDArray v = toHeads(value.forward(y), length);
    INDArray scores = product(q, false, k, true).muli(scale()); // [B·H, T, T]
    INDArray p = Nd4j.nn().softmax(scores.addi(mask), 2);
    INDArray o = fromHeads(product(p, false, v, false));
    return new Pass(y, q, k, v, p, o, projection.forward(o));
  }

  /**
   * The same way back; the gradients of the weights grow.
   *
   * @param dResult [N, C]
   * @return the gradient at the input, [N, C]
   */
  public INDArray backward(Pass pass, INDArray dResult) {
    int length = (int) pass.p().size(1);
    INDArray p = pass.p();
    INDArray dO = toHeads(projection.backward(pass.o(), dResult), length);
    INDArray dV = product(p, true, dO, false);
    INDArray dP = product(dO, false, pass.v(), true);
    INDArray dot = dP.mul(p).sum(true, 2); // [B·H, T, 1]
    INDArray dS = dP.subi(dot).muli(p).muli(scale()); // softmax backwards; masked places have p = 0
    INDArray dQ = product(dS, false, pass.k(), false);
    INDArray dK = product(dS, true, pass.q(), false);
    return query
        .backward(pass.y(), fromHeads(dQ))
        .addi(key.backward(pass.y(), fromHeads(dK)))
        .addi(value.backward(pass.y(), fromHeads(dV)));
  }

  private double scale() {
    return 1 / Math.sqrt(headSize);
  }

  /** One matrix product for each sequence and head. */
  private static INDArray product(INDArray a, boolean aTurned, INDArray b, boolean bTurned) {
    return Nd4j.matmul(a, b, aTurned, bTurned, false);
  }

  /** [B·T, H·D] to [B·H, T, D]. */
  private INDArray toHeads(INDArray x, int length) {
    long batch = x.size(0) / length;
    return x.reshape(batch, length, heads, headSize)
        .permute(0, 2, 1, 3)
        .dup('c')
        .reshape(batch * heads, length, headSize);
  }

  /** [B·H, T, D] back to [B·T, H·D]. */
  private INDArray fromHeads(INDArray x) {
    long batch = x.size(0) / heads;
    long length = x.size(1);
    return x.reshape(batch, heads, length, headSize)
        .permute(0, 2, 1, 3)
        .dup('c')
        .reshape(batch * length, (long) heads * headSize);
  }
}
