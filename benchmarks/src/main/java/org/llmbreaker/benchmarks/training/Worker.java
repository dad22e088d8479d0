package org.llmbreaker.benchmarks.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.llmbreaker.benchmarks.workload.Workload;

/**
 * The process of one contestant. It reads commands, a line each, from standard input and answers
 * each with a line of JSON that begins with {@link #MARK}; other output is the libraries' own.
 *
 * <ul>
 *   <li>at first: {@code {"description": text}} once the model is built
 *   <li>{@code steps N}: {@code {"nanos", "firstLoss", "lastLoss", "allocated"}}: the time of N
 *       steps, the losses of the first and last of them, and bytes that all threads allocated on
 *       the Java heap meanwhile
 *   <li>{@code quit}, or the end of the input
 * </ul>
 */
public final class Worker {
  /** Tells answers from other output. */
  public static final String MARK = "@bench ";

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Worker() {}

  /**
   * Serves until told to quit.
   *
   * @param args contestant, workload, threads, file of tokens
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    try (Contestant contestant = contestant(args[0])) {
      contestant.prepare(Workload.parse(args[1]), Integer.parseInt(args[2]), Path.of(args[3]));
      answer(out, "{\"description\":\"" + contestant.description() + "\"}");
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      String line = in.readLine();
      while (line != null && line.startsWith("steps ")) {
        answer(out, measure(contestant, Integer.parseInt(line.substring(6))));
        line = in.readLine();
      }
    }
    System.exit(0); // libraries may leave threads behind
  }

  private static Contestant contestant(String kind) {
    return switch (kind) {
      case "engine" -> new EngineContestant();
      case "libtorch" -> new LibtorchContestant();
      case "reference" -> new ReferenceContestant();
      case "writing" -> new WritingContestant();
      default -> throw new IllegalArgumentException("No contestant is called " + kind);
    };
  }

  private static String measure(Contestant contestant, int steps) {
    long allocated = THREADS.getTotalThreadAllocatedBytes();
    long start = System.nanoTime();
    double first = contestant.step();
    double last = first;
    for (int i = 1; i < steps; i++) {
      last = contestant.step();
    }
    long nanos = System.nanoTime() - start;
    allocated = THREADS.getTotalThreadAllocatedBytes() - allocated;
    return String.format(
        Locale.ROOT,
        "{\"nanos\":%d,\"firstLoss\":%.6f,\"lastLoss\":%.6f,\"allocated\":%d}",
        nanos,
        first,
        last,
        allocated);
  }

  private static void answer(PrintStream out, String json) {
    out.println(MARK + json);
    out.flush();
  }
}
