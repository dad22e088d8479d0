package org.llmbreaker.engine.training;

import java.util.List;
import org.llmbreaker.engine.config.Ablation;

/**
 * Everything that a run needs to go on from a step as if it had never been interrupted, apart from
 * its settings and its text. Samples are drawn from a sequence that seed and step decide, so there
 * is no further random state.
 *
 * @param step completed steps
 * @param parameters names and shapes, in the order of the flat arrays
 * @param weights the parameters' values, one after the other
 * @param mean the optimizer's running mean of the gradient, m, in the same order
 * @param square its running mean of the squared gradient, v
 * @param batchRandom where the draw of batches stands, four numbers
 * @param rateFactor what the schedule's learning rate is multiplied with, above 0
 * @param trainLoss mean loss of the last step's batch, nats a character
 * @param learningRate of the last step
 * @param gradientNorm of the last step, before clipping
 * @param ablation what is switched off
 */
public record RunState(
    int step,
    List<Shape> parameters,
    float[] weights,
    float[] mean,
    float[] square,
    long[] batchRandom,
    double rateFactor,
    double trainLoss,
    double learningRate,
    double gradientNorm,
    Ablation ablation) {

  /** A parameter's name and its matrix's shape. */
  public record Shape(String name, int rows, int cols) {
    /** Values in all. */
    public int count() {
      return Math.multiplyExact(rows, cols);
    }
  }

  public RunState {
    parameters = List.copyOf(parameters);
    int count = parameters.stream().mapToInt(Shape::count).sum();
    if (step < 0
        || weights.length != count
        || mean.length != count
        || square.length != count
        || batchRandom.length != 4
        || !(rateFactor > 0)) {
      throw new IllegalArgumentException("The parts of this state do not fit together");
    }
  }
}
