package org.llmbreaker.benchmarks.window;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.benchmarks.report.Statistics;
import org.llmbreaker.benchmarks.training.Lineup;

/** Starts the app on a screen of its own and measures it from outside and inside. */
public final class WindowTimes {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String APP = "org.llmbreaker.ui.app.MainKt";
  private static final String BENCHMARK = "org.llmbreaker.benchmarks.window.WindowBenchmarkKt";

  private final int starts;
  private final double seconds;
  private final Consumer<String> progress;

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
   * Measures.
   *
   * @param launcher of the installed product; left out if there is no such file
   * @return null where there is no Xvfb
   */
  public @Nullable WindowFigures measure(Path launcher) throws IOException {
    try (var screen = VirtualScreen.open()) {
      List<String> app = Lineup.java(Lineup.classPath());
      app.add(APP);
      double start = firstFrame(screen, "class path", app);
      Double installed = installed(screen, launcher);
      progress.accept("The app's window at work");
      return new WindowFigures(start, installed, inside(screen));
    } catch (IOException e) {
      progress.accept("The window is left out: " + e.getMessage());
      return null;
    }
  }

  private @Nullable Double installed(VirtualScreen screen, Path launcher) {
    if (!Files.isExecutable(launcher)) {
      return null;
    }
    try {
      return firstFrame(screen, "installed", List.of(launcher.toString()));
    } catch (IOException e) {
      progress.accept("The installed product is left out: " + e.getMessage());
      return null;
    }
  }

  /** A first start, in which files come into memory, does not count. */
  private double firstFrame(VirtualScreen screen, String how, List<String> app) throws IOException {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i <= starts; i++) {
      progress.accept("First frame, " + how + ": start " + i + " of " + starts);
      double time = firstFrame(screen, app);
      if (i > 0) {
        times.add(time);
      }
    }
    return Statistics.median(times);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // it only ends the watch
  private static double firstFrame(VirtualScreen screen, List<String> app) throws IOException {
    List<String> command = Lineup.java(Lineup.classPath());
    command.add(ScreenWatch.class.getName());
    Process watch = quiet(screen.command(command)).start();
    try (BufferedReader said = watch.inputReader(StandardCharsets.UTF_8)) {
      await(said);
      ProcessBuilder start = quiet(screen.command(app));
      Path settings = Files.createTempDirectory("llmbreaker-settings");
      start.environment().put("XDG_CONFIG_HOME", settings.toString());
      long begun = System.nanoTime();
      Process process = start.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      process.onExit().thenRun(watch::destroy);
      try {
        await(said);
        return (System.nanoTime() - begun) / 1e9;
      } finally {
        end(process);
      }
    } finally {
      watch.destroy();
    }
  }

  private static void await(BufferedReader said) throws IOException {
    if (said.readLine() == null) {
      throw new EOFException("The app ended without a page, or nobody could look at the screen");
    }
  }

  /** Waits too: the next start shall find an empty screen and a processor at rest. */
  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }

  private WindowFigures.Inside inside(VirtualScreen screen) throws IOException {
    List<String> command = Lineup.java(Lineup.classPath());
    command.add(BENCHMARK);
    command.add(Long.toString(Math.round(seconds * 1e3)));
    Process process =
        screen.command(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith("{")) {
          return JSON.readValue(line, WindowFigures.Inside.class);
        }
      }
      throw new EOFException("The window's process ended early");
    } finally {
      process.destroy();
    }
  }

  private static ProcessBuilder quiet(ProcessBuilder builder) {
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
  }
}
