package org.llmbreaker.benchmarks.cinema;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.benchmarks.window.AppProcess;
import org.llmbreaker.benchmarks.window.VirtualScreen;

/** Starts the app on a screen of its own and has it measure Attention Cinema. */
public final class CinemaTimes {
  private static final String BENCHMARK = "org.llmbreaker.benchmarks.cinema.CinemaBenchmarkKt";

  private CinemaTimes() {}

  /**
   * Measures.
   *
   * @param seconds that each view is watched
   * @param progress is told what happens
   * @return null where there is no Xvfb
   */
  public static @Nullable CinemaFigures measure(double seconds, Consumer<String> progress) {
    progress.accept("Attention Cinema at work");
    try (var screen = VirtualScreen.open()) {
      String millis = Long.toString(Math.round(seconds * 1e3));
      return AppProcess.figures(screen, BENCHMARK, millis, CinemaFigures.class);
    } catch (IOException e) {
      progress.accept("Attention Cinema is left out: " + e.getMessage());
      return null;
    }
  }
}
