package org.llmbreaker.engine.session;

/**
 * A place on a chart's time axis where something was done to the run.
 *
 * @param step completed steps at that moment
 */
public record Marker(int step, Kind kind) {
  /** What was done. */
  public enum Kind {
    PAUSED,
    DIVERGED,
    RATE_LOWERED,
    FAILED,
    /** Parts of the model were switched off. */
    ABLATED,
    /** All parts are on again. */
    RESTORED
  }
}
