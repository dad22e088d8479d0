package org.llmbreaker.engine.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;
import org.llmbreaker.engine.session.SessionEvent.Happened;

/**
 * The two lanes of a session: the newest metrics, and all control events. Publishing costs the same
 * however many subscribers there are behind and however slow they are.
 */
final class EventLanes {
  private final ControlLane control = new ControlLane();
  private final List<Reader> readers = new CopyOnWriteArrayList<>();
  private volatile @Nullable TrainingMetrics newest;
  private volatile boolean closed;

  ControlLane control() {
    return control;
  }

  void publish(TrainingMetrics metrics) {
    newest = metrics;
    signal();
  }

  void publish(TrainingEvent event) {
    publish(new Happened(event));
  }

  void publish(SessionEvent event) {
    control.append(event);
    signal();
  }

  /** Something outside the lanes changed, e.g. the session's state. */
  void signal() {
    for (Reader reader : readers) {
      reader.wake.signal();
    }
  }

  /** Nothing will follow. Every subscriber is woken once more. */
  void close() {
    closed = true;
    for (Reader reader : readers) {
      reader.wake.signalLast();
    }
    readers.clear();
  }

  SessionSubscription subscribe(TrainingSession session, Runnable hook) {
    var reader = new Reader(session, hook);
    reader.wake.start();
    readers.add(reader);
    // There may be a past to read, and close() may have gone through the readers already.
    reader.wake.signal();
    if (closed) {
      readers.remove(reader);
      reader.wake.signalLast();
    }
    return reader;
  }

  private final class Reader implements SessionSubscription {
    private final TrainingSession session;
    private final Wake wake;
    private @Nullable TrainingMetrics seen;
    private long read;

    Reader(TrainingSession session, Runnable hook) {
      this.session = session;
      this.wake = new Wake(hook);
    }

    @Override
    public SessionUpdate drain() {
      wake.arm();
      session.touch();
      boolean last = closed; // read first: whoever sees the end then sees all that led to it
      SessionState state = session.state();
      TrainingMetrics metrics = newest;
      Optional<TrainingMetrics> fresh =
          Objects.equals(metrics, seen) ? Optional.empty() : Optional.ofNullable(metrics);
      seen = metrics;
      long to = control.last();
      List<SessionEvent> events = control.between(read, to);
      read = to;
      return new SessionUpdate(state, fresh, events, last);
    }

    @Override
    public void close() {
      readers.remove(this);
      wake.silence();
    }
  }
}
