package org.llmbreaker.benchmarks.cinema;

import java.util.List;

/**
 * What was measured of Attention Cinema.
 *
 * @param stepsPerSecond of the run at 10x meanwhile
 * @param views each view, played and scrubbed
 * @param answerMillis from switching a part of the model off or on to the frame that shows the
 *     validation loss without or with it, each time
 */
public record CinemaFigures(double stepsPerSecond, List<View> views, List<Double> answerMillis) {
  /** Figures of before that time have no answers. */
  @SuppressWarnings("NullAway") // that is what it is for
  public CinemaFigures {
    views = List.copyOf(views);
    answerMillis = answerMillis == null ? List.of() : List.copyOf(answerMillis);
  }

  /**
   * One view in one kind of use.
   *
   * @param name of both
   * @param framesPerSecond frames by time
   * @param medianMillis from frame to frame
   * @param worst95Millis 95 of 100 frames follow no later
   * @param workMillis what a frame takes to make and put into the window, median
   * @param processorMillis of the window's thread for each frame: says what a frame costs also
   *     where others use the processor
   */
  public record View(
      String name,
      double framesPerSecond,
      double medianMillis,
      double worst95Millis,
      double workMillis,
      double processorMillis) {}

  /** The slowest answer; NaN without any. */
  public double slowestAnswerMillis() {
    return answerMillis.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
  }

  /** The frame rate of the slowest view. */
  public double fewestFramesPerSecond() {
    return views.stream().mapToDouble(View::framesPerSecond).min().orElse(Double.NaN);
  }

  /** Within so many milliseconds 95 of 100 frames follow in every view. */
  public double longest95Millis() {
    return views.stream().mapToDouble(View::worst95Millis).max().orElse(Double.NaN);
  }
}
