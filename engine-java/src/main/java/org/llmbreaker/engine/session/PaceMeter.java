package org.llmbreaker.engine.session;

import java.time.Duration;
import java.util.Optional;
import org.llmbreaker.engine.config.Speed;

/** Measures steps per second and what a step costs. Written by one thread, read by any. */
final class PaceMeter {
  private static final long SECOND = 1_000_000_000L;
  private static final int REMEMBERED = 1024;

  /** Weight of the newest step in the mean cost: the mean spans about an evaluation interval. */
  private static final double NEWEST = 0.02;

  private final long[] finished = new long[REMEMBERED];
  private long steps;
  private double meanNanos;

  /** A step was finished at this time and took this long, waiting not counted. */
  synchronized void stepped(long now, long took) {
    finished[(int) (steps % REMEMBERED)] = now;
    steps++;
    // A plain mean at first, so that the very first step does not weigh for ever.
    double weight = Math.max(NEWEST, 1.0 / steps);
    meanNanos += weight * (took - meanNanos);
  }

  /**
   * Steps a second over the second before {@code now}; at high rates over the last 1,024 steps.
   * Measured between the first and the last of these steps, because counting them would be one too
   * many whenever the second begins and ends with one. A wait longer than usual counts.
   */
  synchronized double perSecond(long now) {
    int counted = 0;
    long oldest = now;
    while (counted < Math.min(steps, REMEMBERED) && now - finished(counted) < SECOND) {
      oldest = finished(counted);
      counted++;
    }
    if (counted < 2 || now == oldest) {
      return counted;
    }
    long span = finished(0) - oldest;
    long usual = span / (counted - 1);
    return (counted - 1) * (double) SECOND / Math.max(Math.max(span, 1), now - oldest - usual);
  }

  /** When the step before so many others was finished. */
  private long finished(int back) {
    return finished[(int) ((steps - 1 - back) % REMEMBERED)];
  }

  /** Time for so many more steps under this cap; empty before the first step. */
  synchronized Optional<Duration> remaining(int stepsLeft, Speed speed) {
    if (steps == 0) {
      return Optional.empty();
    }
    double perStep = Math.max(meanNanos, SECOND / speed.stepsPerSecond());
    return Optional.of(Duration.ofNanos(Math.round(perStep * stepsLeft)));
  }
}
