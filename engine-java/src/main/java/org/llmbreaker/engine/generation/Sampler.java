package org.llmbreaker.engine.generation;

import java.util.random.RandomGenerator;
import org.llmbreaker.engine.config.SamplingConfig;

/**
 * Draws a character from a distribution: temperature, then top-k, then top-p (nucleus sampling,
 * Holtzman et al., 2020).
 */
final class Sampler {
  private final SamplingConfig config;
  private final RandomGenerator random;
  private final int[] order;
  private final double[] weights;

  Sampler(SamplingConfig config, int vocabularySize, RandomGenerator random) {
    this.config = config;
    this.random = random;
    order = new int[vocabularySize];
    weights = new double[vocabularySize];
  }

  /**
   * The number of the drawn character.
   *
   * @param probabilities of the model, unchanged by temperature; sum 1
   */
  int draw(float[] probabilities) {
    sortByProbability(probabilities);
    int kept = config.topK() == 0 ? order.length : Math.min(config.topK(), order.length);
    double total = 0;
    for (int i = 0; i < kept; i++) {
      double relative = probabilities[order[i]] / (double) probabilities[order[0]];
      weights[i] = Probabilities.tempered(relative, config.temperature());
      total += weights[i];
    }
    double nucleus = total * config.topP();
    double within = 0;
    int last = 0;
    while (last < kept && (last == 0 || within < nucleus)) {
      within += weights[last++];
    }
    double mark = random.nextDouble() * within;
    int i = 0;
    while (i < last - 1 && mark >= weights[i]) {
      mark -= weights[i++];
    }
    return order[i];
  }

  /** Numbers of all characters, likeliest first, equals in their own order. */
  int[] order() {
    return order;
  }

  private void sortByProbability(float[] probabilities) {
    for (int i = 0; i < order.length; i++) {
      int j = i;
      while (j > 0 && probabilities[order[j - 1]] < probabilities[i]) {
        order[j] = order[j - 1];
        j--;
      }
      order[j] = i;
    }
  }
}
