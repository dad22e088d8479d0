package org.llmbreaker.engine.cli;

import java.io.PrintStream;
import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;
import org.llmbreaker.engine.session.TrainingSession;

/** Progress on standard error, for a model that is trained only to be used at once. */
final class BriefReport implements RunReport {
  private final PrintStream err;
  private final boolean interactive;
  private final ProgressLine progress;

  BriefReport(Terminal terminal) {
    err = terminal.err();
    interactive = terminal.interactive();
    progress = new ProgressLine(err, System::nanoTime);
  }

  @Override
  public void metrics(TrainingSession session, TrainingMetrics metrics) {
    if (interactive) {
      if (metrics.evaluated() || progress.due()) {
        progress.show("Training: " + StepLine.of(metrics, session.pace()));
      }
    } else if (metrics.evaluated()) {
      err.println("Training: " + StepLine.of(metrics, session.pace()));
    }
  }

  @Override
  public void event(TrainingSession session, TrainingEvent event) {
    switch (event) {
      case TrainingEvent.TrainingCompleted completed -> progress.clear();
      case TrainingEvent.TrainingStopped stopped ->
          complain("Stopped after step %,d: nothing was written.".formatted(stopped.step()));
      case TrainingEvent.TrainingFailed failed -> complain(failed.message());
      case TrainingEvent.TrainingDiverged diverged -> complain(Complaints.advice(diverged));
      default -> {}
    }
    err.flush();
  }

  private void complain(String what) {
    progress.clear();
    err.println(what);
  }
}
