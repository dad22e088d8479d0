package org.llmbreaker.engine.optimizer;

import org.llmbreaker.engine.config.OptimizerConfig;

/**
 * Linear warm-up, then half a cosine wave down (Loshchilov and Hutter, 2017): min + ½(peak − min)(1
 * + cos(π·progress)).
 *
 * @param optimizer peak, lowest rate and warm-up
 * @param steps length of the whole run
 */
public record LearningRateSchedule(OptimizerConfig optimizer, int steps) {

  /**
   * The rate of a step.
   *
   * @param step 0 for the first
   */
  public double rate(int step) {
    double peak = optimizer.learningRate();
    int warmup = Math.min(optimizer.warmupSteps(), steps);
    if (step < warmup) {
      return peak * (step + 1) / warmup;
    }
    double progress = (double) (step - warmup) / Math.max(1, steps - warmup);
    double low = optimizer.minLearningRate();
    return low + 0.5 * (peak - low) * (1 + Math.cos(Math.PI * Math.min(1, progress)));
  }
}
