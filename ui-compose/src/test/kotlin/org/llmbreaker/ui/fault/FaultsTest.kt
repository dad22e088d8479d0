package org.llmbreaker.ui.fault

import androidx.compose.ui.ExperimentalComposeUiApi
import java.nio.file.Path
import java.time.Clock
import java.time.Instant
import java.time.ZoneOffset
import java.util.concurrent.CopyOnWriteArrayList
import kotlin.concurrent.thread
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlin.io.path.writeText
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.llmbreaker.ui.app.AppGraph
import org.llmbreaker.ui.settings.SettingsFile

private const val SECRET = "a line of my diary"

class FaultsTest {
  @TempDir private lateinit var folder: Path
  private val clock = Clock.fixed(Instant.parse("2026-03-04T14:05:06Z"), ZoneOffset.UTC)
  private val shown = CopyOnWriteArrayList<Fault>()
  private val printed = CopyOnWriteArrayList<String>()
  private val before = Thread.getDefaultUncaughtExceptionHandler()
  private val crashes by lazy { folder.resolve("crashes") }
  private val faults by lazy { Faults(CrashReports(crashes, clock)) { printed.add(it) } }

  @AfterEach fun putBack() = Thread.setDefaultUncaughtExceptionHandler(before)

  @Test
  fun `an exception in the scope of the presenters is shown, and the scope lives on`() {
    faults.install(shown::add)
    val settings = SettingsFile(folder.resolve("settings.json"))
    AppGraph(settings, folder, faults = faults, main = Dispatchers.Unconfined).use { graph ->
      graph.scope.launch { error(SECRET) }
      assertThat(shown.single().report).contains("java.lang.IllegalStateException", "FaultsTest")
      var ran = false
      graph.scope.launch { ran = true }
      assertThat(ran).isTrue()
    }
  }

  @OptIn(ExperimentalComposeUiApi::class)
  @Test
  fun `an exception in a window is shown`() {
    faults.install(shown::add)
    faults.inWindows.onException(ArithmeticException(SECRET))
    assertThat(shown.single().report).contains("java.lang.ArithmeticException")
  }

  @Test
  fun `an exception on a plain thread is shown, and only the first`() {
    faults.install(shown::add)
    assertThat(faults.any).isFalse()
    thread { throw OutOfMemoryError(SECRET) }.join()
    thread { throw UnsupportedOperationException() }.join()
    assertThat(shown.single().report).contains("java.lang.OutOfMemoryError")
    assertThat(faults.any).isTrue()
  }

  @Test
  fun `the report is a file with types, traces, versions and memory, and no message`() {
    faults.install(shown::add)
    val cause = IllegalArgumentException(SECRET, IllegalStateException(SECRET))
    cause.addSuppressed(ArithmeticException(SECRET).apply { initCause(cause) })
    faults.report(cause)
    val file = crashes.listDirectoryEntries().single()
    assertThat(shown.single().file).isEqualTo(file)
    assertThat(file.name).startsWith("crash-20260304-140506-").endsWith(".txt")
    assertThat(file.readText())
      .isEqualTo(shown.single().report)
      .contains("Time: 2026-03-04T14:05:06Z", "Java: ", "System: ", "Memory: ", "    at ")
      .contains("IllegalArgumentException\n", "Caused by: java.lang.IllegalStateException\n")
      .contains("Suppressed: java.lang.ArithmeticException\n")
      .doesNotContain("diary")
  }

  @Test
  fun `where no report can be written that is said`() {
    crashes.writeText("a file where the folder should be")
    faults.install(shown::add)
    faults.report(IllegalStateException())
    assertThat(shown.single().file).isNull()
    assertThat(place(shown.single())).contains("could not be written")
  }

  @Test
  fun `if showing fails, a plain message with the report is printed`() {
    faults.install { error("no window either") }
    faults.report(ArithmeticException(SECRET))
    assertThat(printed.single())
      .startsWith("LLMBreaker ran into an unexpected problem.")
      .contains(crashes.toString(), "java.lang.ArithmeticException")
      .doesNotContain("diary")
  }
}
