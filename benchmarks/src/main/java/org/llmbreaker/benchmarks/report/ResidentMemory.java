package org.llmbreaker.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Physical memory of a process, as Linux tells it. */
public final class ResidentMemory {
  private static final String KEY = "VmRSS:";

  private ResidentMemory() {}

  /** Bytes that the process holds now, or -1 on systems without /proc. */
  public static long of(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    return Files.exists(status) ? parse(Files.readAllLines(status)) : -1;
  }

  static long parse(List<String> status) {
    return status.stream()
        .filter(line -> line.startsWith(KEY))
        .map(line -> line.substring(KEY.length()).replace("kB", "").strip())
        .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
        .findFirst()
        .orElse(-1);
  }
}
