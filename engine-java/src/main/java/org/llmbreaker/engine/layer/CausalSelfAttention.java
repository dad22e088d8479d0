package org.llmbreaker.engine.layer;

import java.lang.foreign.Arena;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.tensor.AttentionKernels;
import org.llmbreaker.engine.tensor.Padding;
import org.llmbreaker.engine.tensor.ParameterSet;
import org.llmbreaker.engine.tensor.Tensor;

/**
 * Every character asks (query), every earlier one answers (key) and hands over something (value); H
 * heads do this independently, and a last linear layer mixes what they found.
 */
public final class CausalSelfAttention {
  private final int headSize;
  private final int headColumns;
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

    /** [D, T] transposed keys, one for each head. */
    final Tensor[] kt;

    /** [T, T] attention weights, one for each head. */
    final Tensor[] p;

    /** [T, H·D] the heads' findings side by side. */
    final Tensor o;

    final Tensor dq;
    final Tensor dk;
    final Tensor dv;
    final Tensor dO;
    final Tensor vt;
    final Tensor ds;

    Cache(ModelConfig m, Padding features, Arena arena) {
      int rows = m.context();
      q = Tensor.allocate(arena, rows, features.total());
      k = Tensor.allocate(arena, rows, features.total());
      v = Tensor.allocate(arena, rows, features.total());
      o = Tensor.allocate(arena, rows, features.total());
      dq = Tensor.allocate(arena, rows, features.total());
      dk = Tensor.allocate(arena, rows, features.total());
      dv = Tensor.allocate(arena, rows, features.total());
      dO = Tensor.allocate(arena, rows, features.total());
      kt = new Tensor[m.heads()];
      p = new Tensor[m.heads()];
      for (int h = 0; h < m.heads(); h++) {
        kt[h] = Tensor.allocate(arena, m.headSize(), rows);
        p[h] = Tensor.allocate(arena, rows, rows);
      }
      vt = Tensor.allocate(arena, m.headSize(), rows);
      ds = Tensor.allocate(arena, rows, rows);
    }

    /** [T, T] the attention weights of one head: row = who looks, column = who is looked at. */
    public Tensor weights(int head) {
      return p[head];
    }
  }

  /**
   * @param name prefix of its parameters
   */
  public CausalSelfAttention(ParameterSet.Builder parameters, String name, ModelConfig m) {
    Padding width = Padding.none(m.width());
    Padding features = headFeatures(m);
    headSize = m.headSize();
    headColumns = features.padded();
    heads = m.heads();
    headOff = new boolean[heads];
    query = new Linear(parameters, name + ".query", width, features, false);
    key = new Linear(parameters, name + ".key", width, features, false);
    value = new Linear(parameters, name + ".value", width, features, false);
    projection = new Linear(parameters, name + ".projection", features, width, m.bias());
  }

  private static Padding headFeatures(ModelConfig m) {
    return Padding.ofHeads(m.heads(), m.headSize());
  }

  static Cache newCache(ModelConfig m, Arena arena) {
    return new Cache(m, headFeatures(m), arena);
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
          c.q, c.k, c.v, c.kt[h], c.p[h], c.o, h * headColumns, headSize, from, to);
    }
    dropFindings(c.o, from, to);
  }

  /** What a head that is off has found, or its gradient, becomes exactly 0. */
  private void dropFindings(Tensor findings, int from, int to) {
    for (int h = 0; h < heads; h++) {
      if (headOff[h]) {
        findings.zeroColumns(from, to, h * headColumns, headColumns);
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
          c.p[h],
          c.dO,
          c.dq,
          c.dk,
          c.dv,
          c.vt,
          c.ds,
          h * headColumns,
          headSize,
          rows);
    }
    query.backward(parameters, gradients, y, c.dq, dy, rows, false);
    key.backward(parameters, gradients, y, c.dk, dy, rows, true);
    value.backward(parameters, gradients, y, c.dv, dy, rows, true);
  }
}
