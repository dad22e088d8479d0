package org.llmbreaker.ui.app

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import kotlin.io.path.Path
import kotlin.io.path.createDirectories
import kotlin.io.path.createSymbolicLinkPointingTo
import kotlin.io.path.exists
import kotlin.io.path.writeText
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.condition.DisabledOnOs
import org.junit.jupiter.api.condition.OS
import org.junit.jupiter.api.io.TempDir

/**
 * Runs the start script for Linux and macOS among made-up Javas that only tell how they are run.
 */
@DisabledOnOs(OS.WINDOWS, disabledReason = "The script is not for Windows")
class LauncherTest {
  @TempDir private lateinit var root: Path
  private lateinit var launcher: Path
  private lateinit var tools: Path
  private val environment = mutableMapOf<String, String>()

  @BeforeEach
  fun install() {
    val bin = root.resolve("the program/bin").createDirectories()
    launcher = Files.copy(Path("src/dist/bin/llmbreaker"), bin.resolve("llmbreaker"))
    tools = root.resolve("tools").createDirectories()
    for (tool in listOf("sh", "sed", "readlink", "dirname", "head")) {
      val installed = listOf("/usr/bin", "/bin").map { Path(it, tool) }.first { it.exists() }
      program(tools.resolve(tool), "exec $installed \"\$@\"")
    }
    environment["PATH"] = tools.toString()
    environment["LLMBREAKER_JDKS"] = root.resolve("jdks").createDirectories().toString()
  }

  @Test
  fun `goes on searching when JAVA_HOME is too old`() {
    environment["JAVA_HOME"] = java("old", "17.0.9").toString()
    java("jdks/a-little-old", "24.0.2")
    val fit = java("jdks/new", "25.0.1")
    val run = launch()
    assertThat(run.exitCode).isEqualTo(0)
    assertThat(run.out).startsWith("started $fit/bin/java\n")
    assertThat(run.err).isEmpty()
  }

  @Test
  fun `asks a Java for its version where no file tells it`() {
    environment["JAVA_HOME"] = java("old", "1.8.0_402", withReleaseFile = false).toString()
    val fit = java("jdks/new", "26", withReleaseFile = false)
    assertThat(launch().out).startsWith("started $fit/bin/java\n")
  }

  @Test
  fun `prefers JAVA_HOME to PATH and PATH to the usual places`() {
    val usual = java("jdks/new", "25")
    assertThat(launch().out).startsWith("started $usual/")
    val inPath = java("elsewhere", "25")
    tools.resolve("java").createSymbolicLinkPointingTo(inPath.resolve("bin/java"))
    assertThat(launch().out).startsWith("started ${inPath.toRealPath()}/")
    val chosen = java("chosen", "27-ea")
    environment["JAVA_HOME"] = chosen.toString()
    assertThat(launch().out).startsWith("started $chosen/")
  }

  @Test
  fun `passes flags, cache, program and all arguments unchanged, also when called by a link`() {
    environment["JAVA_HOME"] = java("new", "25.0.1").toString()
    val link = root.resolve("link").createSymbolicLinkPointingTo(launcher)
    val lib = root.toRealPath().resolve("the program/lib")
    assertThat(launch("train", "--prompt", "a  b *", "", script = link).out.lines().drop(1))
      .containsExactly(
        "threads 1",
        "<@$lib/jvm.args>",
        "<-XX:AOTCache=$lib/llmbreaker.aot>",
        "<-Dllmbreaker.launcher=${root.toRealPath()}/the program/bin/llmbreaker>",
        "<-jar>",
        "<$lib/llmbreaker.jar>",
        "<train>",
        "<--prompt>",
        "<a  b *>",
        "<>",
        "",
      )
  }

  @Test
  fun `says what to install where there is no Java at all`() {
    val run = launch("train")
    assertThat(run.exitCode).isEqualTo(1)
    assertThat(run.out).isEmpty()
    assertThat(run.err)
      .startsWith("LLMBreaker needs Java 25 or newer, and none was found.\nInstall a JDK 25")
      .doesNotContain("too old")
  }

  @Test
  fun `names the Javas that are too old`() {
    val old = java("jdks/old", "21.0.4")
    val run = launch()
    assertThat(run.exitCode).isEqualTo(1)
    assertThat(run.err).endsWith("Found, but too old:\n  $old has Java 21\n")
  }

  private class Run(val exitCode: Int, val out: String, val err: String)

  private fun launch(vararg arguments: String, script: Path = launcher): Run {
    val out = root.resolve("out").toFile()
    val err = root.resolve("err").toFile()
    val builder = ProcessBuilder("/bin/sh", script.toString(), *arguments)
    builder.environment().clear()
    builder.environment().putAll(environment)
    val process = builder.redirectOutput(out).redirectError(err).start()
    check(process.waitFor(1, TimeUnit.MINUTES)) { "the start script hangs" }
    return Run(process.exitValue(), out.readText(), err.readText())
  }

  /** A folder with a Java that answers -version and otherwise tells how it was started. */
  private fun java(folder: String, version: String, withReleaseFile: Boolean = true): Path {
    val home = root.resolve(folder)
    program(
      home.resolve("bin").createDirectories().resolve("java"),
      """
      [ "${'$'}1" = -version ] && { echo 'openjdk version "$version" 2025-09-16' >&2; exit; }
      echo "started ${'$'}0"
      echo "threads ${'$'}OMP_NUM_THREADS"
      for argument in "${'$'}@"; do echo "<${'$'}argument>"; done
      """
        .trimIndent(),
    )
    if (withReleaseFile) home.resolve("release").writeText("JAVA_VERSION=\"$version\"\n")
    return home
  }

  private fun program(file: Path, script: String) {
    file.writeText("#!/bin/sh\n$script\n")
    check(file.toFile().setExecutable(true))
  }
}
