package org.llmbreaker.engine.cli;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.event.TrainingEvent.TrainingDiverged;

/** What to tell people, and the shell, about a run that did not go well. */
final class Complaints {
  private Complaints() {}

  /** How a run with this end is counted. */
  static int exitCode(TrainingEvent end) {
    return switch (end) {
      case TrainingEvent.TrainingFailed failed -> ExitCode.TRAINING_FAILED;
      case TrainingDiverged diverged -> ExitCode.TRAINING_FAILED;
      case TrainingEvent.TrainingStopped stopped -> ExitCode.INTERRUPTED;
      default -> ExitCode.OK;
    };
  }

  /** What a person can do after a divergence. */
  static String advice(TrainingDiverged diverged) {
    return format(
        ROOT,
        "Training went out of bounds after step %,d. %s." + " Try a lower learning rate: --lr %s",
        diverged.step(),
        diverged.what(),
        diverged.suggestedLearningRate());
  }
}
