package org.llmbreaker.engine;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a second Java process of the test's own classes. */
public final class ForkedJvm {
  private ForkedJvm() {}

  /**
   * Starts a main class with the modules and permissions of this process, but none of its memory
   * settings and agents. Its standard error goes nowhere.
   *
   * @param flags further ones for Java itself
   */
  public static Process start(List<String> flags, Class<?> main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("--"))
        .forEach(command::add);
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
  }
}
