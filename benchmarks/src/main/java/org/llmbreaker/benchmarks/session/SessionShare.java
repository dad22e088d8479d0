package org.llmbreaker.benchmarks.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.llmbreaker.benchmarks.report.Statistics;
import org.llmbreaker.benchmarks.training.Lineup;
import org.llmbreaker.benchmarks.training.Worker;

/**
 * What two sessions at once get. Medians over the rounds.
 *
 * @param alone steps per second of a session that has the machine to itself
 * @param slower of two at once, the slower one's steps per second
 * @param faster of two at once, the faster one's steps per second
 */
public record SessionShare(double alone, double slower, double faster) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The slower one's share of the rate alone, 0 to 1. */
  public double share() {
    return slower / alone;
  }

  /** Measures in a process of its own. */
  public static SessionShare measure(int threads, int rounds, double seconds) throws IOException {
    List<String> command = Lineup.java(Lineup.classPath());
    command.add(SessionRates.class.getName());
    command.addAll(
        List.of(Integer.toString(threads), Integer.toString(rounds), Double.toString(seconds)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      return summarise(lines, rounds);
    } finally {
      process.destroy();
    }
  }

  private static SessionShare summarise(BufferedReader lines, int rounds) throws IOException {
    List<Double> alone = new ArrayList<>();
    List<Double> slower = new ArrayList<>();
    List<Double> faster = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(Worker.MARK)) {
        JsonNode rates = JSON.readTree(line.substring(Worker.MARK.length()));
        alone.add(rates.path(0).asDouble());
        slower.add(Math.min(rates.path(1).asDouble(), rates.path(2).asDouble()));
        faster.add(Math.max(rates.path(1).asDouble(), rates.path(2).asDouble()));
      }
    }
    if (alone.size() < rounds) {
      throw new EOFException("The sessions' process ended early");
    }
    return new SessionShare(
        Statistics.median(alone), Statistics.median(slower), Statistics.median(faster));
  }
}
