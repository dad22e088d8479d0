package org.llmbreaker.benchmarks.window;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.llmbreaker.benchmarks.training.Lineup;

/** A process that shows the app or a part of it, measures, and prints one line of JSON. */
public final class AppProcess {
  private AppProcess() {}

  /**
   * Runs it on this screen, drawn by the software renderer.
   *
   * @param program with the function {@code main}
   * @param argument its only one
   * @param type of what it prints
   * @throws IOException if it ends without figures
   */
  public static <T> T figures(VirtualScreen screen, String program, String argument, Class<T> type)
      throws IOException {
    return figures(screen.command(command(program, argument)), type);
  }

  /** Runs it without any screen. */
  public static <T> T figures(String program, String argument, Class<T> type) throws IOException {
    List<String> command = command(program, argument);
    command.add(1, "-Djava.awt.headless=true");
    return figures(new ProcessBuilder(command), type);
  }

  private static List<String> command(String program, String argument) {
    List<String> command = Lineup.java(Lineup.classPath());
    command.add(program);
    command.add(argument);
    return command;
  }

  private static <T> T figures(ProcessBuilder builder, Class<T> type) throws IOException {
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith("{")) {
          return new ObjectMapper().readValue(line, type);
        }
      }
      throw new EOFException("its process ended early");
    } finally {
      process.destroy();
    }
  }
}
