package org.llmbreaker.engine.layer;

import java.lang.foreign.Arena;
import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.tensor.ParameterSet;
import org.llmbreaker.engine.tensor.RowOperations;
import org.llmbreaker.engine.tensor.Tensor;

/** Two linear layers with max(·, 0) between: C to 4C and back. */
public final class FeedForward {
  private final Linear in;
  private final Linear out;

  /** What backward needs of forward. */
  public static final class Cache {
    /** [T, 4C] after ReLU. */
    final Tensor hidden;

    /** [T, 4C] gradient of {@link #hidden}. */
    final Tensor dHidden;

    Cache(ModelConfig m, Arena arena) {
      hidden = Tensor.allocate(arena, m.context(), m.hiddenWidth());
      dHidden = Tensor.allocate(arena, m.context(), m.hiddenWidth());
    }
  }

  /**
   * @param name prefix of its parameters
   */
  public FeedForward(ParameterSet.Builder parameters, String name, ModelConfig m) {
    in = new Linear(parameters, name + ".in", m.width(), m.hiddenWidth(), m.bias());
    out = new Linear(parameters, name + ".out", m.hiddenWidth(), m.width(), m.bias());
  }

  /**
   * x[from:to] += max(y[from:to]·W₁, 0)·W₂.
   *
   * @param y [T, C] normalised input
   * @param x [T, C] residual stream
   */
  public void forward(ParameterSet parameters, Tensor y, Cache cache, Tensor x, int from, int to) {
    in.forward(parameters, y, cache.hidden, from, to, false);
    RowOperations.relu(cache.hidden, from, to);
    out.forward(parameters, cache.hidden, x, from, to, true);
  }

  /**
   * dy = gradient at the normalised input; dx is only read.
   *
   * @param y [T, C] as given to forward
   * @param dx [T, C] gradient of the residual stream
   * @param dy [T, C]
   */
  public void backward(
      ParameterSet parameters,
      Gradients gradients,
      Tensor y,
      Cache cache,
      Tensor dx,
      Tensor dy,
      int rows) {
    out.backward(parameters, gradients, cache.hidden, dx, cache.dHidden, rows, false);
    RowOperations.reluBackward(cache.hidden, cache.dHidden, rows);
    in.backward(parameters, gradients, y, cache.dHidden, dy, rows, false);
  }
}
