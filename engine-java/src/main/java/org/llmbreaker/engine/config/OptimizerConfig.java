package org.llmbreaker.engine.config;

import static org.llmbreaker.engine.config.ConfigException.require;

/**
 * AdamW with warm-up, cosine decay and gradient clipping.
 *
 * @param learningRate the peak, reached after warm-up, in (0, 0.1]
 * @param minLearningRate where the cosine ends, 0 to {@code learningRate}
 * @param warmupSteps steps over which the rate rises linearly from 0, at least 0
 * @param beta1 decay of the gradient's running mean, [0, 1)
 * @param beta2 decay of its running square, [0, 1)
 * @param epsilon keeps the division finite, above 0
 * @param weightDecay decoupled decay per unit of learning rate, [0, 1]
 * @param clipNorm the gradient is scaled down to this Euclidean norm, above 0
 */
public record OptimizerConfig(
    double learningRate,
    double minLearningRate,
    int warmupSteps,
    double beta1,
    double beta2,
    double epsilon,
    double weightDecay,
    double clipNorm) {

  /** Peak rate 1e-2 to 0, 50 warm-up steps, 0.9/0.999/1e-8, no decay, clip 1.0. */
  public static final OptimizerConfig DEFAULT =
      new OptimizerConfig(1e-2, 0, 50, 0.9, 0.999, 1e-8, 0, 1.0);

  public OptimizerConfig {
    require(learningRate > 0 && learningRate <= 0.1, "learningRate");
    require(minLearningRate >= 0 && minLearningRate <= learningRate, "minLearningRate");
    require(warmupSteps >= 0, "warmupSteps");
    require(beta1 >= 0 && beta1 < 1, "beta1");
    require(beta2 >= 0 && beta2 < 1, "beta2");
    require(epsilon > 0 && epsilon < 1, "epsilon");
    require(weightDecay >= 0 && weightDecay <= 1, "weightDecay");
    require(clipNorm > 0 && clipNorm <= 1e6, "clipNorm");
  }

  /** The same settings with another peak rate; the lowest rate keeps its share of the peak. */
  public OptimizerConfig withLearningRate(double rate) {
    return new OptimizerConfig(
        rate,
        minLearningRate / learningRate * rate,
        warmupSteps,
        beta1,
        beta2,
        epsilon,
        weightDecay,
        clipNorm);
  }
}
