package org.llmbreaker.benchmarks.window;

import org.jspecify.annotations.Nullable;

/**
 * What was measured of the window.
 *
 * @param firstFrameSeconds from the start of the process to the landing page on the screen, median;
 *     null if that did not work
 * @param installedFirstFrameSeconds the same for the installed product; null without one
 * @param inside what the app's own process measured; null if that did not work
 * @param missing why something was not measured; empty if all was
 */
public record WindowFigures(
    @Nullable Double firstFrameSeconds,
    @Nullable Double installedFirstFrameSeconds,
    @Nullable Inside inside,
    String missing) {

  /**
   * What the app's own process measured. Latency is from the time that an event carries to the end
   * of the first frame that draws it.
   *
   * @param idleFrames drawn by the dashboard while nothing happened
   * @param idleProcessorShare processor time by time meanwhile, of all threads; 1 is one core
   * @param playToFirstStepMillis from Play to the first step's event, the engine being warm
   * @param stepsPerSecond of the run at 10x
   * @param updatesPerSecond frames that the run itself caused
   * @param processorMillisPerUpdate processor time of the window's thread for each of them
   * @param latencyMedianMillis over all steps
   * @param latency99Millis 99 of 100 steps take no longer
   * @param frameMedianMillis from frame to frame while the chart is live and something moves
   * @param frame99Millis 99 of 100 frames follow no later
   * @param workMedianMillis what a frame takes to make and put into the window
   * @param work99Millis 99 of 100 frames take no longer
   * @param chart100Millis the chart's own frame with 100 points
   * @param chart2000Millis the chart's own frame with 2,000 points
   */
  public record Inside(
      int idleFrames,
      double idleProcessorShare,
      double playToFirstStepMillis,
      double stepsPerSecond,
      double updatesPerSecond,
      double processorMillisPerUpdate,
      double latencyMedianMillis,
      double latency99Millis,
      double frameMedianMillis,
      double frame99Millis,
      double workMedianMillis,
      double work99Millis,
      double chart100Millis,
      double chart2000Millis) {

    /** Frames per second by the median frame. */
    public double framesPerSecond() {
      return 1e3 / frameMedianMillis;
    }

    /** How many times as long the chart takes with 2,000 points as with 100. */
    public double chartRatio() {
      return chart2000Millis / chart100Millis;
    }
  }
}
