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

        50,000 characters of `shakespeare` pasted with Ctrl+V into the screen of Style Transfer, \
        1280 x 683, drawn by the software renderer sixty times a second, without a window and \
        from a clipboard of its own. Time goes from the key to the end of the first frame that \
        shows the text's figures. The process has seen no paste before its first.

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
