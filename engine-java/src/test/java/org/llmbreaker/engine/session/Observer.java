package org.llmbreaker.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.session.SessionEvent.Happened;

/** Reads a session the way a display does: woken, drains, keeps what it saw. */
final class Observer implements AutoCloseable {
  private static final long GIVE_UP_SECONDS = 60;

  final List<SessionEvent> events = new ArrayList<>();
  private final Semaphore woken = new Semaphore(0);
  private final SessionSubscription subscription;
  private boolean closed;

  Observer(TrainingSession session) {
    subscription = session.subscribe(woken::release);
  }

  /** Reads until this holds for the session's state. */
  SessionState awaitState(Predicate<SessionState> wanted) {
    while (true) {
      SessionState state = read();
      if (wanted.test(state)) {
        return state;
      }
      awaitWake();
    }
  }

  <E extends TrainingEvent> E await(Class<E> kind) {
    while (true) {
      read();
      List<E> found = all(kind);
      if (!found.isEmpty()) {
        return found.getLast();
      }
      awaitWake();
    }
  }

  <E extends SessionEvent> E awaitAnswer(Class<E> kind) {
    while (true) {
      read();
      for (SessionEvent event : events) {
        if (kind.isInstance(event)) {
          return kind.cast(event);
        }
      }
      awaitWake();
    }
  }

  void awaitClosed() {
    read();
    while (!closed) {
      awaitWake();
      read();
    }
  }

  /** The simple names of all events so far, without samples and snapshots. */
  List<String> milestones() {
    read();
    return events.stream()
        .filter(Happened.class::isInstance)
        .map(event -> ((Happened) event).event().getClass().getSimpleName())
        .filter(name -> !name.equals("GeneratedSample") && !name.equals("AttentionSnapshot"))
        .toList();
  }

  <E extends TrainingEvent> List<E> all(Class<E> kind) {
    return events.stream()
        .filter(Happened.class::isInstance)
        .map(event -> ((Happened) event).event())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private SessionState read() {
    SessionUpdate update = subscription.drain();
    events.addAll(update.events());
    closed = update.closed();
    return update.state();
  }

  private void awaitWake() {
    try {
      if (!woken.tryAcquire(GIVE_UP_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("Never woken; seen so far: " + events);
      }
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Override
  public void close() {
    subscription.close();
  }
}
