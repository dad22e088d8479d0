package org.llmbreaker.engine.session;

import java.time.Duration;

/** Adds up the spans in which a session trained. Guarded by the lock of {@link Places}. */
final class Stopwatch {
  private long total;
  private long since;
  private boolean running;

  void start(long now) {
    stop(now);
    since = now;
    running = true;
  }

  void stop(long now) {
    total = elapsed(now);
    running = false;
  }

  /** A span that was measured elsewhere. */
  void add(long nanos) {
    total += nanos;
  }

  Duration total(long now) {
    return Duration.ofNanos(elapsed(now));
  }

  private long elapsed(long now) {
    return running ? total + (now - since) : total;
  }
}
