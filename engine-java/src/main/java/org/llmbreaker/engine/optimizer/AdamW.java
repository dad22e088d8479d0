package org.llmbreaker.engine.optimizer;

import org.llmbreaker.engine.config.OptimizerConfig;
import org.llmbreaker.engine.tensor.AdamKernel;
import org.llmbreaker.engine.tensor.FlatVector;
import org.llmbreaker.engine.tensor.Parameter;
import org.llmbreaker.engine.tensor.ParameterSet;
import org.llmbreaker.engine.tensor.Shares;

/**
 * AdamW (Loshchilov and Hutter, 2019): with gradient g and step t from 1,
 *
 * <pre>
 * m = β₁m + (1 − β₁)g        v = β₂v + (1 − β₂)g²
 * p = p − rate · ( m/(1 − β₁ᵗ) / (√(v/(1 − β₂ᵗ)) + ε) + decay · p )
 * </pre>
 *
 * <p>Order of calls in a step: {@link #prepare} once, then {@link #update} on every worker.
 */
public final class AdamW implements AutoCloseable {
  private final OptimizerConfig config;
  private final ParameterSet parameters;
  private final Parameter[] list;
  private final FlatVector mean;
  private final FlatVector square;
  private int step;
  private double rate;
  private double gradientScale;

  /** Running means start at zero. */
  public AdamW(OptimizerConfig config, ParameterSet parameters) {
    this.config = config;
    this.parameters = parameters;
    list = parameters.parameters().toArray(Parameter[]::new);
    mean = new FlatVector(parameters.size());
    square = new FlatVector(parameters.size());
  }

  /**
   * Begins a step.
   *
   * @param learningRate of this step
   * @param gradientNorm Euclidean norm of the whole gradient; above the clip norm the gradient is
   *     scaled down to it
   */
  public void prepare(double learningRate, double gradientNorm) {
    step++;
    rate = learningRate;
    gradientScale = gradientNorm > config.clipNorm() ? config.clipNorm() / gradientNorm : 1;
  }

  /** Updates this worker's share of the rows of every parameter. */
  public void update(FlatVector gradient, int worker, int workers) {
    double meanCorrection = 1 - Math.pow(config.beta1(), step);
    double squareCorrection = 1 - Math.pow(config.beta2(), step);
    for (Parameter p : list) {
      int rows = p.rows();
      int cols = p.cols();
      double decay = p.kind() == Parameter.Kind.WEIGHT ? config.weightDecay() : 0;
      AdamKernel.update(
          parameters.values(),
          gradient,
          mean,
          square,
          p.offset() + Shares.from(rows, worker, workers) * cols,
          p.offset() + Shares.to(rows, worker, workers) * cols,
          (float) config.beta1(),
          (float) config.beta2(),
          (float) config.epsilon(),
          (float) gradientScale,
          (float) (rate / meanCorrection),
          (float) (1 / squareCorrection),
          (float) (1 - rate * decay));
    }
  }

  /** Running mean of the gradient, m. */
  public FlatVector mean() {
    return mean;
  }

  /** Running mean of the squared gradient, v. */
  public FlatVector square() {
    return square;
  }

  /**
   * Goes on after so many steps with these running means, which are copied.
   *
   * @param meanValues one for each parameter
   * @param squareValues likewise
   */
  public void restore(int completed, float[] meanValues, float[] squareValues) {
    step = completed;
    mean.write(meanValues);
    square.write(squareValues);
  }

  @Override
  public void close() {
    mean.close();
    square.close();
  }
}
