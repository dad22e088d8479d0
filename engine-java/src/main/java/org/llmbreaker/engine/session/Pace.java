package org.llmbreaker.engine.session;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast a session goes.
 *
 * @param step completed steps
 * @param steps all steps of the run
 * @param stepsPerSecond measured over the last second; 0 while nothing is computed
 * @param remaining time until the last step at the present speed cap; empty before the first step
 *     and after the end. While paused it is the time left once resumed.
 */
public record Pace(int step, int steps, double stepsPerSecond, Optional<Duration> remaining) {

  /** Share of the run that is done, 0–1. */
  public double progress() {
    return steps == 0 ? 0 : Math.clamp((double) step / steps, 0, 1);
  }
}
