package org.llmbreaker.engine.model;

import org.llmbreaker.engine.tensor.RowOperations;
import org.llmbreaker.engine.tensor.Tensor;

/** loss = −ln softmax(logits)[target], in nats a character. */
final class CrossEntropy {
  private CrossEntropy() {}

  /**
   * The sum of the losses of rows [0, rows); logits become probabilities.
   *
   * @param logits [T, V]
   * @param targets the right character of row t is {@code targets[offset + t]}
   */
  static double forward(Tensor logits, int[] targets, int offset, int rows) {
    double loss = 0;
    for (int t = 0; t < rows; t++) {
      RowOperations.softmax(logits, t);
      loss -= Math.log(Math.max(logits.get(t, targets[offset + t]), Float.MIN_NORMAL));
    }
    return loss;
  }

  /** Probabilities become the gradient of {@code scale} times the sum: scale · (p − onehot). */
  static void backward(Tensor logits, int[] targets, int offset, int rows, float scale) {
    for (int t = 0; t < rows; t++) {
      int target = targets[offset + t];
      logits.set(t, target, logits.get(t, target) - 1);
    }
    RowOperations.scale(logits, rows, scale);
  }
}
