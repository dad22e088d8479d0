package org.llmbreaker.benchmarks.cinema;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.benchmarks.training.Lineup;
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
      List<String> command = Lineup.java(Lineup.classPath());
      command.add(BENCHMARK);
      command.add(Long.toString(Math.round(seconds * 1e3)));
      Process process =
          screen.command(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
        return figures(output);
      } finally {
        process.destroy();
      }
    } catch (IOException e) {
      progress.accept("Attention Cinema is left out: " + e.getMessage());
      return null;
    }
  }

  private static CinemaFigures figures(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("{")) {
        return new ObjectMapper().readValue(line, CinemaFigures.class);
      }
    }
    throw new EOFException("The window's process ended early");
  }
}
