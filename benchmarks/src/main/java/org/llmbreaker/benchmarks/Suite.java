package org.llmbreaker.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.benchmarks.cinema.CinemaFigures;
import org.llmbreaker.benchmarks.cinema.CinemaTimes;
import org.llmbreaker.benchmarks.coldstart.ColdStart;
import org.llmbreaker.benchmarks.kernels.Kernels;
import org.llmbreaker.benchmarks.report.Machine;
import org.llmbreaker.benchmarks.report.Results;
import org.llmbreaker.benchmarks.report.Statistics;
import org.llmbreaker.benchmarks.session.SessionShare;
import org.llmbreaker.benchmarks.training.Entrant;
import org.llmbreaker.benchmarks.training.Figures;
import org.llmbreaker.benchmarks.training.Lineup;
import org.llmbreaker.benchmarks.training.Rounds;
import org.llmbreaker.benchmarks.training.WorkerProcess;
import org.llmbreaker.benchmarks.training.WritingContestant;
import org.llmbreaker.benchmarks.window.WindowFigures;
import org.llmbreaker.benchmarks.window.WindowTimes;
import org.llmbreaker.benchmarks.workload.Tokens;
import org.llmbreaker.benchmarks.workload.Workload;
import org.openjdk.jmh.runner.RunnerException;

/** Runs the asked parts, one after the other, so that none disturbs another. */
final class Suite {
  private static final int MEMORY_WARM_UP_STEPS = 2_000;

  private final Results.Settings settings;
  private final List<Workload> workloads;
  private final Path tokens;
  private final Consumer<String> progress;

  Suite(
      Results.Settings settings, List<Workload> workloads, Path tokens, Consumer<String> progress) {
    this.settings = settings;
    this.workloads = workloads;
    this.tokens = tokens;
    this.progress = progress;
  }

  /**
   * Measures.
   *
   * @param memorySteps length of the long run
   * @param launcher of the installed product, if there is one
   */
  Results run(Set<Part> parts, int memorySteps, Path launcher)
      throws IOException, InterruptedException, RunnerException {
    Tokens.write(tokens);
    List<Entrant> entrants = Lineup.all(settings.threads());
    return new Results(
        Machine.here(),
        settings,
        parts.contains(Part.TRAINING) ? training(entrants) : List.of(),
        parts.contains(Part.COLD) ? cold(entrants, launcher) : List.of(),
        parts.contains(Part.WRITING) ? writing() : List.of(),
        parts.contains(Part.SESSIONS) ? sessions() : null,
        parts.contains(Part.WIDTHS) ? widths() : List.of(),
        parts.contains(Part.MEMORY) ? growth(memorySteps) : null,
        parts.contains(Part.KERNELS) ? kernels() : List.of(),
        parts.contains(Part.WINDOW) ? window(launcher) : null,
        parts.contains(Part.CINEMA) ? cinema() : null);
  }

  private Rounds rounds() {
    return new Rounds(tokens, settings.rounds(), settings.seconds(), progress);
  }

  private List<Figures> training(List<Entrant> entrants) throws IOException, InterruptedException {
    List<Figures> figures = new ArrayList<>();
    for (Workload workload : workloads) {
      figures.addAll(rounds().run(workload, entrants));
    }
    return figures;
  }

  /** The plain path is left out: nobody waits for it. */
  private List<ColdStart.Times> cold(List<Entrant> entrants, Path launcher) throws IOException {
    List<Entrant> awaited =
        entrants.stream().filter(e -> !e.family().equals(Entrant.REFERENCE)).toList();
    return new ColdStart(tokens, settings.rounds(), progress).run(awaited, launcher);
  }

  private List<Results.Writing> writing() throws IOException {
    List<Results.Writing> rates = new ArrayList<>();
    for (Workload workload : workloads) {
      progress.accept("Writing with the model of workload " + workload.name());
      rates.add(new Results.Writing(workload.name(), charactersPerSecond(workload)));
    }
    return rates;
  }

  private double charactersPerSecond(Workload workload) throws IOException {
    Entrant writer = Lineup.writing();
    try (var process = new WorkerProcess(writer, workload, tokens)) {
      process.steps(50);
      double millis = process.steps(10).millisPerStep();
      int texts = Math.clamp(Math.round(settings.seconds() * 1e3 / millis), 2, 100_000);
      List<Double> rates = new ArrayList<>();
      for (int i = 0; i < settings.rounds(); i++) {
        double perText = process.steps(texts).millisPerStep();
        rates.add(WritingContestant.charactersPerText(workload) / perText * 1e3);
      }
      return Statistics.median(rates);
    }
  }

  private @Nullable SessionShare sessions() throws IOException {
    progress.accept("Sessions alone and two at once");
    return SessionShare.measure(settings.threads(), settings.rounds(), settings.seconds());
  }

  private List<Results.Width> widths() throws IOException, InterruptedException {
    List<Results.Width> widths = new ArrayList<>();
    for (int width : Workload.WIDTHS) {
      Workload w = Workload.ofWidth(width);
      Figures figures = rounds().run(w, List.of(Lineup.engine(settings.threads()))).getFirst();
      widths.add(new Results.Width(width, w.parameters(), w.tokensPerStep(), figures));
    }
    return widths;
  }

  private Results.Growth growth(int steps) throws IOException {
    progress.accept("Memory over " + steps + " steps");
    Entrant engine = Lineup.engine(settings.threads());
    try (var process = new WorkerProcess(engine, Workload.A, tokens)) {
      process.steps(Math.min(MEMORY_WARM_UP_STEPS, steps));
      double before = process.residentBytes() / 1e6;
      process.steps(steps);
      return new Results.Growth(steps, before, process.residentBytes() / 1e6);
    }
  }

  private WindowFigures window(Path launcher) {
    double seconds = Math.clamp(5 * settings.seconds(), 3, 10);
    return new WindowTimes(settings.rounds(), seconds, progress).measure(launcher);
  }

  private @Nullable CinemaFigures cinema() {
    return CinemaTimes.measure(Math.clamp(5 * settings.seconds(), 3, 10), progress);
  }

  private List<Kernels.Rate> kernels() throws RunnerException {
    progress.accept("Kernels");
    return Kernels.measure(workloads, Math.min(1, settings.seconds()));
  }
}
