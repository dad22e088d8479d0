package org.llmbreaker.benchmarks.report;

import static org.llmbreaker.benchmarks.report.Table.number;

import java.util.List;
import org.llmbreaker.benchmarks.paste.PasteFigures;

/** The page's section about a long paste. */
final class PasteSection {
  private PasteSection() {}

  /** Heading, how it was obtained, figures. */
  static String of(PasteFigures p) {
    var table = new Table("Paste", "How many", "Median, ms", "Slowest, ms");
    row(table, "the first of a process", p.first());
    row(table, "later ones", p.later());
    return """

        ## A long paste

        50,000 characters of `shakespeare` pasted with Ctrl+V into Style Transfer in the real \
        window of 1280 x 800 on a screen in memory (Xvfb) with the software renderer. Time goes \
        from the key to the end of the first frame that shows the text's figures. The process \
        has seen no paste before its first.

        """
        + table;
  }

  private static void row(Table table, String name, List<Double> millis) {
    if (!millis.isEmpty()) {
      table.row(
          List.of(
              name,
              Integer.toString(millis.size()),
              number(Statistics.median(millis)),
              number(Statistics.largest(millis))));
    }
  }
}
