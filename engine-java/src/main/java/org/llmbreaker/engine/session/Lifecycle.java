package org.llmbreaker.engine.session;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.engine.checkpoint.Recording;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.ParameterBudget;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted;
import org.llmbreaker.engine.event.TrainingEvent.TrainingQueued;
import org.llmbreaker.engine.event.TrainingEvent.TrainingResumed;
import org.llmbreaker.engine.event.TrainingEvent.TrainingStopped;
import org.llmbreaker.engine.session.SessionCommand.Generate;
import org.llmbreaker.engine.session.SessionEvent.GenerationFailed;
import org.llmbreaker.engine.session.SessionState.Failed;
import org.llmbreaker.engine.session.SessionState.Queued;
import org.llmbreaker.engine.session.SessionState.Running;
import org.llmbreaker.engine.training.RunState;

/**
 * What a session is at this moment, and the one place where its state changes: place, stopwatch and
 * dates are kept in step with it here. {@link Commands} changes it for people, {@link Work} for the
 * training thread, {@link Places} for whoever is next in line.
 *
 * <p>Fields are guarded by {@link #lock}, which all sessions share; those read without it are
 * volatile.
 */
final class Lifecycle {
  final UUID id = UUID.randomUUID();
  final SessionRequest request;
  final SessionTime time;
  final ReentrantLock lock;
  final Condition changed;
  final Instant createdAt;
  final EventLanes lanes = new EventLanes();
  final RunHistory history = new RunHistory(lanes.control());
  final PaceMeter meter = new PaceMeter();
  final Agenda agenda = new Agenda();
  final Stopwatch stopwatch = new Stopwatch();
  final Failed outOfMemory = Failures.outOfMemory();
  final Pacer pacer;

  volatile @Nullable Thread thread;
  volatile RunConfig config;
  volatile Speed speed;
  volatile Ablation ablation = Ablation.NONE;
  volatile int step;
  boolean closing;
  boolean threadOver;

  private final Places places;
  private final Runnable changeHook;
  private volatile SessionState state = new SessionState.Idle();
  private volatile Instant lastChange;
  private volatile @Nullable Instant startedAt;
  private volatile @Nullable Instant completedAt;

  Lifecycle(SessionRequest request, Places places, SessionTime time, Runnable changeHook) {
    this.request = request;
    this.places = places;
    this.time = time;
    this.changeHook = changeHook;
    lock = places.lock;
    changed = lock.newCondition();
    pacer = new Pacer(request.speed(), time.nanoTime());
    config = request.config();
    speed = request.speed();
    createdAt = time.instant();
    lastChange = createdAt;
  }

  SessionState state() {
    return state;
  }

  Instant lastChange() {
    return lastChange;
  }

  @Nullable Instant startedAt() {
    return startedAt;
  }

  @Nullable Instant completedAt() {
    return completedAt;
  }

  void change(SessionState next) {
    SessionState before = state;
    long now = time.nanoTime();
    state = next;
    lastChange = time.instant();
    if (next.ended()) {
      completedAt = lastChange;
    }
    if (before instanceof Running && !(next instanceof Running)) {
      stopwatch.stop(now);
    }
    if (holdsOrAwaitsPlace(before) && !holdsOrAwaitsPlace(next)) {
      places.leave(this);
    }
    lanes.signal();
    changeHook.run();
  }

  /**
   * A step was made. While the session runs, its watchers ask for the step when they like; a step
   * that ends in a pause, or is made alone in one, is news that they would otherwise never hear.
   */
  void stepped(int completed) {
    step = completed;
    if (!(state instanceof Running)) {
      changeHook.run();
    }
  }

  /** Whether the session runs or waits to run. */
  boolean holdsOrAwaitsPlace() {
    return holdsOrAwaitsPlace(state);
  }

  private static boolean holdsOrAwaitsPlace(SessionState state) {
    return state instanceof Running || state instanceof Queued;
  }

  /** Runs now, or waits in line. */
  void askForPlace() {
    places.ask(this);
  }

  void stop(SessionState next, String reason) {
    change(next);
    announce(at -> new TrainingStopped(at, reason, time.instant()));
  }

  /** Publishes after the step being computed, so that the event carries the true step. */
  void announce(IntFunction<TrainingEvent> notice) {
    if (manned()) {
      agenda.announce(notice);
      changed.signalAll();
    } else {
      lanes.publish(notice.apply(step));
    }
  }

  void publishFailure(Generate request, String message) {
    lanes.publish(new GenerationFailed(request.requestId(), message));
  }

  /** Whether there is a thread to do what is asked. */
  boolean manned() {
    return thread != null && !threadOver;
  }

  /** {@link Places}: no place is free yet. */
  void waiting(int position) {
    var queued = new Queued(position, thread != null);
    if (!queued.equals(state)) {
      change(queued);
      announce(at -> new TrainingQueued(position));
    }
  }

  /** {@link Places}: the session may run. */
  void admitted() {
    boolean resuming = thread != null;
    change(new Running());
    pacer.restart(time.nanoTime());
    stopwatch.start(time.nanoTime());
    if (resuming) {
      announce(at -> new TrainingResumed(at, time.instant()));
    } else {
      startThread(time.instant(), null);
    }
  }

  /** All steps are done, at this moment. */
  void publishCompletion(Instant at) {
    lanes.publish(
        new TrainingCompleted(
            step,
            history.lastTrainLoss(),
            history.lastValidationLoss(),
            stopwatch.total(time.nanoTime()).toNanos() / 1e9,
            ParameterBudget.of(config.model()).total(),
            config.threads(),
            at));
  }

  /** Takes over what was recorded, and starts the thread that waits for what to do with it. */
  void reopen(Recording recording, SessionState standing) {
    config = recording.config();
    step = recording.step();
    ablation = recording.state().ablation();
    stopwatch.add(recording.facts().trained().toNanos());
    Recorder.replay(recording, this);
    change(standing);
    startThread(recording.facts().startedAt(), recording.state());
  }

  private void startThread(Instant began, @Nullable RunState resumed) {
    startedAt = began;
    var work = new Work(this);
    Thread made =
        Thread.ofPlatform()
            .daemon()
            .name("training-" + id.toString().substring(0, 8))
            .unstarted(new TrainingLoop(request, time, work, resumed));
    thread = made;
    try {
      made.start();
    } catch (OutOfMemoryError noThread) {
      work.failed(noThread);
      work.threadEnded();
    }
  }
}
