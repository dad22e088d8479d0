package org.llmbreaker.benchmarks.window;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.benchmarks.report.Statistics;
import org.llmbreaker.benchmarks.training.Lineup;

/** Starts the app on a screen of its own and measures it from outside and inside. */
public final class WindowTimes {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String APP = "org.llmbreaker.ui.app.MainKt";
  private static final String BENCHMARK = "org.llmbreaker.benchmarks.window.WindowBenchmarkKt";

  private static final long LONGEST_WORK_MINUTES = 12;

  private final int starts;
  private final double seconds;
  private final Consumer<String> progress;
  private final List<String> missing = new ArrayList<>();

  /**
   * @param starts of the app that count
   * @param seconds that each measurement inside lasts
   * @param progress is told what happens
   */
  public WindowTimes(int starts, double seconds, Consumer<String> progress) {
    this.starts = starts;
    this.seconds = seconds;
    this.progress = progress;
  }

  /**
   * Measures. What does not work is left out and told.
   *
   * @param launcher of the installed product; left out if there is no such file
   */
  public WindowFigures measure(Path launcher) {
    try (var screen = VirtualScreen.open()) {
      List<String> app = Lineup.java(Lineup.classPath());
      app.add(APP);
      Double start = tried("First frame", () -> firstFrame(screen, "class path", app));
      Double installed =
          Files.isExecutable(launcher)
              ? tried(
                  "First frame of the installed product",
                  () -> firstFrame(screen, "installed", List.of(launcher.toString())))
              : null;
      progress.accept("The app's window at work");
      WindowFigures.Inside inside = tried("The window at work", () -> inside(screen));
      return new WindowFigures(start, installed, inside, String.join(" ", missing));
    } catch (IOException e) {
      return new WindowFigures(null, null, null, "The window: " + e.getMessage() + ".");
    }
  }

  /** Something that takes a process, which may fail. */
  private interface Measurement<T> {
    T take() throws IOException;
  }

  private <T> @Nullable T tried(String what, Measurement<T> measurement) {
    try {
      return measurement.take();
    } catch (IOException e) {
      missing.add(what + ": " + e.getMessage() + ".");
      progress.accept("Not measured: " + missing.getLast());
      return null;
    }
  }

  /** A first start, in which files come into memory, does not count. */
  private double firstFrame(VirtualScreen screen, String how, List<String> app) throws IOException {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i <= starts; i++) {
      progress.accept("First frame, " + how + ": start " + i + " of " + starts);
      double time = ProgramStart.seconds(screen, app);
      if (i > 0) {
        times.add(time);
      }
    }
    return Statistics.median(times);
  }

  private WindowFigures.Inside inside(VirtualScreen screen) throws IOException {
    List<String> command = Lineup.java(Lineup.classPath());
    command.add(BENCHMARK);
    command.add(Long.toString(Math.round(seconds * 1e3)));
    Process process =
        screen.command(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    // What it says ends with it, so the loop below ends in any case.
    CompletableFuture.delayedExecutor(LONGEST_WORK_MINUTES, TimeUnit.MINUTES)
        .execute(process::destroyForcibly);
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith("{")) {
          return figures(JSON.readTree(line));
        }
      }
      throw new EOFException(
          "its process ended early or took longer than " + LONGEST_WORK_MINUTES + " minutes");
    } finally {
      process.destroyForcibly();
    }
  }

  private static WindowFigures.Inside figures(JsonNode answer) throws IOException {
    if (answer.has("problem")) {
      throw new IOException(answer.get("problem").asText());
    }
    return JSON.treeToValue(answer, WindowFigures.Inside.class);
  }
}
