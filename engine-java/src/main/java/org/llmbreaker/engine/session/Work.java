package org.llmbreaker.engine.session;

import static org.llmbreaker.engine.session.SessionTexts.TEXTS;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.engine.checkpoint.Recording;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.ParameterBudget;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.event.TrainingEvent.AblationChanged;
import org.llmbreaker.engine.event.TrainingEvent.TrainingDiverged;
import org.llmbreaker.engine.event.TrainingEvent.TrainingFailed;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;
import org.llmbreaker.engine.event.TrainingEvent.TrainingStarted;
import org.llmbreaker.engine.session.SessionCommand.Generate;
import org.llmbreaker.engine.session.SessionState.Completed;
import org.llmbreaker.engine.session.SessionState.Failed;
import org.llmbreaker.engine.session.SessionState.Paused;
import org.llmbreaker.engine.session.SessionState.Running;
import org.llmbreaker.engine.training.RunState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the training thread asks of its session and reports to it. Only that thread calls it. */
final class Work {
  /** By how much the learning rate is lowered after training went astray. */
  static final double LOWER_RATE = 0.5;

  private static final Logger LOG = LoggerFactory.getLogger(Work.class);

  private final Lifecycle life;
  private double rateScale = 1;
  private boolean singleStep;
  private int divergedAt = -1;
  private double divergedScale;

  Work(Lifecycle life) {
    this.life = life;
  }

  void started(RunConfig completed) {
    long parameters = ParameterBudget.of(completed.model()).total();
    life.lock.lock();
    try {
      life.config = completed;
      life.lanes.publish(
          new TrainingStarted(life.time.instant(), completed, life.request.dataset(), parameters));
    } finally {
      life.lock.unlock();
    }
  }

  /** The run stands where it was recorded. */
  void restored(RunState state) {
    rateScale = state.rateFactor();
  }

  Recording recorded(RunState state) {
    life.lock.lock();
    try {
      return Recorder.record(life, state);
    } finally {
      life.lock.unlock();
    }
  }

  void measured(TrainingMetrics metrics) {
    life.history.record(metrics);
    life.step = metrics.step(); // before the news: who is woken by it sees it
    life.lanes.publish(metrics);
  }

  void publish(TrainingEvent event) {
    life.lanes.publish(event);
  }

  /** Parts were switched and the model was evaluated without them. */
  void ablated(Ablation ablation, double validationLoss) {
    life.history.mark(life.step, ablation.isEmpty() ? Marker.Kind.RESTORED : Marker.Kind.ABLATED);
    life.lanes.publish(
        new AblationChanged(life.step, ablation, validationLoss, life.time.instant()));
  }

  void answer(SessionEvent answer) {
    life.lanes.publish(answer);
  }

  /** A step was made that began at this nanosecond. */
  void advanced(int completed, long began) {
    long now = life.time.nanoTime();
    life.stepped(completed);
    life.meter.stepped(now, now - began);
    if (singleStep) {
      singleStep = false;
      life.lock.lock();
      try {
        life.stopwatch.add(now - began);
      } finally {
        life.lock.unlock();
      }
    }
  }

  /** Waits until there is something to do and says what. */
  TrainingLoop.Task next(boolean finished) throws InterruptedException {
    life.lock.lock();
    try {
      while (true) {
        flush();
        if (life.closing) {
          return TrainingLoop.Task.FINISH;
        }
        if (finished && !life.state().ended()) {
          complete();
        }
        TrainingLoop.Task task = due();
        if (task != null) {
          return task;
        }
        waitForNews();
      }
    } finally {
      life.lock.unlock();
    }
  }

  private void flush() {
    life.agenda.flush(life.step, life.lanes::publish);
  }

  private TrainingLoop.@Nullable Task due() {
    double factor = life.agenda.takeRateFactor();
    if (factor != 1) {
      rateScale *= factor;
      return new TrainingLoop.Task.ScaleRate(factor);
    }
    Ablation ablation = life.agenda.takeAblation();
    if (ablation != null) {
      return new TrainingLoop.Task.Ablate(ablation);
    }
    CompletableFuture<Recording> recording = life.agenda.nextRecording();
    if (recording != null) {
      return new TrainingLoop.Task.Copy(recording);
    }
    Generate request = life.agenda.nextRequest();
    if (request != null) {
      return new TrainingLoop.Task.Write(request);
    }
    long now = life.time.nanoTime();
    if (life.state() instanceof Running && life.pacer.delay(now) <= 0) {
      life.pacer.begin(now);
      return TrainingLoop.Task.ADVANCE;
    }
    if (life.state() instanceof Paused && life.agenda.takeStep()) {
      singleStep = true;
      return TrainingLoop.Task.ADVANCE;
    }
    return null;
  }

  @SuppressWarnings("WaitNotInLoop") // next() is the loop
  private void waitForNews() throws InterruptedException {
    if (life.state() instanceof Running) {
      life.time.await(life.changed, life.pacer.delay(life.time.nanoTime()));
    } else {
      life.changed.await();
    }
  }

  private void complete() {
    life.change(new Completed());
    life.publishCompletion(life.time.instant());
  }

  /**
   * A step came out non-finite and was undone.
   *
   * @return false if this step failed before and a lower rate did not help: the weights themselves
   *     are broken, and pausing again would only promise what cannot come true
   */
  boolean diverged(String what) {
    life.lock.lock();
    try {
      if (life.step == divergedAt && rateScale < divergedScale) {
        return false;
      }
      divergedAt = life.step;
      divergedScale = rateScale;
      flush();
      life.agenda.forgetSteps();
      singleStep = false;
      if (life.state().ended()) {
        return true;
      }
      double suggested = life.config.optimizer().learningRate() * rateScale * LOWER_RATE;
      life.change(new Paused(Optional.of(new Divergence(what, suggested))));
      life.history.mark(life.step, Marker.Kind.DIVERGED);
      life.lanes.publish(new TrainingDiverged(life.step, what, suggested, life.time.instant()));
      return true;
    } finally {
      life.lock.unlock();
    }
  }

  /** The run broke down and was given back. */
  void failed(Throwable broken) {
    life.lock.lock();
    try {
      Failed failed = Failures.of(broken, life.outOfMemory);
      boolean ended = life.state().ended();
      if (!ended) {
        life.change(failed); // before anything that needs memory: others wait for the place
      }
      LOG.warn("Session {} broke down", life.id, broken);
      flush();
      if (!ended) {
        life.history.mark(life.step, Marker.Kind.FAILED);
        life.lanes.publish(
            new TrainingFailed(life.step, failed.type(), failed.message(), life.time.instant()));
      }
    } finally {
      life.lock.unlock();
    }
  }

  /** Nothing more will be done; whoever still waits for an answer gets one. */
  void threadEnded() {
    life.lock.lock();
    try {
      life.threadOver = true;
      flush();
      Agenda agenda = life.agenda;
      for (Generate left = agenda.nextRequest(); left != null; left = agenda.nextRequest()) {
        life.publishFailure(left, TEXTS.get("write.ended"));
      }
      for (var left = agenda.nextRecording(); left != null; left = agenda.nextRecording()) {
        Recorder.refuse(left, TEXTS.get("unrecorded.ended"));
      }
      if (life.closing) {
        life.lanes.close();
      }
    } finally {
      life.lock.unlock();
    }
  }
}
