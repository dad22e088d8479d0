package org.llmbreaker.benchmarks.coldstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The JSON events that {@code llmbreaker train --json} writes. */
final class StepLines implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final BufferedReader lines;

  StepLines(Process process) {
    this.process = process;
    lines = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Reads on until the figures of a step come.
   *
   * @return {@link System#nanoTime} then
   * @throws EOFException if the process ends before
   */
  long await(int step) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains("train_loss") && line.startsWith("{")) {
        JsonNode event = JSON.readTree(line);
        if (event.path("step").asInt(-1) >= step) {
          return System.nanoTime();
        }
      }
    }
    throw new EOFException("The command ended before step " + step);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
