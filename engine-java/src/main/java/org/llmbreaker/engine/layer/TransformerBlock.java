package org.llmbreaker.engine.layer;

import java.lang.foreign.Arena;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.Ablation.BranchKind;
import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.tensor.ParameterSet;
import org.llmbreaker.engine.tensor.Tensor;

/**
 * x += attention(LN(x)); x += feedForward(LN(x)): a pre-norm block (Radford et al., 2019). Each of
 * the two branches and each of the two residual connections can be switched off.
 */
public final class TransformerBlock {
  private final LayerNorm attentionNorm;
  private final CausalSelfAttention attention;
  private final LayerNorm feedForwardNorm;
  private final FeedForward feedForward;
  private boolean attends = true;
  private boolean feeds = true;
  private boolean keepsAtAttention = true;
  private boolean keepsAtFeedForward = true;

  /** What backward needs of forward. */
  public static final class Cache {
    final LayerNorm.Cache attentionNorm;
    final CausalSelfAttention.Cache attention;
    final LayerNorm.Cache feedForwardNorm;
    final FeedForward.Cache feedForward;

    /** [T, C] gradient of a norm's output. */
    final Tensor dy;

    /** Memory for one sequence of up to the context's length. */
    public Cache(ModelConfig m, Arena arena) {
      attentionNorm = new LayerNorm.Cache(m.context(), m.width(), arena);
      attention = CausalSelfAttention.newCache(m, arena);
      feedForwardNorm = new LayerNorm.Cache(m.context(), m.width(), arena);
      feedForward = new FeedForward.Cache(m, arena);
      dy = Tensor.allocate(arena, m.context(), m.width());
    }

    /** The attention's intermediate results. */
    public CausalSelfAttention.Cache attention() {
      return attention;
    }
  }

  /**
   * @param name prefix of its parameters
   */
  public TransformerBlock(ParameterSet.Builder parameters, String name, ModelConfig m) {
    attentionNorm = new LayerNorm(parameters, name + ".attentionNorm", m.width());
    attention = new CausalSelfAttention(parameters, name + ".attention", m);
    feedForwardNorm = new LayerNorm(parameters, name + ".feedForwardNorm", m.width());
    feedForward = new FeedForward(parameters, name + ".feedForward", m);
  }

  /** Switches parts of this block, which is that of {@code layer}, for all passes to come. */
  public void ablate(Ablation ablation, int layer) {
    boolean off = ablation.isOff(new Ablation.Block(layer));
    attends = !off && !ablation.isOff(new Ablation.Branch(layer, BranchKind.ATTENTION));
    feeds = !off && !ablation.isOff(new Ablation.Branch(layer, BranchKind.FEED_FORWARD));
    keepsAtAttention = off || !ablation.isOff(new Ablation.Residual(layer, BranchKind.ATTENTION));
    keepsAtFeedForward =
        off || !ablation.isOff(new Ablation.Residual(layer, BranchKind.FEED_FORWARD));
    attention.ablate(ablation, layer);
  }

  /**
   * Rows [from, to) of the residual stream pass through the block. Heads look even where what they
   * find is not used, so that their film goes on.
   *
   * @param x [T, C] residual stream, changed in place
   */
  public void forward(ParameterSet parameters, Tensor x, Cache c, int from, int to) {
    attentionNorm.forward(parameters, x, c.attentionNorm, from, to);
    attention.attend(parameters, c.attentionNorm.y, c.attention, from, to);
    keep(keepsAtAttention, x, from, to);
    if (attends) {
      attention.project(parameters, c.attention, x, from, to);
    }
    feedForwardNorm.forward(parameters, x, c.feedForwardNorm, from, to);
    keep(keepsAtFeedForward, x, from, to);
    if (feeds) {
      feedForward.forward(parameters, c.feedForwardNorm.y, c.feedForward, x, from, to);
    }
  }

  /**
   * The gradient of the residual stream passes back through the block.
   *
   * @param dx [T, C], changed in place
   */
  public void backward(ParameterSet parameters, Gradients gradients, Cache c, Tensor dx, int rows) {
    if (feeds) {
      feedForward.backward(
          parameters, gradients, c.feedForwardNorm.y, c.feedForward, dx, c.dy, rows);
    }
    keep(keepsAtFeedForward, dx, 0, rows);
    if (feeds) {
      feedForwardNorm.backward(parameters, gradients, c.feedForwardNorm, c.dy, dx, rows);
    }
    if (attends) {
      attention.backward(parameters, gradients, c.attentionNorm.y, c.attention, dx, c.dy, rows);
    }
    keep(keepsAtAttention, dx, 0, rows);
    if (attends) {
      attentionNorm.backward(parameters, gradients, c.attentionNorm, c.dy, dx, rows);
    }
  }

  /** The residual connection: what passes by the branch, or nothing. */
  private static void keep(boolean on, Tensor stream, int from, int to) {
    if (!on) {
      stream.zeroColumns(from, to, 0, stream.cols());
    }
  }
}
