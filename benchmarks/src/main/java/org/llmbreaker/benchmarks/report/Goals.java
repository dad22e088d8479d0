package org.llmbreaker.benchmarks.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.llmbreaker.benchmarks.cinema.CinemaFigures;
import org.llmbreaker.benchmarks.coldstart.ColdStart;
import org.llmbreaker.benchmarks.installed.InstalledFigures;
import org.llmbreaker.benchmarks.paste.PasteFigures;
import org.llmbreaker.benchmarks.training.Entrant;
import org.llmbreaker.benchmarks.training.Figures;
import org.llmbreaker.benchmarks.window.WindowFigures;

/** What the engine is to reach, and whether the figures say that it does. */
public final class Goals {
  private static final double LONG_RUN_STEPS = 50_000;
  private static final double GROWTH_NOISE_MEGABYTES = 5;
  private static final double UNCLEAR = Double.NaN;

  /**
   * One goal.
   *
   * @param text in words
   * @param measured the figure with its unit, or that it was not measured
   * @param reached empty if it was not measured
   */
  public record Goal(String text, String measured, Optional<Boolean> reached) {}

  private final Results results;
  private final List<Goal> goals = new ArrayList<>();

  private Goals(Results results) {
    this.results = results;
  }

  /** All goals in the order of the report. */
  public static List<Goal> of(Results results) {
    var all = new Goals(results);
    all.warmSteps("A", 8);
    all.warmSteps("B", 2);
    all.warmSteps("C", 1);
    all.atLeast(
        "Workload C: at least 50 % of the measured peak",
        100 * all.figures("C", Entrant.ENGINE).map(Figures::shareOfPeak).orElse(UNCLEAR),
        50,
        "%.0f %%");
    all.coldStart();
    all.memory();
    all.together();
    all.window();
    all.cinema();
    all.paste();
    all.installed();
    return List.copyOf(all.goals);
  }

  private void warmSteps(String workload, double wanted) {
    atLeast(
        String.format(Locale.ROOT, "Workload %s: at least %.1fx PyTorch", workload, wanted),
        speedup(workload),
        wanted,
        "%.2fx");
  }

  /** Time of PyTorch's fastest setting by the engine's with all threads. */
  private double speedup(String workload) {
    double peer = figures(workload, Entrant.PYTORCH).map(Figures::millisPerStep).orElse(UNCLEAR);
    return peer / figures(workload, Entrant.ENGINE).map(Figures::millisPerStep).orElse(UNCLEAR);
  }

  /** The family's fastest; of the engine, with the full number of threads. */
  private Optional<Figures> figures(String workload, String family) {
    return results.training().stream()
        .filter(f -> f.workload().equals(workload) && f.family().equals(family))
        .filter(f -> !family.equals(Entrant.ENGINE) || f.threads() == results.settings().threads())
        .min(Comparator.comparingDouble(Figures::millisPerStep));
  }

  private void coldStart() {
    double engine = coldest(Entrant.ENGINE);
    atMost("Cold process to step 500 at A: within 4 s", engine, 4, "%.1f s");
    double ratio = coldest(Entrant.PYTORCH) / engine;
    atLeast("Cold process to step 500 at A: at least 4x PyTorch", ratio, 4, "%.1fx");
    atMost(
        "The product's own command to step 500, cold: within 4 s",
        coldest(ColdStart.PRODUCT),
        4,
        "%.1f s");
  }

  private double coldest(String family) {
    return results.cold().stream()
        .filter(t -> t.family().equals(family))
        .mapToDouble(ColdStart.Times::secondsToStep500)
        .min()
        .orElse(UNCLEAR);
  }

  private void memory() {
    Optional<Figures> a = figures("A", Entrant.ENGINE);
    atMost(
        "Nothing allocated on the training path once warm (A)",
        a.map(Figures::allocatedBytesPerStep).orElse(UNCLEAR),
        0.99,
        "%.0f bytes a step");
    atMost(
        "Resident memory at A under 400 MB",
        a.map(Figures::residentMegabytes).filter(mb -> mb > 0).orElse(UNCLEAR),
        400,
        "%.0f MB");
    Results.Growth growth = results.memory();
    boolean longEnough = growth != null && growth.steps() >= LONG_RUN_STEPS;
    atMost(
        "No growth over 50,000 steps (less than 5 MB)",
        longEnough && growth != null ? growth.megabytes() : UNCLEAR,
        GROWTH_NOISE_MEGABYTES,
        "%+.1f MB");
  }

