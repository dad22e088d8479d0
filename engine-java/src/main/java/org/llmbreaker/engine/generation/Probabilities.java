package org.llmbreaker.engine.generation;

/** From the scores of a model to shares that add up to 1. */
public final class Probabilities {
  private Probabilities() {}

  /**
   * Softmax, in place: p = e^{s − max} / sum.
   *
   * @param scores one for each character, natural logarithms up to a constant
   */
  public static void softmax(float[] scores) {
    float top = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      top = Math.max(top, score);
    }
    double total = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) Math.exp(scores[i] - top);
      total += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) (scores[i] / total);
    }
  }

  /**
   * What a temperature leaves of a probability, before all are scaled to add up to 1 again:
   * p^{1/temperature}, the same as dividing the scores.
   *
   * @param probability absolute, or relative to the largest, 0–1
   * @param temperature above 0; 1 changes nothing
   */
  public static double tempered(double probability, double temperature) {
    return Math.pow(probability, 1 / temperature);
  }
}
