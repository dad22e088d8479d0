package org.llmbreaker.benchmarks.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.llmbreaker.benchmarks.training.Lineup;
import org.llmbreaker.benchmarks.training.Worker;

/** A process that trains in sessions and writes a line of rates a round. */
final class SessionProcess {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SessionProcess() {}

  /**
   * Runs it to its end.
   *
   * @param main takes threads, rounds and seconds; writes each round's rates after {@link
   *     Worker#MARK}
   * @throws EOFException if it ended before all rounds were done
   */
  static List<JsonNode> lines(Class<?> main, int threads, int rounds, double seconds)
      throws IOException {
    List<String> command = Lineup.java(Lineup.classPath());
    command.add(main.getName());
    command.addAll(
        List.of(Integer.toString(threads), Integer.toString(rounds), Double.toString(seconds)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<JsonNode> rates = new ArrayList<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(Worker.MARK)) {
          rates.add(JSON.readTree(line.substring(Worker.MARK.length())));
        }
      }
    } finally {
      process.destroy();
    }
    if (rates.size() < rounds) {
      throw new EOFException("The sessions' process ended early");
    }
    return rates;
  }
}
