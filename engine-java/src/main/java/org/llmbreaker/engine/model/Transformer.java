package org.llmbreaker.engine.model;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.layer.Embedding;
import org.llmbreaker.engine.layer.Gradients;
import org.llmbreaker.engine.layer.LayerNorm;
import org.llmbreaker.engine.layer.TransformerBlock;
import org.llmbreaker.engine.tensor.MatMul;
import org.llmbreaker.engine.tensor.Parameter;
import org.llmbreaker.engine.tensor.ParameterSet;
import org.llmbreaker.engine.tensor.Tensor;

/**
 * A decoder-only transformer over characters: embedding, pre-norm blocks, a final norm, and an
 * output layer that by default shares the token embedding.
 */
public final class Transformer implements AutoCloseable {
  private final ModelConfig config;
  private final ParameterSet parameters;
  private final Embedding embedding;
  private final TransformerBlock[] blocks;
  private final LayerNorm finalNorm;
  private final @Nullable Parameter output;
  private Ablation ablation = Ablation.NONE;

  /**
   * @param random draws the initial weights
   */
  public Transformer(ModelConfig config, RandomGenerator random) {
    this.config = config;
    var builder = new ParameterSet.Builder();
    embedding = new Embedding(builder, config.vocabularySize(), config.context(), config.width());
    blocks = new TransformerBlock[config.layers()];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = new TransformerBlock(builder, "block" + i, config);
    }
    finalNorm = new LayerNorm(builder, "finalNorm", config.width());
    output = config.tiedHead() ? null : addOutput(builder, config);
    parameters = builder.build();
    parameters.initialise(random);
  }

  /** An untied output layer is kept as [V, C], the shape of the embedding it stands in for. */
  private static Parameter addOutput(ParameterSet.Builder builder, ModelConfig m) {
    return builder.add("output.weight", m.vocabularySize(), m.width(), Parameter.Kind.WEIGHT);
  }

  public ModelConfig config() {
    return config;
  }

  public ParameterSet parameters() {
    return parameters;
  }

  /** What is switched off. */
  public Ablation ablation() {
    return ablation;
  }

  /**
   * Switches parts off and all others on, for every pass to come. Not while a pass is under way.
   *
   * @throws org.llmbreaker.engine.config.ConfigException if the model has no such part
   */
  public void ablate(Ablation parts) {
    parts.requireFits(config);
    ablation = parts;
    embedding.ablate(parts);
    for (int i = 0; i < blocks.length; i++) {
      blocks[i].ablate(parts, i);
    }
  }

  /** [V, C] of the output layer. */
  private Parameter head() {
    return output == null ? embedding.token() : output;
  }

  /**
   * Logits of rows [from, to) of one sequence. With {@code from} above 0 the rows before must have
   * passed through the same activations: their keys and values are used again.
   *
   * @param ids character numbers; that of row t is {@code ids[offset + t]}
   */
  public void forward(int[] ids, int offset, int from, int to, Activations a) {
    embedding.forward(parameters, ids, offset, a.x, from, to);
    for (int i = 0; i < blocks.length; i++) {
      blocks[i].forward(parameters, a.x, a.blocks[i], from, to);
    }
    finalNorm.forward(parameters, a.x, a.finalNorm, from, to);
    Tensor outputByColumn = parameters.transposed(head()); // [C, V]
    MatMul.rowsTimes(a.finalNorm.y(), outputByColumn, a.logits, from, to, false);
  }

  /** The sum of the losses of the first {@code rows} characters of a sequence, in nats. */
  public double loss(int[] ids, int[] targets, int offset, int rows, Activations a) {
    forward(ids, offset, 0, rows, a);
    return CrossEntropy.forward(a.logits, targets, offset, rows);
  }

  /** Like {@link #loss}; also adds {@code scale} times the loss's gradient to {@code gradients}. */
  public double lossAndGradients(
      int[] ids,
      int[] targets,
      int offset,
      int rows,
      float scale,
      Activations a,
      Gradients gradients) {
    double loss = loss(ids, targets, offset, rows, a);
    CrossEntropy.backward(a.logits, targets, offset, rows, scale);
    MatMul.rowsTimes(a.logits, parameters.matrix(head()), a.dy, 0, rows, false);
    MatMul.addTransposedTimes(a.logits, a.finalNorm.y(), gradients.of(head()), rows);
    a.dx.zero();
    finalNorm.backward(parameters, gradients, a.finalNorm, a.dy, a.dx, rows);
    for (int i = blocks.length - 1; i >= 0; i--) {
      blocks[i].backward(parameters, gradients, a.blocks[i], a.dx, rows);
    }
    embedding.backward(gradients, ids, offset, a.dx, rows);
    return loss;
  }

  @Override
  public void close() {
    parameters.close();
  }
}
