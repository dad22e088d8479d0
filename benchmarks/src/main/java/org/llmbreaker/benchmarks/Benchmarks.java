package org.llmbreaker.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.llmbreaker.benchmarks.report.Machine;
import org.llmbreaker.benchmarks.report.PerformancePage;
import org.llmbreaker.benchmarks.report.Results;
import org.llmbreaker.benchmarks.workload.Workload;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that runs the benchmarks and writes the report. */
@Command(
    name = "benchmarks",
    description = "Time the engine against its peers and write docs/performance.md.",
    mixinStandardHelpOptions = true)
public final class Benchmarks implements Callable<Integer> {
  private static final Path WORK = Path.of("benchmarks/target");
  private static final Path PAGE = Path.of("docs/performance.md");

  @Option(
      names = "--quick",
      description = "A smoke run: one short round of everything. Writes to benchmarks/target only.")
  private boolean quick;

  @Option(names = "--rounds", description = "Turns of each contestant. Without it: 7.")
  private int rounds = 7;

  @Option(names = "--seconds", description = "Length of a turn. Without it: 2.")
  private double seconds = 2;

  @Option(names = "--threads", description = "Threads of those with more than one. Without it: 2.")
  private int threads = 2;

  @Option(names = "--workloads", description = "Without it: ${DEFAULT-VALUE}.")
  private String workloads = "ABC";

  @Option(
      names = "--parts",
      split = ",",
      description =
          "Only these of ${COMPLETION-CANDIDATES}; the others keep what was last measured here.")
  private Set<Part> parts = EnumSet.allOf(Part.class);

  @Option(names = "--memory-steps", description = "Length of the long run. Without it: 50000.")
  private int memorySteps = 50_000;

  @Option(
      names = "--launcher",
      description = "The installed product, timed from cold too. Without it: ${DEFAULT-VALUE}.")
  private Path launcher = Path.of("ui-compose/target/llmbreaker/bin/llmbreaker");

  @Option(
      names = "--installers",
      description = "Where the installers have been made. Without it: ${DEFAULT-VALUE}.")
  private Path installers = Path.of("installers/target");

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Benchmarks()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    if (quick) {
      rounds = 1;
      seconds = 0.2;
      memorySteps = 500;
    }
    var settings = new Results.Settings(threads, rounds, seconds);
    Files.createDirectories(WORK);
    var kept = new KeptResults(WORK.resolve(file()), Machine.here(), settings);
    var suite =
        new Suite(
            settings,
            Workload.named(workloads),
            memorySteps,
            launcher,
            installers,
            WORK.resolve("tokens.bin"),
            System.err::println);
    for (Part part : parts) {
      kept.put(part, suite.measure(part));
    }
    Path page = trial() ? WORK.resolve("performance.md") : PAGE;
    Files.writeString(page, PerformancePage.of(kept.results()));
    System.err.println("Wrote " + page);
    return 0;
  }

  /** Not of all workloads, or too short to count. */
  private boolean trial() {
    return quick || !workloads.equals("ABC");
  }

  private String file() {
    return trial() ? "performance-trial.json" : "performance.json";
  }
}
