package org.llmbreaker.benchmarks.report;

import static org.llmbreaker.benchmarks.report.Table.number;

import java.util.List;
import org.llmbreaker.benchmarks.cinema.CinemaFigures;

/** The page's section about Attention Cinema. */
final class CinemaSection {
  private CinemaSection() {}

  /** Heading, how it was obtained, figures. */
  static String of(CinemaFigures c) {
    var table =
        new Table(
            "View",
            "Frames/s",
            "Frame to frame, ms",
            "95 of 100 within",
            "Making one, ms",
            "Processor time, ms");
    for (CinemaFigures.View v : c.views()) {
      table.row(
          List.of(
              v.name(),
              number(v.framesPerSecond()),
              number(v.medianMillis()),
              number(v.worst95Millis()),
              number(v.workMillis()),
              number(v.processorMillis())));
    }
    return """

        ## Attention Cinema

        The real window of 1280 x 800 on a screen in memory (Xvfb) with the software renderer, \
        while the model with 4 layers of 4 heads trains on `first-words` at 10x with all threads \
        (%s steps/s) and is filmed on 64 characters. The film is played at 4 snapshots a second, \
        then scrubbed as by a mouse that reports every 16 ms; only what that changes is drawn.

        """
            .formatted(number(c.stepsPerSecond()))
        + table
        + answers(c.answerMillis());
  }

  private static String answers(List<Double> millis) {
    if (millis.isEmpty()) {
      return "";
    }
    return """

        Break it, meanwhile: from a switch to the frame that shows the validation loss without \
        that part, or with it again, %s ms (median of %d), at most %s ms. The answer waits for \
        the step that is being made.
        """
        .formatted(
            number(Statistics.median(millis)), millis.size(), number(Statistics.largest(millis)));
  }
}
