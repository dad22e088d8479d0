package org.llmbreaker.benchmarks.training;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out which contestants this machine has and how to start them. */
public final class Lineup {
  private static final Path LIBTORCH = Path.of("benchmarks/target/libtorch");
  private static final String LIBTORCH_NAME = "libtorch";
  private static final Path PEER_SCRIPT = Path.of("benchmarks/python/peer.py");
  private static final long PYTHON_SECONDS = 60;

  /** Debian's own comes first: only it sees Debian's python3-torch. */
  private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");

  private Lineup() {}

  /** Every contestant with one thread and with {@code threads}. */
  public static List<Entrant> all(int threads) throws IOException, InterruptedException {
    List<Entrant> entrants = new ArrayList<>();
    Optional<String> python = pythonWithTorch();
    for (int n : Stream.of(1, threads).distinct().collect(Collectors.toList())) {
      entrants.add(engine(n));
      entrants.add(reference(n));
      entrants.add(libtorch(n, Map.of(), ""));
      if (n > 1) {
        // Whether waiting threads spin or sleep decides much; the faster one counts.
        entrants.add(libtorch(n, Map.of("OMP_WAIT_POLICY", "passive"), ", passive waiting"));
      }
      python.ifPresent(interpreter -> entrants.add(python(interpreter, n)));
    }
    return entrants;
  }

  /**
   * Whether it is libtorch with several threads that wait by spinning. On few cores they take the
   * time from one another: 20 times as long as its fastest setting, so that a cold start of it says
   * nothing and takes minutes.
   */
  public static boolean spins(Entrant entrant) {
    return entrant.family().equals(Entrant.PYTORCH)
        && entrant.name().startsWith(LIBTORCH_NAME)
        && entrant.threads() > 1
        && !entrant.environment().containsKey("OMP_WAIT_POLICY");
  }

  /** This engine. */
  public static Entrant engine(int threads) {
    return entrant(
        "engine", Entrant.ENGINE, threads, javaWorker(classPath(), "engine"), Map.of(), "");
  }

  /** The engine's plain path. */
  private static Entrant reference(int threads) {
    return entrant(
        "plain ND4J",
        Entrant.REFERENCE,
        threads,
        javaWorker(classPath(), "reference"),
        // Its small operations would spend their time waiting for one another by spinning.
        threads > 1 ? Map.of("OMP_WAIT_POLICY", "passive") : Map.of(),
        threads > 1 ? ", passive waiting" : "");
  }

  /** This engine, writing text. */
  public static Entrant writing() {
    return entrant("writing", Entrant.ENGINE, 1, javaWorker(classPath(), "writing"), Map.of(), "");
  }

  /** PyTorch's library from the Java registry. */
  public static Entrant libtorch(int threads, Map<String, String> environment, String remark)
      throws IOException {
    return entrant(
        LIBTORCH_NAME,
        Entrant.PYTORCH,
        threads,
        javaWorker(libtorchClassPath(), "libtorch"),
        environment,
        remark);
  }

  private static Entrant python(String interpreter, int threads) {
    return entrant(
        "python3-torch",
        Entrant.PYTORCH,
        threads,
        List.of(interpreter, PEER_SCRIPT.toString()),
        Map.of(),
        "");
  }

  private static Entrant entrant(
      String name,
      String family,
      int threads,
      List<String> command,
      Map<String, String> environment,
      String remark) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("OMP_NUM_THREADS", Integer.toString(threads));
    String title = name + ", " + threads + (threads == 1 ? " thread" : " threads") + remark;
    return new Entrant(title, family, threads, command, all);
  }

  private static List<String> javaWorker(String classPath, String contestant) {
    List<String> command = java(classPath);
    command.add(Worker.class.getName());
    command.add(contestant);
    return command;
  }

  /** A fresh JVM with this one's flags; the main class is to be appended. */
  public static List<String> java(String classPath) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-classpath");
    command.add(classPath);
    return command;
  }

  /** The engine's libraries and these benchmarks. */
  public static String classPath() {
    return System.getProperty("java.class.path");
  }

  /** Folders of classes as above, but libtorch's libraries in place of ND4J's. */
  private static String libtorchClassPath() throws IOException {
    Stream<String> folders =
        Arrays.stream(classPath().split(File.pathSeparator, -1))
            .filter(entry -> Files.isDirectory(Path.of(entry)));
    try (Stream<Path> libraries = Files.list(LIBTORCH)) {
      return Stream.concat(folders, libraries.map(Path::toString).sorted())
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static Optional<String> pythonWithTorch() throws InterruptedException {
    for (String interpreter : PYTHONS) {
      if (hasTorch(interpreter)) {
        return Optional.of(interpreter);
      }
    }
    return Optional.empty();
  }

  private static boolean hasTorch(String interpreter) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(interpreter, "-c", "import torch")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(PYTHON_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noPython) {
      return false;
    }
  }
}
