package org.llmbreaker.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.engine.config.ParameterBudget;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted;
import org.llmbreaker.engine.event.TrainingEvent.TrainingDiverged;
import org.llmbreaker.engine.event.TrainingEvent.TrainingFailed;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;
import org.llmbreaker.engine.event.TrainingEvent.TrainingPaused;
import org.llmbreaker.engine.event.TrainingEvent.TrainingQueued;
import org.llmbreaker.engine.event.TrainingEvent.TrainingResumed;
import org.llmbreaker.engine.event.TrainingEvent.TrainingStarted;
import org.llmbreaker.engine.event.TrainingEvent.TrainingStopped;
import org.llmbreaker.engine.session.SessionCommand.Generate;
import org.llmbreaker.engine.session.SessionEvent.GenerationFailed;
import org.llmbreaker.engine.session.SessionState.Completed;
import org.llmbreaker.engine.session.SessionState.Failed;
import org.llmbreaker.engine.session.SessionState.Paused;
import org.llmbreaker.engine.session.SessionState.Queued;
import org.llmbreaker.engine.session.SessionState.Running;
import org.llmbreaker.engine.session.SessionState.Stopped;
import org.llmbreaker.engine.session.Transition.Accepted;
import org.llmbreaker.engine.session.Transition.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One training run that people command and look at. Made by {@link SessionManager#create}; all
 * methods may be called from any thread and none waits for a step.
 *
 * <p>{@link #state} changes at once when a command is accepted. A step that is being computed at
 * that moment is finished first, so the events that a command causes carry the true step number.
 */
public final class TrainingSession {
  private static final Logger LOG = LoggerFactory.getLogger(TrainingSession.class);
  private static final double LOWER_RATE = 0.5;

  private final UUID id = UUID.randomUUID();
  private final SessionRequest request;
  private final Places places;
  private final SessionTime time;
  private final Runnable changeHook;
  private final Instant createdAt;
  private final EventLanes lanes = new EventLanes();
  private final RunHistory history = new RunHistory(lanes.control());
  private final PaceMeter meter = new PaceMeter();
  private final Condition changed;

  // Guarded by the lock of places; volatile where read without it.
  private final Agenda agenda = new Agenda();
  private final Stopwatch stopwatch = new Stopwatch();
  private final Pacer pacer;
  private double rateScale = 1;
  private boolean singleStep;
  private boolean closing;
  private boolean threadOver;
  private volatile @Nullable Thread thread;
  private volatile SessionState state = new SessionState.Idle();
  private volatile RunConfig config;
  private volatile Speed speed;
  private volatile int step;
  private volatile Instant touched;
  private volatile Instant lastChange;
  private volatile @Nullable Instant startedAt;
  private volatile @Nullable Instant completedAt;

  TrainingSession(SessionRequest request, Places places, SessionTime time, Runnable changeHook) {
    this.request = request;
    this.places = places;
    this.time = time;
    this.changeHook = changeHook;
    changed = places.lock.newCondition();
    pacer = new Pacer(request.speed(), time.nanoTime());
    config = request.config();
    speed = request.speed();
    createdAt = time.instant();
    touched = createdAt;
    lastChange = createdAt;
  }

  /** A random (version 4) id. */
  public UUID id() {
    return id;
  }

  /** What the session was made for. */
  public SessionRequest request() {
    return request;
  }

  /** The part of the product that asked for the session. */
  public Feature feature() {
    return request.feature();
  }

  /** The settings of the run; from its start on as the run itself completed them. */
  public RunConfig config() {
    return config;
  }

  /** Where the session stands now. */
  public SessionState state() {
    return state;
  }

  /** The present speed cap. */
  public Speed speed() {
    return speed;
  }

  /** When the session was made. */
  public Instant createdAt() {
    return createdAt;
  }

  /** When it was given its first place; empty before. */
  public Optional<Instant> startedAt() {
    return Optional.ofNullable(startedAt);
  }

  /** When it was completed, stopped, or failed; empty before. */
  public Optional<Instant> completedAt() {
    return Optional.ofNullable(completedAt);
  }

  /** Completed steps. */
  public int step() {
    return step;
  }

  /** Share of the run that is done, 0-1. */
  public double progress() {
    return pace().progress();
  }

  /** How fast it goes and how long it will take. */
  public Pace pace() {
    SessionState now = state;
    int steps = config.training().steps();
    double rate = now instanceof Running ? meter.perSecond(time.nanoTime()) : 0;
    Optional<Duration> remaining =
        now.ended() ? Optional.empty() : meter.remaining(Math.max(0, steps - step), speed);
    return new Pace(step, steps, rate, remaining);
  }

  /** Time spent training so far; pauses and waiting in line not counted. */
  public Duration trainingTime() {
    places.lock.lock();
    try {
      return stopwatch.total(time.nanoTime());
    } finally {
      places.lock.unlock();
    }
  }

  /** Curves, samples and film so far; stays readable after the end. */
  public RunHistory history() {
    return history;
  }

  /** Somebody looks at the session: the hour after which idle sessions expire starts anew. */
  public void touch() {
    touched = time.instant();
  }

  /**
   * Asks the session to do something. Never waits; what was accepted takes effect before the next
   * step.
   *
   * @return the new state, or why nothing changes
   */
  public Transition send(SessionCommand command) {
    touch();
    places.lock.lock();
    try {
      if (closing) {
        return new Refused(SessionLookup.NotFound.EXPIRED.message());
      }
      Transition transition = SessionTransitions.next(state, command);
      if (transition instanceof Accepted accepted) {
        carryOut(command, accepted.state());
        changed.signalAll();
        return new Accepted(state);
      }
      return transition;
    } finally {
      places.lock.unlock();
    }
  }

  /**
   * Reads the session's events, from its beginning on.
   *
   * @param wake told that there is something new to {@link SessionSubscription#drain}; once at
   *     first, then after each drain at most once. Runs on a virtual thread of the subscriber's
   *     own; it should only pass the word on, e.g. to a channel. If it throws, the next news tries
   *     again.
   */
  public SessionSubscription subscribe(Runnable wake) {
    return lanes.subscribe(this, wake);
  }

  private void carryOut(SessionCommand command, SessionState next) {
    switch (command) {
      case SessionCommand.Start start -> places.ask(this);
      case SessionCommand.Pause pause -> pause(next);
      case SessionCommand.Resume resume -> resume();
      case SessionCommand.ResumeWithLowerRate resumeWithLowerRate -> resumeWithLowerRate();
      case SessionCommand.Step step -> {
        agenda.addStep();
        change(next);
      }
      case SessionCommand.Stop stop -> stop(next, StopReason.USER_REQUESTED);
      case SessionCommand.SetSpeed set -> {
        speed = set.speed();
        pacer.cap(speed, time.nanoTime());
      }
      case Generate generate -> write(generate);
    }
  }

  private void pause(SessionState next) {
    change(next);
    if (next instanceof Paused) {
      announce(
          at -> {
            history.mark(at, Marker.Kind.PAUSED);
            return new TrainingPaused(at, time.instant());
          });
    }
  }

  private void resume() {
    agenda.forgetSteps();
    places.ask(this);
  }

  private void resumeWithLowerRate() {
    agenda.scaleRate(LOWER_RATE);
    rateScale *= LOWER_RATE;
    history.mark(step, Marker.Kind.RATE_LOWERED);
    resume();
  }

  private void stop(SessionState next, String reason) {
    change(next);
    announce(at -> new TrainingStopped(at, reason, time.instant()));
  }

  private void write(Generate request) {
    if (!manned()) {
      publishFailure(request, "This run was stopped before it had a model. Train again.");
      return;
    }
    agenda
        .write(request)
        .ifPresent(older -> publishFailure(older, "A newer request took this one's place."));
  }

  private void publishFailure(Generate request, String message) {
    lanes.publish(new GenerationFailed(request.requestId(), message));
  }

  /** Whether there is a thread to do what is asked. */
  private boolean manned() {
    return thread != null && !threadOver;
  }

  /** Publishes after the step being computed, so that the event carries the true step. */
  private void announce(IntFunction<TrainingEvent> notice) {
    if (manned()) {
      agenda.announce(notice);
      changed.signalAll();
    } else {
      lanes.publish(notice.apply(step));
    }
  }

  private void flush() {
    agenda.flush(step, lanes::publish);
  }

  /** The one place where the state changes; keeps place, stopwatch and dates in step with it. */
  private void change(SessionState next) {
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

  private static boolean holdsOrAwaitsPlace(SessionState state) {
    return state instanceof Running || state instanceof Queued;
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
      startThread();
    }
  }

  private void startThread() {
    startedAt = time.instant();
    Thread made =
        Thread.ofPlatform()
            .daemon()
            .name("training-" + id.toString().substring(0, 8))
            .unstarted(new TrainingLoop(this));
    thread = made;
    try {
      made.start();
    } catch (OutOfMemoryError noThread) {
      failed(noThread);
      threadEnded();
    }
  }

  // From here on: called by the training thread.

  SessionTime time() {
    return time;
  }

  void started(RunConfig completed) {
    long parameters = ParameterBudget.of(completed.model()).total();
    places.lock.lock();
    try {
      config = completed;
      if (stopwatch.running()) {
        stopwatch.start(time.nanoTime());
      }
      lanes.publish(new TrainingStarted(time.instant(), completed, request.dataset(), parameters));
    } finally {
      places.lock.unlock();
    }
  }

  void measured(TrainingMetrics metrics) {
    history.record(metrics);
    step = metrics.step(); // before the news: who is woken by it sees it
    lanes.publish(metrics);
  }

  void publish(TrainingEvent event) {
    lanes.publish(event);
  }

  void answer(SessionEvent answer) {
    lanes.publish(answer);
  }

  /** A step was made that began at this nanosecond. */
  void advanced(int completed, long began) {
    long now = time.nanoTime();
    step = completed;
    meter.stepped(now, now - began);
    if (singleStep) {
      places.lock.lock();
      try {
        singleStep = false;
        stopwatch.add(now - began);
      } finally {
        places.lock.unlock();
      }
    }
  }

  /** Waits until there is something to do and says what. */
  TrainingLoop.Task next(boolean finished) throws InterruptedException {
    places.lock.lock();
    try {
      while (true) {
        flush();
        if (closing) {
          return TrainingLoop.Task.FINISH;
        }
        if (finished && !state.ended()) {
          complete();
        }
        TrainingLoop.Task task = due();
        if (task != null) {
          return task;
        }
        waitForNews();
      }
    } finally {
      places.lock.unlock();
    }
  }

  private TrainingLoop.@Nullable Task due() {
    double factor = agenda.takeRateFactor();
    if (factor != 1) {
      return new TrainingLoop.Task.ScaleRate(factor);
    }
    Generate request = agenda.nextRequest();
    if (request != null) {
      return new TrainingLoop.Task.Write(request);
    }
    long now = time.nanoTime();
    if (state instanceof Running && pacer.delay(now) <= 0) {
      pacer.begin(now);
      return TrainingLoop.Task.ADVANCE;
    }
    if (state instanceof Paused && agenda.takeStep()) {
      singleStep = true;
      return TrainingLoop.Task.ADVANCE;
    }
    return null;
  }

  @SuppressWarnings("WaitNotInLoop") // next() is the loop
  private void waitForNews() throws InterruptedException {
    if (state instanceof Running) {
      time.await(changed, pacer.delay(time.nanoTime()));
    } else {
      changed.await();
    }
  }

  private void complete() {
    change(new Completed());
    lanes.publish(
        new TrainingCompleted(
            step,
            history.lastTrainLoss(),
            history.lastValidationLoss(),
            stopwatch.total(time.nanoTime()).toNanos() / 1e9,
            ParameterBudget.of(config.model()).total(),
            config.threads(),
            time.instant()));
  }

  /** A step came out non-finite and was undone. */
  void diverged(String what) {
    places.lock.lock();
    try {
      flush();
      agenda.forgetSteps();
      singleStep = false;
      if (state.ended()) {
        return;
      }
      double suggested = config.optimizer().learningRate() * rateScale * LOWER_RATE;
      change(new Paused(Optional.of(new Divergence(what, suggested))));
      history.mark(step, Marker.Kind.DIVERGED);
      lanes.publish(new TrainingDiverged(step, what, suggested, time.instant()));
    } finally {
      places.lock.unlock();
    }
  }

  /** The run broke down and was given back. */
  void failed(Throwable broken) {
    places.lock.lock();
    try {
      Failed failed = Failures.of(broken);
      boolean ended = state.ended();
      if (!ended) {
        change(failed); // before anything that needs memory: others wait for the place
      }
      LOG.warn("Session {} broke down", id, broken);
      flush();
      if (!ended) {
        history.mark(step, Marker.Kind.FAILED);
        lanes.publish(new TrainingFailed(step, failed.type(), failed.message(), time.instant()));
      }
    } finally {
      places.lock.unlock();
    }
  }

  /** Nothing more will be done; whoever still waits for an answer gets one. */
  void threadEnded() {
    places.lock.lock();
    try {
      threadOver = true;
      flush();
      for (Generate left = agenda.nextRequest(); left != null; left = agenda.nextRequest()) {
        publishFailure(left, "The run ended before this text could be written. Train again.");
      }
      if (closing) {
        lanes.close();
      }
    } finally {
      places.lock.unlock();
    }
  }

  // From here on: called by the manager.

  /** Since when nobody needed the session; empty while it runs or waits to run. */
  Optional<Instant> idleSince() {
    if (holdsOrAwaitsPlace(state)) {
      return Optional.empty();
    }
    return Optional.of(touched.isAfter(lastChange) ? touched : lastChange);
  }

  /** Ends the run if need be and lets the thread give everything back. */
  void close(String reason) {
    places.lock.lock();
    try {
      if (closing) {
        return;
      }
      if (!state.ended()) {
        stop(new Stopped(reason), reason);
      }
      closing = true;
      if (manned()) {
        changed.signalAll();
      } else {
        lanes.close();
      }
    } finally {
      places.lock.unlock();
    }
  }

  /** Waits for the thread to end, at most this long. */
  void join(Duration longest) {
    Thread running = thread;
    if (running == null) {
      return;
    }
    try {
      if (!running.join(longest)) {
        LOG.warn("Session {} is still in its last step; it ends with the application", id);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
