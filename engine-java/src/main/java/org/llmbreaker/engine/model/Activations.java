package org.llmbreaker.engine.model;

import java.lang.foreign.Arena;
import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.layer.LayerNorm;
import org.llmbreaker.engine.layer.TransformerBlock;
import org.llmbreaker.engine.tensor.Tensor;

/**
 * What one worker keeps of one sequence on its way through the network, and of its gradient on the
 * way back. Serves as the cache of keys and values in generation too.
 */
public final class Activations implements AutoCloseable {
  private final Arena arena = Arena.ofShared();

  /** [T, C] the residual stream. */
  final Tensor x;

  final TransformerBlock.Cache[] blocks;
  final LayerNorm.Cache finalNorm;

  /** [T, V] logits; after the loss probabilities, after backward their gradient. */
  final Tensor logits;

  /** [T, C] gradient of the residual stream. */
  final Tensor dx;

  /** [T, C] gradient of the final norm's output. */
  final Tensor dy;

  /** Memory for a sequence of up to the context's length. */
  public Activations(ModelConfig m) {
    x = Tensor.allocate(arena, m.context(), m.width());
    blocks = new TransformerBlock.Cache[m.layers()];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = new TransformerBlock.Cache(m, arena);
    }
    finalNorm = new LayerNorm.Cache(m.context(), m.width(), arena);
    logits = Tensor.allocate(arena, m.context(), m.vocabularySize());
    dx = Tensor.allocate(arena, m.context(), m.width());
    dy = Tensor.allocate(arena, m.context(), m.width());
  }

  /** [T, V] logits of the last forward pass. */
  public Tensor logits() {
    return logits;
  }

  /** [T, T] attention weights of one head in the last forward pass; a column for each reader. */
  public Tensor attention(int layer, int head) {
    return blocks[layer].attention().weights(head);
  }

  @Override
  public void close() {
    arena.close();
  }
}
