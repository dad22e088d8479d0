package org.llmbreaker.engine.checkpoint;

import java.util.List;

/**
 * The curves of a run, column by column; the first four have one value a row, the last two one a
 * validation point.
 *
 * @param markers what was done to the run, oldest first
 */
public record RecordedCurves(
    double[] steps,
    double[] trainLoss,
    double[] learningRate,
    double[] gradientNorm,
    double[] validationSteps,
    double[] validationLoss,
    List<Mark> markers) {

  /** Something that was done after so many steps, by the name of its kind. */
  public record Mark(int step, String kind) {}

  public RecordedCurves {
    markers = List.copyOf(markers);
    int rows = steps.length;
    if (trainLoss.length != rows
        || learningRate.length != rows
        || gradientNorm.length != rows
        || validationSteps.length != validationLoss.length) {
      throw new IllegalArgumentException("The columns are of different lengths");
    }
  }
}
