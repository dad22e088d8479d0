package org.llmbreaker.benchmarks.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.llmbreaker.benchmarks.kernels.PeakFlops;
import org.llmbreaker.benchmarks.report.Statistics;
import org.llmbreaker.benchmarks.training.WorkerProcess.Took;
import org.llmbreaker.benchmarks.workload.Workload;

/**
 * Lets contestants take turns on a workload: in each round each one trains for a short time, in
 * fresh order, so that whatever else the machine does falls on all alike. The processor's peak is
 * measured in each round too.
 */
public final class Rounds {
  private static final double UNTRAINED_LOSS = Math.log(Workload.VOCABULARY);
  private static final double UNTRAINED_TOLERANCE = 0.25;

  private final Path tokens;
  private final int rounds;
  private final double seconds;
  private final Random order = new Random(1);
  private final Consumer<String> progress;

  /**
   * @param tokens file to train on
   * @param rounds turns of each contestant
   * @param seconds a turn takes about this long, two steps at least
   * @param progress is told what happens
   */
  public Rounds(Path tokens, int rounds, double seconds, Consumer<String> progress) {
    this.tokens = tokens;
    this.rounds = rounds;
    this.seconds = seconds;
    this.progress = progress;
  }

  /** One contestant's turns. */
  private static final class Turns implements AutoCloseable {
    private final Entrant entrant;
    private final WorkerProcess process;
    private final double firstLoss;
    private final double warmLoss;
    private final int stepsPerTurn;
    private final List<Double> millis = new ArrayList<>();
    private final List<Double> allocated = new ArrayList<>();

    Turns(Entrant entrant, WorkerProcess process, int warmUp, double seconds) throws IOException {
      this.entrant = entrant;
      this.process = process;
      Took warm = process.steps(warmUp);
      firstLoss = warm.firstLoss();
      warmLoss = warm.lastLoss();
      if (Math.abs(firstLoss - UNTRAINED_LOSS) > UNTRAINED_TOLERANCE) {
        throw new IllegalStateException(
            entrant.name() + " starts at a loss of " + firstLoss + ", not at ln 65");
      }
      Took probe = process.steps(2);
      double wanted = seconds * 1e3 / probe.millisPerStep();
      stepsPerTurn = Math.clamp(Math.round(wanted), 2, 1_000_000);
    }

    void take() throws IOException {
      Took took = process.steps(stepsPerTurn);
      millis.add(took.millisPerStep());
      allocated.add(took.allocatedPerStep());
    }

    Figures figures(Workload workload, Peaks peaks) throws IOException {
      return Figures.of(
          entrant,
          process.description(),
          workload,
          new Figures.Raw(millis, allocated, firstLoss, warmLoss, process.residentBytes()),
          peaks.gigaflops(entrant.threads()));
    }

    @Override
    public void close() {
      process.close();
    }
  }

  /** Peaks seen so far, by threads. */
  private static final class Peaks {
    private final java.util.Map<Integer, List<Double>> seen = new java.util.TreeMap<>();

    void measure(int threads) throws InterruptedException {
      seen.computeIfAbsent(threads, n -> new ArrayList<>()).add(PeakFlops.gigaflops(threads));
    }

    double gigaflops(int threads) {
      return Statistics.median(seen.getOrDefault(threads, List.of()));
    }
  }

  /**
   * Runs all rounds.
   *
   * @return figures in the order of the entrants
   */
  public List<Figures> run(Workload workload, List<Entrant> entrants)
      throws IOException, InterruptedException {
    List<Turns> all = new ArrayList<>();
    var peaks = new Peaks();
    try {
      for (Entrant entrant : entrants) {
        progress.accept("Workload " + workload.name() + ": warming up " + entrant.name());
        var process = new WorkerProcess(entrant, workload, tokens);
        all.add(new Turns(entrant, process, warmUpSteps(workload), seconds));
      }
      for (int round = 1; round <= rounds; round++) {
        progress.accept("Workload " + workload.name() + ": round " + round + " of " + rounds);
        round(all, peaks);
      }
      List<Figures> figures = new ArrayList<>();
      for (Turns turns : all) {
        figures.add(turns.figures(workload, peaks));
      }
      return figures;
    } finally {
      all.forEach(Turns::close);
    }
  }

  private void round(List<Turns> all, Peaks peaks) throws IOException, InterruptedException {
    for (int threads :
        new java.util.TreeSet<>(all.stream().map(t -> t.entrant.threads()).toList())) {
      peaks.measure(threads);
    }
    List<Turns> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, order);
    for (Turns turns : shuffled) {
      turns.take();
    }
  }

  /** The same for all contestants, so that their losses after it can be compared. */
  private int warmUpSteps(Workload workload) {
    double small = Workload.A.flopsPerStep() / workload.flopsPerStep();
    double full = Math.clamp(Math.round(1_000 * Math.sqrt(small)), 10, 1_000);
    return (int) Math.max(5, full * Math.min(1, seconds));
  }
}
