package org.llmbreaker.benchmarks.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.llmbreaker.benchmarks.report.Statistics;
import org.llmbreaker.benchmarks.training.Entrant;
import org.llmbreaker.benchmarks.training.Lineup;
import org.llmbreaker.benchmarks.training.WorkerProcess;
import org.llmbreaker.benchmarks.workload.Workload;

/**
 * Times fresh processes on workload A: the bare training loops of all contestants, and the product
 * itself as people start it, which also evaluates and writes samples on the way. Rounds in fresh
 * order; a first round, in which libraries unpack themselves and files come into memory, does not
 * count.
 */
public final class ColdStart {
  private static final int EARLY = 50;
  private static final int LATE = 500;

  private final Path tokens;
  private final int rounds;
  private final Random order = new Random(2);
  private final Consumer<String> progress;

  /**
   * Medians over the rounds.
   *
   * @param name what was started
   * @param family see {@link Entrant#family}, or {@link #PRODUCT}
   * @param secondsToStep50 from the start of the process
   * @param secondsToStep500 from the start of the process
   */
  public record Times(
      String name, String family, double secondsToStep50, double secondsToStep500) {}

  /** Family of the product's own command. */
  public static final String PRODUCT = "product";

  private record Moments(double early, double late) {}

  private interface Start {
    Moments run() throws IOException;
  }

  private static final class Candidate {
    final String name;
    final String family;
    final Start start;
    final List<Double> early = new ArrayList<>();
    final List<Double> late = new ArrayList<>();

    Candidate(String name, String family, Start start) {
      this.name = name;
      this.family = family;
      this.start = start;
    }
  }

  /**
   * @param tokens file to train on
   * @param rounds that count
   * @param progress is told what happens
   */
  public ColdStart(Path tokens, int rounds, Consumer<String> progress) {
    this.tokens = tokens;
    this.rounds = rounds;
    this.progress = progress;
  }

  /**
   * Runs all rounds.
   *
   * @param launcher of the installed product; left out if there is no such file
   */
  public List<Times> run(List<Entrant> entrants, Path launcher) throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    for (Entrant entrant : entrants) {
      candidates.add(new Candidate(entrant.name(), entrant.family(), () -> train(entrant)));
    }
    List<String> java = Lineup.java(Lineup.classPath());
    java.add("org.llmbreaker.engine.cli.LlmBreakerCommand");
    candidates.add(product("llmbreaker train, class path", java));
    if (Files.isExecutable(launcher)) {
      candidates.add(product("llmbreaker train, installed", List.of(launcher.toString())));
    }
    for (int round = 0; round <= rounds; round++) {
      progress.accept("Cold start: round " + round + " of " + rounds);
      Collections.shuffle(candidates, order);
      for (Candidate c : candidates) {
        Moments moments = c.start.run();
        if (round > 0) {
          c.early.add(moments.early);
          c.late.add(moments.late);
        }
      }
    }
    return candidates.stream()
        .map(
            c -> new Times(c.name, c.family, Statistics.median(c.early), Statistics.median(c.late)))
        .sorted(Comparator.comparingDouble(Times::secondsToStep500))
        .toList();
  }

  private Moments train(Entrant entrant) throws IOException {
    try (var process = new WorkerProcess(entrant, Workload.A, tokens)) {
      process.steps(EARLY);
      double early = process.age() / 1e9;
      process.steps(LATE - EARLY);
      return new Moments(early, process.age() / 1e9);
    }
  }

  private static Candidate product(String name, List<String> command) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of("train", "--dataset", "shakespeare", "--preset", "micro", "--json"));
    all.addAll(List.of("--steps", Integer.toString(LATE)));
    return new Candidate(name, PRODUCT, () -> watch(all));
  }

  /** Reads the product's events until both steps are announced. */
  private static Moments watch(List<String> command) throws IOException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var lines = new StepLines(process)) {
      double early = (lines.await(EARLY) - start) / 1e9;
      return new Moments(early, (lines.await(LATE) - start) / 1e9);
    }
  }
}
