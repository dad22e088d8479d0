package org.llmbreaker.benchmarks.report;

import static org.llmbreaker.benchmarks.report.Table.number;

import java.util.Locale;
import org.llmbreaker.benchmarks.workload.Workload;

/** The beginning of the page: where and how it was measured. */
final class Introduction {
  private Introduction() {}

  /** Heading, machine, method, workloads. */
  static String of(Results results) {
    var page = new StringBuilder();
    Machine m = results.machine();
    var s = results.settings();
    page.append("# Performance\n\n")
        .append("Written by the benchmarks; run them again rather than edit this page ")
        .append("(benchmarks/README.md).\n\n## Machine\n\n");
    page.append(
        String.format(
            Locale.ROOT,
            "%s, %d cores, %.0f GB memory, %s. %s, flags `%s`. Measured on %s.%n",
            m.processor(),
            m.cores(),
            m.memoryGigabytes(),
            m.system(),
            m.java(),
            m.flags(),
            m.date()));
    page.append("\n## How obtained\n\n")
        .append("All contestants train the same model on the same text with AdamW, a constant ")
        .append("rate and the gradient clipped to 1.0; each in a process of its own, idle while ")
        .append("others have their turn. ")
        .append(
            String.format(
                Locale.ROOT,
                "After a warm-up each takes %d turns of about %.1f s in fresh order; ",
                s.rounds(),
                s.seconds()))
        .append("times are medians over the turns. Operations are counted by formula, the same ")
        .append("for all: 6 for each weight and character, and 6·L·C·(T + 1) a character for ")
        .append("attention, only what the causal mask leaves visible. The peak is what a loop of ")
        .append("independent vector multiply-adds reached in the same rounds. Memory is VmRSS ")
        .append("(megabytes of 10^6 bytes); allocation is that of all Java threads on the heap, ")
        .append("so it says nothing of PyTorch's own memory.\n\n");
    for (Workload w : Workload.ALL) {
      page.append(
          String.format(
              Locale.ROOT,
              "- **%s**: %d layers, %d heads, width %d, context %d, batch %d; %,d parameters, %s"
                  + " million operations a step%n",
              w.name(),
              w.layers(),
              w.heads(),
              w.width(),
              w.context(),
              w.batch(),
              w.parameters(),
              number(w.flopsPerStep() / 1e6)));
    }
    return page.toString();
  }
}
