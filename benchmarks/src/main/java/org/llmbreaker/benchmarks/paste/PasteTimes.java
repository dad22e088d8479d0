package org.llmbreaker.benchmarks.paste;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.benchmarks.window.AppProcess;

/** Has fresh processes time pastes. */
public final class PasteTimes {
  private static final String BENCHMARK = "org.llmbreaker.benchmarks.paste.PasteBenchmarkKt";
  private static final int LATER_PASTES = 5;

  private PasteTimes() {}

  /**
   * Measures.
   *
   * @param starts of processes
   * @param progress is told what happens
   * @return null where the processes do not work
   */
  public static @Nullable PasteFigures measure(int starts, Consumer<String> progress) {
    try {
      var all = new PasteFigures(List.of(), List.of());
      for (int i = 1; i <= starts; i++) {
        progress.accept("A long paste: start " + i + " of " + starts);
        String pastes = Integer.toString(LATER_PASTES);
        all = all.and(AppProcess.figures(BENCHMARK, pastes, PasteFigures.class));
      }
      return all;
    } catch (IOException e) {
      progress.accept("A long paste is left out: " + e.getMessage());
      return null;
    }
  }
}
