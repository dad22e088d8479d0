package org.llmbreaker.benchmarks.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.llmbreaker.benchmarks.report.ResidentMemory;
import org.llmbreaker.benchmarks.workload.Workload;

/** A contestant's process, seen from the one that measures; see {@link Worker}. */
public final class WorkerProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter commands;
  private final long startNanos = System.nanoTime();
  private final String description;

  /**
   * What a number of steps took.
   *
   * @param steps how many
   * @param nanos their time
   * @param firstLoss loss of the first one's batch, nats a character
   * @param lastLoss that of the last one's
   * @param allocated bytes that Java threads allocated meanwhile
   */
  public record Took(int steps, long nanos, double firstLoss, double lastLoss, long allocated) {
    /** Milliseconds a step. */
    public double millisPerStep() {
      return nanos / 1e6 / steps;
    }

    /** Allocated bytes a step. */
    public double allocatedPerStep() {
      return (double) allocated / steps;
    }
  }

  /** Starts the process and waits until its model is built. */
  public WorkerProcess(Entrant entrant, Workload workload, Path tokens) throws IOException {
    List<String> command = new ArrayList<>(entrant.command());
    command.add(workload.spec());
    command.add(Integer.toString(entrant.threads()));
    command.add(tokens.toString());
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(entrant.environment());
    process = builder.start();
    answers = process.inputReader(StandardCharsets.UTF_8);
    commands = process.outputWriter(StandardCharsets.UTF_8);
    description = answer().path("description").asText();
  }

  /** What the contestant says of itself. */
  public String description() {
    return description;
  }

  /** Makes the contestant train. */
  public Took steps(int steps) throws IOException {
    commands.write("steps " + steps + "\n");
    commands.flush();
    JsonNode a = answer();
    return new Took(
        steps,
        a.path("nanos").asLong(),
        a.path("firstLoss").asDouble(),
        a.path("lastLoss").asDouble(),
        a.path("allocated").asLong());
  }

  /** Nanoseconds since the process was started. */
  public long age() {
    return System.nanoTime() - startNanos;
  }

  /** Bytes of physical memory that the process holds now, or -1 where that cannot be told. */
  public long residentBytes() throws IOException {
    return ResidentMemory.of(process.pid());
  }

  private JsonNode answer() throws IOException {
    String line = answers.readLine();
    while (line != null && !line.startsWith(Worker.MARK)) {
      line = answers.readLine();
    }
    if (line == null) {
      throw new EOFException("The contestant's process ended early: " + process.info());
    }
    return JSON.readTree(line.substring(Worker.MARK.length()));
  }

  /** Ends the process. */
  @Override
  public void close() {
    process.destroy();
  }
}
