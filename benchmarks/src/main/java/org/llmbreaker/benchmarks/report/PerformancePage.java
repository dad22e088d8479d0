package org.llmbreaker.benchmarks.report;

import static org.llmbreaker.benchmarks.report.Table.number;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.llmbreaker.benchmarks.coldstart.ColdStart;
import org.llmbreaker.benchmarks.kernels.Kernels;
import org.llmbreaker.benchmarks.training.Entrant;
import org.llmbreaker.benchmarks.training.Figures;

/** Results as the Markdown page docs/performance.md. */
public final class PerformancePage {
  private final Results results;
  private final StringBuilder page = new StringBuilder();

  private PerformancePage(Results results) {
    this.results = results;
  }

  /** The whole page. */
  public static String of(Results results) {
    var p = new PerformancePage(results);
    p.page.append(Introduction.of(results));
    p.goals();
    p.workloads().forEach(p::ratios);
    p.cold();
    p.workloads().forEach(p::steps);
    p.writing();
    if (results.sessions() != null) {
      p.page.append(SessionSection.of(results.sessions()));
    }
    if (results.slowreader() != null) {
      p.page.append(SessionSection.of(results.slowreader()));
    }
    p.widths();
    p.growth();
    p.kernels();
    if (results.window() != null) {
      p.page.append(WindowSection.of(results.window()));
    }
    if (results.cinema() != null) {
      p.page.append(CinemaSection.of(results.cinema()));
    }
    if (results.paste() != null) {
      p.page.append(PasteSection.of(results.paste()));
    }
    if (results.installed() != null) {
      p.page.append(InstalledSection.of(results.installed()));
    }
    return p.page.toString();
  }

  private void goals() {
    page.append("\n## Goals\n\n");
    var table = new Table("Goal", "Measured", "Reached");
    for (Goals.Goal goal : Goals.of(results)) {
      String reached = goal.reached().map(yes -> yes ? "yes" : "**no**").orElse("–");
      table.row(List.of(goal.text(), goal.measured(), reached));
    }
    page.append(table);
  }

  private List<String> workloads() {
    return results.training().stream().map(Figures::workload).distinct().toList();
  }

  private List<Figures> of(String workload) {
    return results.training().stream()
        .filter(f -> f.workload().equals(workload))
        .sorted(Comparator.comparingDouble(Figures::millisPerStep))
        .toList();
  }

  private void ratios(String workload) {
    heading("Warm step, workload " + workload + ": times as long as the engine");
    List<Figures> all = of(workload);
    int threads = results.settings().threads();
    double engine =
        all.stream()
            .filter(f -> f.family().equals(Entrant.ENGINE) && f.threads() == threads)
            .mapToDouble(Figures::millisPerStep)
            .findFirst()
            .orElse(Double.NaN);
    var table = new Table("Contestant", "Time by the engine's", "Share of the peak");
    for (Figures f : all) {
      table.row(
          List.of(
              f.name(),
              number(f.millisPerStep() / engine) + "x",
              number(100 * f.shareOfPeak()) + " %"));
    }
    page.append(table);
  }

  private void steps(String workload) {
    heading("Warm step, workload " + workload + ": figures");
    var table =
        new Table(
            "Contestant",
            "ms/step",
            "Fastest–slowest turn",
            "Characters/s",
            "GFLOP/s",
            "Peak",
            "MB",
            "Bytes/step",
            "First loss",
            "Loss after warm-up");
    for (Figures f : of(workload)) {
      table.row(
          List.of(
              f.name() + " (" + f.description() + ")",
              number(f.millisPerStep()),
              number(f.fastestMillis()) + "–" + number(f.slowestMillis()),
              number(f.tokensPerSecond()),
              number(f.gigaflops()),
              number(f.peakGigaflops()),
              number(f.residentMegabytes()),
              f.description().startsWith("Python") ? "–" : number(f.allocatedBytesPerStep()),
              number(f.firstLoss()),
              number(f.warmLoss())));
    }
    page.append(table);
  }

  private void cold() {
    if (results.cold().isEmpty()) {
      return;
    }
    heading("From the start of a process, workload A");
    var table = new Table("Process", "Step 50, s", "Step 500, s");
    for (ColdStart.Times t : results.cold()) {
      table.row(List.of(t.name(), number(t.secondsToStep50()), number(t.secondsToStep500())));
    }
    page.append(table)
        .append("\n`llmbreaker train` evaluates and writes samples on the way; the others only ")
        .append("train.\n");
  }

  private void writing() {
    if (results.writing().isEmpty()) {
      return;
    }
    heading("Writing text with kept keys and values, one thread");
    var table = new Table("Model", "Characters/s");
    for (Results.Writing w : results.writing()) {
      table.row(List.of(w.workload(), number(w.charactersPerSecond())));
    }
    page.append(table);
  }

  private void widths() {
    if (results.widths().isEmpty()) {
      return;
    }
    heading("Cost by width: 4 layers, context 64, batch 8, engine");
    var table =
        new Table("Width", "Parameters", "ms/step", "ps per parameter and character", "GFLOP/s");
    for (Results.Width w : results.widths()) {
      table.row(
          List.of(
              Integer.toString(w.width()),
              String.format(Locale.ROOT, "%,d", w.parameters()),
              number(w.figures().millisPerStep()),
              number(w.picosecondsPerParameterToken()),
              number(w.figures().gigaflops())));
    }
    page.append(table);
  }

  private void growth() {
    Results.Growth g = results.memory();
    if (g == null) {
      return;
    }
    heading("Memory over a long run, workload A, engine");
    page.append(
        String.format(
            Locale.ROOT,
            "%.1f MB before, %.1f MB after %,d steps: %+.1f MB.%n",
            g.megabytesBefore(),
            g.megabytesAfter(),
            g.steps(),
            g.megabytes()));
  }

  private void kernels() {
    if (results.kernels().isEmpty()) {
      return;
    }
    heading("Kernels, one thread (JMH)");
    var table = new Table("Kernel", "Workload", "µs", "GFLOP/s");
    for (Kernels.Rate k : results.kernels()) {
      table.row(List.of(k.name(), k.workload(), number(k.microseconds()), number(k.gigaflops())));
    }
    page.append(table);
  }

  private void heading(String text) {
    page.append("\n## ").append(text).append("\n\n");
  }
}
