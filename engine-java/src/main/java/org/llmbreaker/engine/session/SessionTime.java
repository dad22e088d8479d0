package org.llmbreaker.engine.session;

import java.time.InstantSource;
import java.util.concurrent.locks.Condition;

/** Every clock and every timed wait of a session, in one place so that tests can replace them. */
public interface SessionTime extends InstantSource {

  /** A steady clock for durations, in nanoseconds from an arbitrary origin. */
  long nanoTime();

  /**
   * Waits until the condition is signalled or this much time has passed; may return early. The
   * caller holds the condition's lock.
   */
  void await(Condition changed, long nanos) throws InterruptedException;

  /** The machine's own clocks. */
  static SessionTime system() {
    return SystemTime.INSTANCE;
  }
}
