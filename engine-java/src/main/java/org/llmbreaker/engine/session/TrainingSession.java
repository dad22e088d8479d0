package org.llmbreaker.engine.session;

import static org.llmbreaker.engine.session.SessionTexts.TEXTS;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.llmbreaker.engine.checkpoint.Recording;
import org.llmbreaker.engine.checkpoint.RecordingException;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.session.SessionCommand.SetAblation;
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

  private final Lifecycle life;
  private final Commands commands;
  private volatile Instant touched;

  TrainingSession(SessionRequest request, Places places, SessionTime time, Runnable changeHook) {
    life = new Lifecycle(request, places, time, changeHook);
    commands = new Commands(life);
    touched = life.createdAt;
  }

  /** A random (version 4) id. */
  public UUID id() {
    return life.id;
  }

  /** What the session was made for. */
  public SessionRequest request() {
    return life.request;
  }

  /** The part of the product that asked for the session. */
  public Feature feature() {
    return life.request.feature();
  }

  /** What to call the text in the language of the moment. */
  public String dataset() {
    return life.request.factory().corpus().map(c -> c.info().name()).orElse(life.request.dataset());
  }

  /** The settings of the run; from its start on as the run itself completed them. */
  public RunConfig config() {
    return life.config;
  }

  /** Where the session stands now. */
  public SessionState state() {
    return life.state();
  }

  /** The present speed cap. */
  public Speed speed() {
    return life.speed;
  }

  /** What is switched off, from the next step on at the latest. */
  public Ablation ablation() {
    return life.ablation;
  }

  /** When the session was made. */
  public Instant createdAt() {
    return life.createdAt;
  }

  /** When it was given its first place; empty before. */
  public Optional<Instant> startedAt() {
    return Optional.ofNullable(life.startedAt());
  }

  /** When it was completed, stopped, or failed; empty before. */
  public Optional<Instant> completedAt() {
    return Optional.ofNullable(life.completedAt());
  }

  /** Completed steps. */
  public int step() {
    return life.step;
  }

  /** Share of the run that is done, 0-1. */
  public double progress() {
    return pace().progress();
  }

  /** How fast it goes and how long it will take. */
  public Pace pace() {
    SessionState now = life.state();
    int steps = life.config.training().steps();
    double rate = now instanceof Running ? life.meter.perSecond(life.time.nanoTime()) : 0;
    Optional<Duration> remaining =
        now.ended()
            ? Optional.empty()
            : life.meter.remaining(Math.max(0, steps - life.step), life.speed);
    return new Pace(life.step, steps, rate, remaining);
  }

  /** Time spent training so far; pauses and waiting in line not counted. */
  public Duration trainingTime() {
    life.lock.lock();
    try {
      return life.stopwatch.total(life.time.nanoTime());
    } finally {
      life.lock.unlock();
    }
  }

  /** Curves, samples and film so far; stays readable after the end. */
  public RunHistory history() {
    return life.history;
  }

  /** Somebody looks at the session: the hour after which idle sessions expire starts anew. */
  public void touch() {
    touched = life.time.instant();
  }

  /**
   * Asks the session to do something. Never waits; what was accepted takes effect before the next
   * step.
   *
   * @return the new state, or why nothing changes
   */
  public Transition send(SessionCommand command) {
    touch();
    life.lock.lock();
    try {
      if (life.closing) {
        return new Refused(SessionLookup.NotFound.EXPIRED.message());
      }
      if (command instanceof SetAblation set) {
        Optional<Refused> refused = refusal(set);
        if (refused.isPresent()) {
          return refused.get();
        }
      }
      Transition transition = SessionTransitions.next(life.state(), command);
      if (transition instanceof Accepted accepted) {
        commands.carryOut(command, accepted.state());
        life.changed.signalAll();
        return new Accepted(life.state());
      }
      return transition;
    } finally {
      life.lock.unlock();
    }
  }

  /** What the state alone does not tell: parts that do not exist, a run without a model. */
  private Optional<Refused> refusal(SetAblation set) {
    if (!set.ablation().fits(life.config.model())) {
      return Optional.of(new Refused(TEXTS.get("refused.no-such-part")));
    }
    return life.state() instanceof Stopped && !life.manned()
        ? Optional.of(new Refused(TEXTS.get("refused.no-model")))
        : Optional.empty();
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
    return life.lanes.subscribe(this, wake);
  }

  /**
   * Copies out everything as it stands after the step being computed; training goes on at once.
   *
   * @return completes on another thread; exceptionally with a {@link RecordingException} where
   *     there is no model: not started yet, broken down, or deleted
   */
  public CompletableFuture<Recording> record() {
    var recording = new CompletableFuture<Recording>();
    life.lock.lock();
    try {
      if (life.state() instanceof SessionState.Failed) {
        Recorder.refuse(recording, TEXTS.get("unrecorded.crashed"));
      } else if (life.closing || !life.manned()) {
        Recorder.refuse(recording, TEXTS.get("unrecorded.no-model"));
      } else if (life.request.factory().corpus().isEmpty()) {
        Recorder.refuse(recording, TEXTS.get("unrecorded.no-text"));
      } else {
        life.agenda.record(recording);
        life.changed.signalAll();
      }
    } finally {
      life.lock.unlock();
    }
    return recording;
  }

  // From here on: called by the manager.

  /** Takes over a recording, before anybody else knows this session. */
  void reopen(Recording recording) {
    life.lock.lock();
    try {
      life.reopen(recording, Recorder.standing(recording));
    } finally {
      life.lock.unlock();
    }
  }

  /** Since when nobody needed the session; empty while it runs or waits to run. */
  Optional<Instant> idleSince() {
    if (life.holdsOrAwaitsPlace()) {
      return Optional.empty();
    }
    Instant lastChange = life.lastChange();
    return Optional.of(touched.isAfter(lastChange) ? touched : lastChange);
  }

  /** Ends the run if need be and lets the thread give everything back. */
  void close(String reason) {
    life.lock.lock();
    try {
      if (life.closing) {
        return;
      }
      if (!life.state().ended()) {
        life.stop(new Stopped(reason), reason);
      }
      life.closing = true;
      if (life.manned()) {
        life.changed.signalAll();
      } else {
        life.lanes.close();
      }
    } finally {
      life.lock.unlock();
    }
  }

  /** Waits for the thread to end, at most this long. */
  void join(Duration longest) {
    Thread running = life.thread;
    if (running == null) {
      return;
    }
    try {
      if (!running.join(longest)) {
        LOG.warn("Session {} is still in its last step; it ends with the application", life.id);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
