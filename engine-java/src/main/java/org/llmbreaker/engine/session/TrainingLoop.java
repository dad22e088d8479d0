package org.llmbreaker.engine.session;

import static org.llmbreaker.engine.session.SessionTexts.TEXTS;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.engine.checkpoint.Recording;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;
import org.llmbreaker.engine.session.SessionCommand.Generate;
import org.llmbreaker.engine.session.SessionEvent.Generated;
import org.llmbreaker.engine.session.SessionEvent.GenerationFailed;
import org.llmbreaker.engine.training.NonFiniteException;
import org.llmbreaker.engine.training.RunState;
import org.llmbreaker.engine.training.TrainingRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The body of a session's training thread, the only one that touches the run: it builds the run,
 * does one {@link Task} after the other, and gives the run back. After the last step it stays
 * parked, so that the finished model can still write text, until the session is deleted.
 */
final class TrainingLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(TrainingLoop.class);

  /** What the thread is to do next. */
  sealed interface Task {
    /** One optimisation step. */
    record Advance() implements Task {}

    /** Multiply the learning rate. */
    record ScaleRate(double factor) implements Task {}

    /** Switch parts of the model off. */
    record Ablate(Ablation ablation) implements Task {}

    /** Write text. */
    record Write(Generate request) implements Task {}

    /** Copy out everything, for a recording. */
    record Copy(CompletableFuture<Recording> recording) implements Task {}

    /** Give back the run and end. */
    record Finish() implements Task {}

    /** One for all steps: nothing is allocated per step. */
    Task ADVANCE = new Advance();

    /** The only one of its kind. */
    Task FINISH = new Finish();
  }

  private final SessionRequest request;
  private final SessionTime time;
  private final Work work;
  private @Nullable TrainingRun run;
  private @Nullable RunState resumed;

  /**
   * @param resumed where to go on; null begins at step 0
   */
  TrainingLoop(SessionRequest request, SessionTime time, Work work, @Nullable RunState resumed) {
    this.resumed = resumed;
    this.request = request;
    this.time = time;
    this.work = work;
  }

  @Override
  public void run() {
    Throwable broken = null;
    try {
      LowPriority.take(); // first of all, so that the run's own threads inherit it
      train();
    } catch (Throwable thrown) {
      broken = thrown;
    }
    try {
      close(); // before the failure is told: where memory ran out, this makes room to tell it
      if (broken != null) {
        work.failed(broken);
      }
    } finally {
      work.threadEnded();
    }
  }

  private void train() throws InterruptedException {
    TrainingRun made = request.factory().create(request.config(), this::receive);
    run = made;
    RunState before = resumed;
    resumed = null; // as large as the model three times
    if (before == null) {
      work.started(made.config());
      made.begin();
    } else {
      made.restore(before);
      work.restored(before);
    }
    Task task = work.next(made.finished());
    while (!(task instanceof Task.Finish)) {
      perform(task, made);
      task = work.next(made.finished());
    }
  }

  private void perform(Task task, TrainingRun made) {
    switch (task) {
      case Task.Advance step -> advance(made);
      case Task.ScaleRate scale -> made.scaleLearningRate(scale.factor());
      case Task.Ablate ablate -> ablate(ablate.ablation(), made);
      case Task.Write write -> write(write.request(), made);
      case Task.Copy copy -> copy(copy.recording(), made);
      case Task.Finish finish -> {}
    }
  }

  private void advance(TrainingRun made) {
    long before = time.nanoTime();
    try {
      made.advance();
    } catch (NonFiniteException diverged) {
      if (!work.diverged(
          Objects.requireNonNullElse(diverged.getMessage(), TEXTS.get("failed.figure")))) {
        throw diverged;
      }
      return;
    }
    work.advanced(made.step(), before);
  }

  private void ablate(Ablation ablation, TrainingRun made) {
    double validationLoss = made.ablate(ablation);
    work.ablated(ablation, validationLoss);
  }

  /** A request that cannot be met, whatever the reason, is answered and forgotten. */
  private void write(Generate request, TrainingRun made) {
    SessionEvent answer;
    try {
      GeneratedSample sample = made.generate(request.sampling(), request.prompt());
      answer = new Generated(request.requestId(), sample);
    } catch (Exception | OutOfMemoryError refused) {
      // No message: it may quote what the user typed.
      LOG.warn("Could not write text on request: {}", refused.getClass().getName());
      answer =
          new GenerationFailed(
              request.requestId(), TEXTS.get("write.failed", Failures.describe(refused)));
    }
    work.answer(answer);
  }

  /** Memory may not suffice for a copy; then training goes on without. */
  private void copy(CompletableFuture<Recording> recording, TrainingRun made) {
    try {
      Recording copy = work.recorded(made.capture());
      recording.completeAsync(() -> copy);
    } catch (RuntimeException | OutOfMemoryError failed) {
      LOG.warn("A run could not be recorded", failed);
      Recorder.refuse(recording, TEXTS.get("unrecorded.memory"));
    }
  }

  /** The run's own figures; what the session announces itself is not taken from the run. */
  private void receive(TrainingEvent event) {
    switch (event) {
      case TrainingEvent.TrainingMetrics metrics -> work.measured(metrics);
      case TrainingEvent.GeneratedSample sample -> work.publish(sample);
      case TrainingEvent.AttentionSnapshot snapshot -> work.publish(snapshot);
      case TrainingEvent.TrainingQueued ours -> {}
      case TrainingEvent.TrainingStarted ours -> {}
      case TrainingEvent.TrainingPaused ours -> {}
      case TrainingEvent.TrainingResumed ours -> {}
      case TrainingEvent.TrainingStopped ours -> {}
      case TrainingEvent.AblationChanged ours -> {}
      case TrainingEvent.TrainingDiverged ours -> {}
      case TrainingEvent.TrainingCompleted ours -> {}
      case TrainingEvent.TrainingFailed ours -> {}
    }
  }

  private void close() {
    TrainingRun made = run;
    run = null;
    if (made != null) {
      try {
        made.close();
      } catch (Throwable thrown) {
        LOG.warn("A run could not give back all its memory", thrown);
      }
    }
  }
}
