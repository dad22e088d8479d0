package org.llmbreaker.engine.checkpoint;

import java.util.List;

/** The curves as arrays of doubles, one a column. */
final class HistoryPart {
  private HistoryPart() {}

  static Part of(RecordedCurves c) {
    return new TensorWriter()
        .doubles("steps", c.steps())
        .doubles("train_loss", c.trainLoss())
        .doubles("learning_rate", c.learningRate())
        .doubles("gradient_norm", c.gradientNorm())
        .doubles("validation_steps", c.validationSteps())
        .doubles("validation_loss", c.validationLoss());
  }

  static RecordedCurves read(TensorReader arrays, List<RecordedCurves.Mark> markers) {
    return new RecordedCurves(
        arrays.doubles("steps"),
        arrays.doubles("train_loss"),
        arrays.doubles("learning_rate"),
        arrays.doubles("gradient_norm"),
        arrays.doubles("validation_steps"),
        arrays.doubles("validation_loss"),
        markers);
  }
}
