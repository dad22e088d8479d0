package org.llmbreaker.engine.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.engine.checkpoint.Recording;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.session.SessionCommand.Generate;

/**
 * What commands have asked of a training thread that it has not done yet. Guarded by the lock of
 * {@link Places}.
 */
final class Agenda {
  /** More waiting requests than this are from a slider being dragged: only the newest matter. */
  static final int WAITING_REQUESTS = 8;

  private final Deque<IntFunction<TrainingEvent>> notices = new ArrayDeque<>();
  private final Deque<Generate> requests = new ArrayDeque<>();
  private final Deque<CompletableFuture<Recording>> recordings = new ArrayDeque<>();
  private double rateFactor = 1;
  private @Nullable Ablation ablation;
  private int steps;

  /** An event to announce once the step being computed is done; it is given that step. */
  void announce(IntFunction<TrainingEvent> notice) {
    notices.add(notice);
  }

  /** Announces everything that is due, in order. */
  void flush(int step, Consumer<TrainingEvent> publisher) {
    while (!notices.isEmpty()) {
      publisher.accept(notices.remove().apply(step));
    }
  }

  /** Takes a request; returns the one that gave way to it, if too many were waiting. */
  Optional<Generate> write(Generate request) {
    requests.add(request);
    return requests.size() > WAITING_REQUESTS ? Optional.of(requests.remove()) : Optional.empty();
  }

  @Nullable Generate nextRequest() {
    return requests.poll();
  }

  /** Somebody wants to have the run as it stands. */
  void record(CompletableFuture<Recording> recording) {
    recordings.add(recording);
  }

  @Nullable CompletableFuture<Recording> nextRecording() {
    return recordings.poll();
  }

  void scaleRate(double factor) {
    rateFactor *= factor;
  }

  /** The factor by which to scale the learning rate now; 1 if nothing was asked. */
  double takeRateFactor() {
    double factor = rateFactor;
    rateFactor = 1;
    return factor;
  }

  void ablate(Ablation parts) {
    ablation = parts;
  }

  /** What to switch off now; null if nothing is to change. */
  @Nullable Ablation takeAblation() {
    Ablation parts = ablation;
    ablation = null;
    return parts;
  }

  void addStep() {
    steps++;
  }

  boolean takeStep() {
    if (steps == 0) {
      return false;
    }
    steps--;
    return true;
  }

  void forgetSteps() {
    steps = 0;
  }
}
