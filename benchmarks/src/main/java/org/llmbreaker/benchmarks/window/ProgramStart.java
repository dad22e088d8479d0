package org.llmbreaker.benchmarks.window;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.llmbreaker.benchmarks.training.Lineup;

/** Times a start of the app, seen from another process. */
public final class ProgramStart {
  /** The app ends its training and writes its settings. */
  private static final long LONGEST_END_SECONDS = 20;

  private ProgramStart() {}

  /** What is done just before the clock starts. */
  public interface Preparation {
    /** Does it. */
    void run() throws IOException;
  }

  /** Seconds from the start of a process to the landing page on this screen, which is empty. */
  public static double seconds(VirtualScreen screen, List<String> app) throws IOException {
    return seconds(screen, app, () -> {});
  }

  /**
   * Seconds from the start of a process to the landing page on this screen, which is empty.
   *
   * @param before done when everything else is ready
   * @throws IOException if no page comes
   */
  @SuppressWarnings("FutureReturnValueIgnored") // it only ends the watch
  public static double seconds(VirtualScreen screen, List<String> app, Preparation before)
      throws IOException {
    List<String> command = Lineup.java(Lineup.classPath());
    command.add(ScreenWatch.class.getName());
    Process watch = quiet(screen.command(command)).start();
    try (BufferedReader said = watch.inputReader(StandardCharsets.UTF_8)) {
      await(said, "Nobody could look at the screen");
      ProcessBuilder start = quiet(screen.command(app));
      Path settings = Files.createTempDirectory("llmbreaker-settings");
      start.environment().put("XDG_CONFIG_HOME", settings.toString());
      before.run();
      long begun = System.nanoTime();
      Process process = start.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      process.onExit().thenRun(watch::destroy);
      try {
        await(said, "The app ended, or showed no page within two minutes");
        return (System.nanoTime() - begun) / 1e9;
      } finally {
        end(process);
      }
    } finally {
      watch.destroy();
    }
  }

  private static void await(BufferedReader said, String otherwise) throws IOException {
    if (said.readLine() == null) {
      throw new EOFException(otherwise);
    }
  }

  /** Waits too: the next start shall find an empty screen and a processor at rest. */
  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().completeOnTimeout(process, LONGEST_END_SECONDS, TimeUnit.SECONDS).join();
    process.destroyForcibly().onExit().join();
  }

  private static ProcessBuilder quiet(ProcessBuilder builder) {
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
  }
}
