package org.llmbreaker.engine.training;

import org.llmbreaker.engine.dataset.Batch;
import org.llmbreaker.engine.dataset.EvaluationWindows;

/** The validation loss: the mean over the same evenly spaced windows each time. */
final class Evaluator {
  private final EvaluationWindows windows;
  private final Batch batch;

  Evaluator(EvaluationWindows windows, int batchSize, int sequenceLength) {
    this.windows = windows;
    batch = new Batch(batchSize, sequenceLength);
  }

  /** Mean cross-entropy, nats a character. */
  double loss(Trainer trainer) {
    double total = 0;
    for (int first = 0; first < windows.count(); ) {
      int rows = windows.fill(batch, first);
      total += rows * trainer.meanLoss(batch, rows);
      first += rows;
    }
    return total / windows.count();
  }
}
