package org.llmbreaker.engine.layer;

import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.tensor.Parameter;
import org.llmbreaker.engine.tensor.ParameterSet;
import org.llmbreaker.engine.tensor.RowOperations;
import org.llmbreaker.engine.tensor.Tensor;

/** Characters and their places become vectors: x[t] = token[id of t] + position[t]. */
public final class Embedding {
  private final Parameter token;
  private final Parameter position;
  private boolean positionsOff;

  public Embedding(ParameterSet.Builder parameters, int vocabularySize, int context, int width) {
    token = parameters.add("embedding.token", vocabularySize, width, Parameter.Kind.WEIGHT);
    position = parameters.add("embedding.position", context, width, Parameter.Kind.WEIGHT);
  }

  /** [V, C], which a tied output layer shares. */
  public Parameter token() {
    return token;
  }

  /** Switches the position embeddings off or on, for all passes to come. */
  public void ablate(Ablation ablation) {
    positionsOff = ablation.isOff(new Ablation.Positions());
  }

  /**
   * x[from:to] = token rows + position rows.
   *
   * @param ids character numbers; that of row t is {@code ids[offset + t]}
   * @param x [T, C]
   */
  public void forward(ParameterSet parameters, int[] ids, int offset, Tensor x, int from, int to) {
    Tensor tokens = parameters.matrix(token);
    Tensor positions = parameters.matrix(position);
    for (int t = from; t < to; t++) {
      if (positionsOff) {
        RowOperations.copyRow(x, t, tokens, ids[offset + t]);
      } else {
        RowOperations.sumRows(x, t, tokens, ids[offset + t], positions, t);
      }
    }
  }

  /**
   * The rows that were looked up receive dx.
   *
   * @param dx [T, C]
   */
  public void backward(Gradients gradients, int[] ids, int offset, Tensor dx, int rows) {
    Tensor dTokens = gradients.of(token);
    Tensor dPositions = gradients.of(position);
    for (int t = 0; t < rows; t++) {
      RowOperations.addRow(dTokens, ids[offset + t], dx, t);
      if (!positionsOff) {
        RowOperations.addRow(dPositions, t, dx, t);
      }
    }
  }
}
