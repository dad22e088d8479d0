package org.llmbreaker.benchmarks.report;

import static org.llmbreaker.benchmarks.report.Table.number;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.benchmarks.window.WindowFigures;

/** The page's section about the app's window. */
final class WindowSection {
  private WindowSection() {}

  /** Heading, how it was obtained, figures, and what is missing. */
  static String of(WindowFigures w) {
    var table = new Table("What", "Median", "99 of 100 within");
    WindowFigures.Inside in = w.inside();
    if (in != null) {
      inside(in, table);
    }
    table.row(List.of("Process to first frame, class path, s", orDash(w.firstFrameSeconds()), "–"));
    table.row(
        List.of(
            "Process to first frame, installed, s", orDash(w.installedFirstFrameSeconds()), "–"));
    String missing = w.missing().isEmpty() ? "" : "\nNot measured: " + w.missing() + "\n";
    return """

        ## The app's window

        The real window of 1280 x 800 on a screen in memory (Xvfb) with the software renderer, \
        while `first-words` trains at 10x, which is as fast as it can. Frames are counted where \
        the window puts its pixels. The first rows ask for a frame after every frame, as \
        something that moves does; without that the window draws only what the run changes. \
        Latency goes from the time in the engine's event to the end of the first frame that \
        shows that step. The chart is drawn by itself, a point coming with each frame.

        """
        + table
        + missing;
  }

  private static String orDash(@Nullable Double seconds) {
    return seconds == null ? "–" : number(seconds);
  }

  private static void inside(WindowFigures.Inside in, Table table) {
    table.row(
        List.of(
            "From frame to frame, ms", number(in.frameMedianMillis()), number(in.frame99Millis())));
    table.row(List.of("Frames/s", number(in.framesPerSecond()), "–"));
    table.row(
        List.of("Making one frame, ms", number(in.workMedianMillis()), number(in.work99Millis())));
    table.row(
        List.of(
            "Engine event to pixel, ms",
            number(in.latencyMedianMillis()),
            number(in.latency99Millis())));
    table.row(List.of("Updates/s that the run causes", number(in.updatesPerSecond()), "–"));
    table.row(
        List.of(
            "Processor time of the window's thread for each, ms",
            number(in.processorMillisPerUpdate()),
            "–"));
    table.row(List.of("Training meanwhile, steps/s", number(in.stepsPerSecond()), "–"));
    table.row(List.of("Chart with 100 points, ms", number(in.chart100Millis()), "–"));
    table.row(List.of("Chart with 2,000 points, ms", number(in.chart2000Millis()), "–"));
    table.row(List.of("Frames of the idle dashboard", Integer.toString(in.idleFrames()), "–"));
    table.row(List.of("Its share of a core, %", number(100 * in.idleProcessorShare()), "–"));
    table.row(List.of("Play to first training step, ms", number(in.playToFirstStepMillis()), "–"));
  }
}