  private void together() {
    var sessions = results.sessions();
    atLeast(
        "Two sessions at once: each at least 45 % of the rate alone",
        sessions == null ? UNCLEAR : 100 * sessions.share(), 45, "%.0f %%");
    var readers = results.slowreader();
    atMost(
        "A display that is slow or stopped slows training by at most 2 %",
        readers == null ? UNCLEAR : 100 * readers.loss(), 2, "%.1f %%");
    var widths = results.widths();
    double growth =
        widths.size() < 2
            ? UNCLEAR
            : widths.getLast().picosecondsPerParameterToken()
                / widths.getFirst().picosecondsPerParameterToken();
    atMost(
        "Cost per parameter and character does not grow with the width (widest by narrowest)",
        growth,
        1,
        "%.2fx");
  }

  private void window() {
    WindowFigures w = results.window();
    WindowFigures.Inside in = w == null ? null : w.inside();
    atMost(
        "Window on the screen within 2 s of the start (installed, else class path)",
        w == null ? UNCLEAR : firstFrame(w),
        2,
        "%.2f s");
    atMost(
        "Play to the first training step within 300 ms",
        in == null ? UNCLEAR : in.playToFirstStepMillis(),
        300,
        "%.0f ms");
    atLeast(
        "At least 50 frames/s while a 10x session trains (median)",
        in == null ? UNCLEAR : in.framesPerSecond(),
        50,
        "%.0f frames/s");
    atMost(
        "99 of 100 frames within 33 ms meanwhile",
        in == null ? UNCLEAR : in.frame99Millis(),
        33,
        "%.0f ms");
    atMost(
        "Engine event to pixel within 50 ms (99 of 100)",
        in == null ? UNCLEAR : in.latency99Millis(),
        50,
        "%.0f ms");
    atMost(
        "The idle dashboard draws no frame",
        in == null ? UNCLEAR : in.idleFrames(),
        0,
        "%.0f frames");
    atMost(
        "The idle dashboard uses less than 1 % of a core",
        in == null ? UNCLEAR : 100 * in.idleProcessorShare(), 1, "%.2f %%");
    atMost(
        "The chart takes no longer with 2,000 points than with 100 (5 % for what timing cannot tell)",
        in == null ? UNCLEAR : in.chartRatio(), 1.05, "%.2fx");
  }

  private void cinema() {
    CinemaFigures c = results.cinema();
    atLeast(
        "Attention Cinema while a 10x session trains: at least 30 frames/s in every view",
        c == null ? UNCLEAR : c.fewestFramesPerSecond(),
        30,
        "%.0f frames/s");
    atMost(
        "95 of 100 frames within 33 ms meanwhile, in every view",
        c == null ? UNCLEAR : c.longest95Millis(),
        33,
        "%.0f ms");
    atMost(
        "Break it meanwhile: the validation loss answers within 500 ms (slowest)",
        c == null ? UNCLEAR : c.slowestAnswerMillis(),
        500,
        "%.0f ms");
  }

  private void paste() {
    PasteFigures p = results.paste();
    atMost(
        "50,000 characters pasted: their figures on the screen within 200 ms (slowest)",
        p == null ? UNCLEAR : p.slowest(),
        200,
        "%.0f ms");
  }

  private void installed() {
    InstalledFigures i = results.installed();
    atMost("The .deb has less than 160 MB", i == null ? UNCLEAR : i.debMegabytes(), 160, "%.0f MB");
    atMost(
        "Installed from it: the landing page within 1.5 s of a warm start (median)",
        i == null ? UNCLEAR : i.warmSeconds(),
        1.5,
        "%.2f s");
    atMost(
        "Installed from it: the landing page within 2.5 s of a cold start (median)",
        i == null ? UNCLEAR : i.coldSeconds(),
        2.5,
        "%.2f s");
  }

  private static double firstFrame(WindowFigures w) {
    Double installed = w.installedFirstFrameSeconds();
    Double seconds = installed == null ? w.firstFrameSeconds() : installed;
    return seconds == null ? UNCLEAR : seconds;
  }

  private void atLeast(String text, double value, double wanted, String format) {
    add(text, value, value >= wanted, format);
  }

  private void atMost(String text, double value, double wanted, String format) {
    add(text, value, value <= wanted, format);
  }

  private void add(String text, double value, boolean reached, String format) {
    goals.add(
        Double.isFinite(value)
            ? new Goal(text, String.format(Locale.ROOT, format, value), Optional.of(reached))
            : new Goal(text, "not measured", Optional.empty()));
  }
}
