package org.llmbreaker.engine.layer;

import java.lang.foreign.Arena;
import org.llmbreaker.engine.tensor.Parameter;
import org.llmbreaker.engine.tensor.ParameterSet;
import org.llmbreaker.engine.tensor.Tensor;

/** One worker's sums of gradients, a matrix for each parameter. */
public final class Gradients {
  private final Tensor[] tensors;

  /** Zeroed gradients of all parameters. */
  public Gradients(ParameterSet parameters, Arena arena) {
    tensors = parameters.newGradients(arena);
  }

  /** d loss / d p, in the padded layout of the parameter's matrix. */
  public Tensor of(Parameter p) {
    return tensors[p.index()];
  }

  /** All of them, in the order of the parameters. */
  public Tensor[] tensors() {
    return tensors;
  }

  /** Starts a new sum. */
  public void zero() {
    for (Tensor tensor : tensors) {
      tensor.zero();
    }
  }
}
