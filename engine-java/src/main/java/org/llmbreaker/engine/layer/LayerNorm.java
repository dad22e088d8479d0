package org.llmbreaker.engine.layer;

import java.lang.foreign.Arena;
import org.llmbreaker.engine.tensor.Parameter;
import org.llmbreaker.engine.tensor.ParameterSet;
import org.llmbreaker.engine.tensor.RowOperations;
import org.llmbreaker.engine.tensor.Tensor;

/**
 * Layer normalisation over the features of each character (Ba, Kiros and Hinton, 2016): y = (x −
 * mean) / √(variance + 1e-5) ∘ gamma + beta.
 */
public final class LayerNorm {
  private final Parameter gamma;
  private final Parameter beta;

  /** What backward needs of forward. */
  public static final class Cache {
    /** [T, C] normalised input. */
    final Tensor xhat;

    /** [T] one over the deviation. */
    final float[] rstd;

    /** [T, C] the layer's output. */
    final Tensor y;

    /** Memory for up to {@code rows} characters. */
    public Cache(int rows, int width, Arena arena) {
      xhat = Tensor.allocate(arena, rows, width);
      rstd = new float[rows];
      y = Tensor.allocate(arena, rows, width);
    }

    /** [T, C] the layer's output. */
    public Tensor y() {
      return y;
    }
  }

  /**
   * @param name prefix of its parameters
   */
  public LayerNorm(ParameterSet.Builder parameters, String name, int width) {
    gamma = parameters.add(name + ".gamma", 1, width, Parameter.Kind.SCALE);
    beta = parameters.add(name + ".beta", 1, width, Parameter.Kind.SHIFT);
  }

  /**
   * cache.y[from:to] = LN(x[from:to]).
   *
   * @param x [T, C]
   */
  public void forward(ParameterSet parameters, Tensor x, Cache cache, int from, int to) {
    Tensor g = parameters.matrix(gamma);
    Tensor b = parameters.matrix(beta);
    for (int t = from; t < to; t++) {
      cache.rstd[t] = RowOperations.layerNorm(x, cache.xhat, cache.y, t, g, b);
    }
  }

  /**
   * dx += what reaches the input; the gradients of gamma and beta grow.
   *
   * @param dy [T, C]
   * @param dx [T, C]
   */
  public void backward(
      ParameterSet parameters, Gradients gradients, Cache cache, Tensor dy, Tensor dx, int rows) {
    Tensor g = parameters.matrix(gamma);
    Tensor dg = gradients.of(gamma);
    Tensor db = gradients.of(beta);
    for (int t = 0; t < rows; t++) {
      RowOperations.layerNormBackward(dy, cache.xhat, cache.rstd[t], g, dx, t, dg, db);
    }
  }
}
