package org.llmbreaker.engine.cli;

import org.jspecify.annotations.Nullable;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.config.TrainingConfig;
import picocli.CommandLine.Option;

/** The options that say how closely and how fast a run is watched. */
final class WatchOptions {
  @Option(
      names = "--speed",
      paramLabel = "1|2|5|10",
      description =
          "At most 20, 40 or 100 steps a second, or as fast as possible."
              + " Without it: ${DEFAULT-VALUE}.")
  int speed = 10;

  @Option(
      names = "--probe",
      paramLabel = "TEXT",
      description =
          "The text whose attention is recorded. Without it: the start of the validation text.")
  String probe = "";

  @Option(
      names = "--eval-interval",
      paramLabel = "N",
      description = "Steps between two checks, each with a sample of the model's writing.")
  @Nullable Integer evalInterval;

  /**
   * The run with these wishes.
   *
   * @throws org.llmbreaker.engine.config.ConfigException if a value is out of its range
   */
  RunConfig applyTo(RunConfig config) {
    RunConfig probed = config.withProbeText(probe);
    return evalInterval == null ? probed : probed.withTraining(every(evalInterval, probed));
  }

  private static TrainingConfig every(int interval, RunConfig config) {
    TrainingConfig t = config.training();
    return new TrainingConfig(t.batchSize(), t.steps(), interval, interval, t.evalSequences());
  }

  /**
   * The speed cap.
   *
   * @throws org.llmbreaker.engine.config.ConfigException unless it is 1, 2, 5 or 10
   */
  Speed speed() {
    return Speed.ofFactor(speed);
  }
}
