package org.llmbreaker.benchmarks.window;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A screen in memory, by Xvfb. */
public final class VirtualScreen implements AutoCloseable {
  private final Process process;
  private final String name;

  private VirtualScreen(Process process, String name) {
    this.process = process;
    this.name = name;
  }

  /**
   * Starts one with room for the app's first window.
   *
   * @throws IOException if there is no Xvfb, or it does not start
   */
  public static VirtualScreen open() throws IOException {
    Process process =
        new ProcessBuilder(
                "Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String number = output.readLine();
    if (number == null) {
      throw new IOException("Xvfb ended at once");
    }
    return new VirtualScreen(process, ":" + number.strip());
  }

  /** A command whose windows open here, drawn by the software renderer. */
  public ProcessBuilder command(List<String> command) {
    var builder = new ProcessBuilder(command);
    builder.environment().put("DISPLAY", name);
    builder.environment().put("SKIKO_RENDER_API", "SOFTWARE");
    builder.environment().put("OMP_NUM_THREADS", "1");
    return builder;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
