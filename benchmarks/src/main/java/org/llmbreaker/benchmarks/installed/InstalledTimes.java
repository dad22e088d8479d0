package org.llmbreaker.benchmarks.installed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.benchmarks.window.ProgramStart;
import org.llmbreaker.benchmarks.window.VirtualScreen;

/** Weighs the {@code .deb} and starts what it installs, on a screen in memory. */
public final class InstalledTimes {
  private static final Path FORGET = Path.of("/proc/sys/vm/drop_caches");

  private final int starts;
  private final Consumer<String> progress;
  private final List<String> program;

  private InstalledTimes(Path program, int starts, Consumer<String> progress) {
    this.program = List.of(program.toString());
    this.starts = starts;
    this.progress = progress;
  }

  /**
   * Measures.
   *
   * @param folder where the installers have been made
   * @param starts of each kind
   * @param progress is told what happens
   * @return null where there is no package, or no screen
   */
  public static @Nullable InstalledFigures measure(
      Path folder, int starts, Consumer<String> progress) {
    Path program = folder.resolve("image/LLMBreaker/bin/LLMBreaker").toAbsolutePath();
    try (var screen = VirtualScreen.open()) {
      double megabytes = Files.size(deb(folder)) / 1e6;
      var times = new InstalledTimes(program, starts, progress);
      return new InstalledFigures(megabytes, times.warm(screen), times.cold(screen));
    } catch (IOException e) {
      progress.accept("The installed program is left out: " + e.getMessage());
      return null;
    }
  }

  private static Path deb(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".deb"))
          .findFirst()
          .orElseThrow(() -> new IOException("no .deb in " + folder));
    }
  }

  /** A first start, in which files come into memory, does not count. */
  private List<Double> warm(VirtualScreen screen) throws IOException {
    ProgramStart.seconds(screen, program);
    return times("warm", () -> ProgramStart.seconds(screen, program));
  }

  private List<Double> cold(VirtualScreen screen) throws IOException {
    if (!Files.isWritable(FORGET)) {
      progress.accept("No cold starts: only root can have the system forget its files");
      return List.of();
    }
    return times("cold", () -> ProgramStart.seconds(screen, program, InstalledTimes::forgetFiles));
  }

  /** What is not yet on the disk is written first, as only the rest can be forgotten. */
  private static void forgetFiles() throws IOException {
    new ProcessBuilder("sync").start().onExit().join();
    Files.writeString(FORGET, "3");
  }

  private interface Start {
    double seconds() throws IOException;
  }

  private List<Double> times(String how, Start start) throws IOException {
    List<Double> times = new ArrayList<>();
    for (int i = 1; i <= starts; i++) {
      progress.accept("The installed program, " + how + ": start " + i + " of " + starts);
      times.add(start.seconds());
    }
    return times;
  }
}
