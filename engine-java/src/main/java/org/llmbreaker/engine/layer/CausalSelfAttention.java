package org.llmbreaker.engine.layer;

import java.lang.foreign.Arena;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.tensor.AttentionKernels;
import org.llmbreaker.engine.tensor.ParameterSet;
import org.llmbreaker.engine.tensor.Tensor;

/**
 * Every character asks (query), every earlier one answers (key) and hands over something (value); H
 * heads do this independently, and a last linear layer mixes what they found.
 */
public final class CausalSelfAttention {
  private final int headSize;
  private final int heads;
  private final Linear query;
  private final Linear key;
  private final Linear value;
  private final Linear projection;
  private final boolean[] headOff;

  /** What backward needs of forward; the keys and values also serve step-by-step generation. */
  public static final class Cache {
    /** [T, H·D] each. */
    final Tensor q;

    final Tensor k;
    final Tensor v;

    /** [D, T] transposed queries, one for each head. */
    final Tensor[] qt;

    /** [T, T] attention weights, keys by queries, one for each head. */
    final Tensor[] pt;

    /** [T, H·D] the heads' findings side by side. */
    final Tensor o;

    final Tensor dq;
    final Tensor dk;
    final Tensor dv;
    final Tensor dO;
    final Tensor dOt;
    final Tensor dst;

    Cache(ModelConfig m, Arena arena) {
      int rows = m.context();
      q = Tensor.ofHeads(arena, rows, m.heads(), m.headSize());
      k = Tensor.ofHeads(arena, rows, m.heads(), m.headSize());
      v = Tensor.ofHeads(arena, rows, m.heads(), m.headSize());
      o = Tensor.ofHeads(arena, rows, m.heads(), m.headSize());
      dq = Tensor.ofHeads(arena, rows, m.heads(), m.headSize());
      dk = Tensor.ofHeads(arena, rows, m.heads(), m.headSize());
      dv = Tensor.ofHeads(arena, rows, m.heads(), m.headSize());
      dO = Tensor.ofHeads(arena, rows, m.heads(), m.headSize());
      qt = new Tensor[m.heads()];
      pt = new Tensor[m.heads()];
      for (int h = 0; h < m.heads(); h++) {
        qt[h] = Tensor.allocate(arena, m.headSize(), rows);
        pt[h] = Tensor.allocate(arena, rows, rows);
      }
      dOt = Tensor.allocate(arena, m.headSize(), rows);
      dst = Tensor.allocate(arena, rows, rows);
    }

    /** [T, T] the attention weights of one head: column = who looks, row = who is looked at. */
    public Tensor weights(int head) {
      return pt[head];
    }
  }

  /**
   * @param name prefix of its parameters
   */
  public CausalSelfAttention(ParameterSet.Builder parameters, String name, ModelConfig m) {
    headSize = m.headSize();
    heads = m.heads();
    headOff = new boolean[heads];
    query = new Linear(parameters, name + ".query", m.width(), m.width(), false);
    key = new Linear(parameters, name + ".key", m.width(), m.width(), false);
    value = new Linear(parameters, name + ".value", m.width(), m.width(), false);
    projection = new Linear(parameters, name + ".projection", m.width(), m.width(), m.bias());
  }

  static Cache newCache(ModelConfig m, Arena arena) {
    return new Cache(m, arena);
  }

  /** Switches this layer's heads off or on, for all passes to come. */
  void ablate(Ablation ablation, int layer) {
    for (int h = 0; h < heads; h++) {
      headOff[h] = ablation.isOff(new Ablation.Head(layer, h));
    }
  }

  /**
   * Where every head looks and what it finds: weights and o. Keys and values of rows before {@code
   * from} are taken from the cache.
   *
   * @param y [T, C] normalised input
   */
  public void attend(ParameterSet parameters, Tensor y, Cache c, int from, int to) {
    query.forward(parameters, y, c.q, from, to, false);
    key.forward(parameters, y, c.k, from, to, false);
    value.forward(parameters, y, c.v, from, to, false);
    for (int h = 0; h < heads; h++) {
      AttentionKernels.forward(
          c.q, c.k, c.v, c.qt[h], c.pt[h], c.o, h * headSize, headSize, from, to);
    }
    dropFindings(c.o, from, to);
  }

  /** What a head that is off has found, or its gradient, becomes exactly 0. */
  private void dropFindings(Tensor findings, int from, int to) {
    for (int h = 0; h < heads; h++) {
      if (headOff[h]) {
        findings.zeroColumns(from, to, h * headSize, headSize);
      }
    }
  }

  /**
   * x[from:to] += attention(y)[from:to], from what {@link #attend} left in the cache.
   *
   * @param x [T, C] residual stream
   */
  public void project(ParameterSet parameters, Cache c, Tensor x, int from, int to) {
    projection.forward(parameters, c.o, x, from, to, true);
  }

  /**
   * dy = gradient at the normalised input; dx is only read.
   *
   * @param y [T, C] as given to attend
   * @param dx [T, C] gradient of the residual stream
   * @param dy [T, C]
   */
  public void backward(
      ParameterSet parameters,
      Gradients gradients,
      Tensor y,
      Cache c,
      Tensor dx,
      Tensor dy,
      int rows) {
    projection.backward(parameters, gradients, c.o, dx, c.dO, rows, false);
    dropFindings(c.dO, 0, rows);
    for (int h = 0; h < heads; h++) {
      AttentionKernels.backward(
          c.q,
          c.k,
          c.v,
          c.pt[h],
          c.dO,
          c.dq,
          c.dk,
          c.dv,
          c.dOt,
          c.dst,
          h * headSize,
          headSize,
          rows);
    }
    query.backward(parameters, gradients, y, c.dq, dy, rows, false);
    key.backward(parameters, gradients, y, c.dk, dy, rows, true);
    value.backward(parameters, gradients, y, c.dv, dy, rows, true);
  }
}
