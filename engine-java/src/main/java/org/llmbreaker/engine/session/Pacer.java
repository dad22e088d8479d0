package org.llmbreaker.engine.session;

import org.llmbreaker.engine.config.Speed;

/**
 * Deadlines of the steps under a speed cap, in nanoseconds of a steady clock.
 *
 * <p>Each deadline lies one interval after the one before, not after the step's actual start, so
 * that small delays do not add up. A run that is late by more than an interval starts counting
 * afresh: time lost to an evaluation or a pause is not made good by a burst.
 */
final class Pacer {
  private static final double NANOS_PER_SECOND = 1e9;

  private long interval;
  private long deadline;

  Pacer(Speed speed, long now) {
    deadline = now;
    cap(speed, now);
  }

  /** Changes the cap; the next step may come one new interval from now at the latest. */
  void cap(Speed speed, long now) {
    interval = Math.round(NANOS_PER_SECOND / speed.stepsPerSecond());
    if (deadline - now > interval) {
      deadline = now + interval;
    }
  }

  /** After a pause: the next step is due at once, and nothing is made good. */
  void restart(long now) {
    deadline = now;
  }

  /** Nanoseconds until the next step may begin; 0 or less if it is due. */
  long delay(long now) {
    return interval == 0 ? 0 : deadline - now;
  }

  /** A step begins. */
  void begin(long now) {
    long next = deadline + interval;
    deadline = next - now < 0 ? now : next;
  }
}
