package org.llmbreaker.engine.cli;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.time.Duration;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;
import org.llmbreaker.engine.session.Pace;

/** The figures of one step as a line for people. */
final class StepLine {
  private StepLine() {}

  /** Step, losses, and what is known of pace and time left. */
  static String of(TrainingMetrics metrics, Pace pace) {
    var line = new StringBuilder();
    line.append(format(ROOT, "step %,d/%,d", metrics.step(), pace.steps()));
    line.append(format(ROOT, "  loss %.3f", metrics.trainLoss()));
    if (metrics.evaluated()) {
      line.append(format(ROOT, "  validation %.3f", metrics.valLoss()));
    }
    if (pace.stepsPerSecond() > 0) {
      line.append(format(ROOT, "  %.1f steps/s", pace.stepsPerSecond()));
    }
    pace.remaining().ifPresent(left -> line.append("  ").append(duration(left)).append(" left"));
    return line.toString();
  }

  private static String duration(Duration left) {
    long seconds = Math.ceilDiv(left.toMillis(), 1000);
    return seconds < 60
        ? seconds + " s"
        : format(ROOT, "%d min %02d s", seconds / 60, seconds % 60);
  }
}
