package org.llmbreaker.benchmarks.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.benchmarks.cinema.CinemaFigures;
import org.llmbreaker.benchmarks.coldstart.ColdStart;
import org.llmbreaker.benchmarks.installed.InstalledFigures;
import org.llmbreaker.benchmarks.kernels.Kernels;
import org.llmbreaker.benchmarks.paste.PasteFigures;
import org.llmbreaker.benchmarks.session.SessionShare;
import org.llmbreaker.benchmarks.session.SlowReaders;
import org.llmbreaker.benchmarks.training.Figures;
import org.llmbreaker.benchmarks.window.WindowFigures;

/**
 * Everything that was measured. A part that never was is empty or null.
 *
 * @param machine where
 * @param settings how
 * @param training warm steps, all contestants
 * @param cold fresh processes
 * @param writing rates of text generation
 * @param sessions two at once
 * @param slowreader a session whose reader is slow
 * @param widths the engine at growing widths
 * @param memory its growth in a long run
 * @param kernels single kernels
 * @param window the app's window
 * @param cinema Attention Cinema
 * @param paste a long paste into Style Transfer
 * @param installed the program as its installer packs it
 */
public record Results(
    Machine machine,
    Settings settings,
    List<Figures> training,
    List<ColdStart.Times> cold,
    List<Writing> writing,
    @Nullable SessionShare sessions,
    @Nullable SlowReaders slowreader,
    List<Width> widths,
    @Nullable Growth memory,
    List<Kernels.Rate> kernels,
    @Nullable WindowFigures window,
    @Nullable CinemaFigures cinema,
    @Nullable PasteFigures paste,
    @Nullable InstalledFigures installed) {

  /** Parts that a file does not mention come as null. */
  @SuppressWarnings("NullAway") // that is what it is for
  public Results {
    training = orNone(training);
    cold = orNone(cold);
    writing = orNone(writing);
    widths = orNone(widths);
    kernels = orNone(kernels);
  }

  private static <T> List<T> orNone(@Nullable List<T> part) {
    return part == null ? List.of() : List.copyOf(part);
  }

  /**
   * How it was measured.
   *
   * @param threads of contestants with more than one
   * @param rounds turns of each contestant
   * @param seconds of each turn
   */
  public record Settings(int threads, int rounds, double seconds) {}

  /**
   * Text generation with kept keys and values, one thread.
   *
   * @param workload whose model
   * @param charactersPerSecond median
   */
  public record Writing(String workload, double charactersPerSecond) {}

  /**
   * The engine at one width.
   *
   * @param width C
   * @param parameters of the model
   * @param tokensPerStep characters of a batch
   * @param figures of its steps
   */
  public record Width(int width, long parameters, int tokensPerStep, Figures figures) {
    /** Picoseconds for each parameter and character. */
    public double picosecondsPerParameterToken() {
      return figures.millisPerStep() * 1e9 / parameters / tokensPerStep;
    }
  }

  /**
   * Physical memory of one process over many steps of workload A.
   *
   * @param steps between the two
   * @param megabytesBefore after a warm-up
   * @param megabytesAfter at the end
   */
  public record Growth(int steps, double megabytesBefore, double megabytesAfter) {
    /** What came to be held. */
    public double megabytes() {
      return megabytesAfter - megabytesBefore;
    }
  }
}
