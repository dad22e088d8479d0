package org.llmbreaker.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Where and when figures were taken.
 *
 * @param processor its model name
 * @param cores that this process may use
 * @param memoryGigabytes of the machine
 * @param system operating system and version
 * @param java vendor and version of the JVM
 * @param flags of all Java processes
 * @param date in UTC
 */
public record Machine(
    String processor,
    int cores,
    double memoryGigabytes,
    String system,
    String java,
    String flags,
    String date) {

  /** This one, now. */
  public static Machine here() throws IOException {
    var os =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        value(Path.of("/proc/cpuinfo"), "model name", ":", os.getArch()),
        os.getAvailableProcessors(),
        os.getTotalMemorySize() / 1e9,
        value(Path.of("/etc/os-release"), "PRETTY_NAME", "=", os.getName()).replace("\"", "")
            + ", kernel "
            + os.getVersion(),
        System.getProperty("java.vendor") + " " + Runtime.version(),
        String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()),
        LocalDate.now(ZoneOffset.UTC).toString());
  }

  private static String value(Path file, String key, String separator, String otherwise)
      throws IOException {
    if (!Files.exists(file)) {
      return otherwise;
    }
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(separator) + 1).strip())
        .findFirst()
        .orElse(otherwise);
  }
}
