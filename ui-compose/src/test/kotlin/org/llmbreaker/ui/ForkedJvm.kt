package org.llmbreaker.ui

import java.lang.ProcessBuilder.Redirect
import java.lang.management.ManagementFactory
import java.nio.file.Path

/** Second Java processes of the tests' own classes. */
object ForkedJvm {
  /**
   * Starts [mainClass] with the modules and permissions of this process, but none of its memory
   * settings and agents. Its standard error goes nowhere.
   *
   * @param flags further ones for Java itself
   * @param environment what it has beside this process's
   */
  fun start(
    flags: List<String>,
    mainClass: String,
    vararg arguments: String,
    environment: Map<String, String> = emptyMap(),
  ): Process {
    val inherited =
      ManagementFactory.getRuntimeMXBean().inputArguments.filter { it.startsWith("--") }
    val java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
    val command =
      listOf(java, "-Djava.awt.headless=true") +
        inherited +
        flags +
        listOf("-cp", System.getProperty("java.class.path"), mainClass) +
        arguments
    val builder = ProcessBuilder(command).redirectError(Redirect.DISCARD)
    return builder.apply { environment() += environment }.start()
  }
}
