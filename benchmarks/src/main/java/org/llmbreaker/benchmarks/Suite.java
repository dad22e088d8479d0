package org.llmbreaker.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.benchmarks.cinema.CinemaFigures;
import org.llmbreaker.benchmarks.cinema.CinemaTimes;
import org.llmbreaker.benchmarks.coldstart.ColdStart;
import org.llmbreaker.benchmarks.installed.InstalledTimes;
import org.llmbreaker.benchmarks.kernels.Kernels;
import org.llmbreaker.benchmarks.paste.PasteTimes;
import org.llmbreaker.benchmarks.report.Results;
import org.llmbreaker.benchmarks.report.Statistics;
import org.llmbreaker.benchmarks.session.SessionShare;
import org.llmbreaker.benchmarks.session.SlowReaders;
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

/** Measures the parts. One at a time, so that none disturbs another. */
final class Suite {
  private static final int MEMORY_WARM_UP_STEPS = 2_000;

  private final Results.Settings settings;
  private final List<Workload> workloads;
  private final int memorySteps;
  private final Path launcher;
  private final Path installers;
  private final Path tokens;
  private final Consumer<String> progress;

  /**
   * @param memorySteps length of the long run
   * @param launcher of the installed product, if there is one
   * @param installers folder where they are, if they have been made
   * @param tokens where to put the text to train on
   * @param progress is told what happens
   */
  Suite(
      Results.Settings settings,
      List<Workload> workloads,
      int memorySteps,
      Path launcher,
      Path installers,
      Path tokens,
      Consumer<String> progress)
      throws IOException {
    this.settings = settings;
    this.workloads = workloads;
    this.memorySteps = memorySteps;
    this.launcher = launcher;
    this.installers = installers;
    this.tokens = tokens;
    this.progress = progress;
    Tokens.write(tokens);
  }

  /**
   * Measures one part.
   *
   * @return its component of {@link Results}; null where it cannot be measured here
   */
  @Nullable Object measure(Part part) throws IOException, InterruptedException, RunnerException {
    return switch (part) {
      case TRAINING -> training(entrants());
      case COLD -> cold(entrants());
      case WRITING -> writing();
      case SESSIONS -> sessions();
      case SLOWREADER -> slowReaders();
      case WIDTHS -> widths();
      case MEMORY -> growth();
      case KERNELS -> kernels();
      case WINDOW -> window();
      case CINEMA -> cinema();
      case PASTE -> PasteTimes.measure(settings.rounds(), progress);
      case INSTALLED -> InstalledTimes.measure(installers, settings.rounds(), progress);
    };
  }

  private List<Entrant> entrants() throws IOException, InterruptedException {
    return Lineup.all(settings.threads());
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

  /** The plain path is left out: nobody waits for it. So are threads that wait by spinning. */
  private List<ColdStart.Times> cold(List<Entrant> entrants) throws IOException {
    List<Entrant> awaited =
        entrants.stream()
            .filter(e -> !e.family().equals(Entrant.REFERENCE) && !Lineup.spins(e))
            .toList();
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

  private SlowReaders slowReaders() throws IOException {
    progress.accept("A session and its slow readers");
    return SlowReaders.measure(settings.threads(), settings.rounds(), settings.seconds());
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

  private Results.Growth growth() throws IOException {
    progress.accept("Memory over " + memorySteps + " steps");
    Entrant engine = Lineup.engine(settings.threads());
    try (var process = new WorkerProcess(engine, Workload.A, tokens)) {
      process.steps(Math.min(MEMORY_WARM_UP_STEPS, memorySteps));
      double before = process.residentBytes() / 1e6;
      process.steps(memorySteps);
      return new Results.Growth(memorySteps, before, process.residentBytes() / 1e6);
    }
  }

  private WindowFigures window() {
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
