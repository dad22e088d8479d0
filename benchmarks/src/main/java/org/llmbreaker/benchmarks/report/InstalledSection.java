package org.llmbreaker.benchmarks.report;

import static org.llmbreaker.benchmarks.report.Table.number;

import java.util.List;
import org.llmbreaker.benchmarks.installed.InstalledFigures;

/** The page's section about the program that the installer packs. */
final class InstalledSection {
  private InstalledSection() {}

  /** Heading, how it was obtained, figures. */
  static String of(InstalledFigures i) {
    var table = new Table("Start", "How many", "Median, s", "Slowest, s");
    row(table, "warm", i.warm());
    row(table, "cold", i.cold());
    return """

        ## The installed program

        """
        + "The `.deb` has "
        + number(i.debMegabytes())
        + """
         MB (of 10^6 bytes). Starts go from the process to the landing page on a screen in \
        memory (Xvfb), drawn by the software renderer and seen from another process; before a \
        cold one the system forgets the contents of all files.

        """
        + table;
  }

  private static void row(Table table, String name, List<Double> seconds) {
    if (!seconds.isEmpty()) {
      table.row(
          List.of(
              name,
              Integer.toString(seconds.size()),
              number(Statistics.median(seconds)),
              number(Statistics.largest(seconds))));
    }
  }
}
