package org.llmbreaker.ui.instance

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import java.time.Instant
import java.util.concurrent.TimeUnit
import kotlin.io.path.createDirectory
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.writeText
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TestTimeSource
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.io.TempDir
import org.llmbreaker.ui.ForkedJvm

@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InstancesTest {
  @TempDir private lateinit var home: Path
  private val folder by lazy { home.resolve("LLMBreaker/instance") }
  private val time = TestTimeSource()
  private val processes = mutableListOf<Process>()

  @AfterEach fun end() = processes.forEach { it.destroyForcibly().waitFor() }

  /** A start in this process; [meanwhile] happens each time that it waits. */
  private fun start(wanted: Path? = null, meanwhile: () -> Unit = {}): Start =
    Instances(folder, 3.seconds, time) {
        time += it
        meanwhile()
      }
      .start(wanted)

  private fun first(): FirstInstance = checkNotNull((start() as Start.First).instance)

  /** A start in a process of its own. */
  private fun process(patienceMillis: Int, vararg wanted: String): Process =
    ForkedJvm.start(
        emptyList(),
        "org.llmbreaker.ui.instance.InstanceProcessKt",
        folder.toString(),
        "$patienceMillis",
        *wanted,
      )
      .also(processes::add)

  private fun Process.tells(): String? = inputReader().readLine()

  private fun Process.order(line: String) {
    outputStream.write("$line\n".encodeToByteArray())
    outputStream.flush()
  }

  private fun left() = folder.listDirectoryEntries().map { it.name } - "lock"

  @Test
  fun `a second process hands its recording to the first and ends`() {
    val first = process(LONG)
    assertThat(first.tells()).isEqualTo("First")
    first.order("answer")
    val file = home.resolve("my run, 1.llmb")
    val second = process(LONG, file.toString())
    assertThat(second.tells()).isEqualTo("Answered")
    assertThat(first.tells()).isEqualTo("Request(file=$file)")
    assertThat(second.waitFor()).isZero()
    assertThat(left()).isEmpty()
  }

  @Test
  fun `a process whose first one does not answer goes on by itself and takes its request back`() {
    val first = process(LONG)
    assertThat(first.tells()).isEqualTo("First")
    assertThat(process(SHORT).tells()).isEqualTo("Unanswered")
    assertThat(left()).isEmpty()
  }

  @Test
  fun `a killed process holds nothing back`() {
    val killed = process(LONG)
    assertThat(killed.tells()).isEqualTo("First")
    killed.destroyForcibly().waitFor()
    assertThat(process(SHORT).tells()).isEqualTo("First")
  }

  @Test
  fun `a process that waits while the first ends becomes the first`() {
    val first = process(LONG)
    assertThat(first.tells()).isEqualTo("First")
    val next = process(LONG)
    while (left().none { it.endsWith(".request") }) Thread.onSpinWait()
    first.order("close")
    assertThat(next.tells()).isEqualTo("First")
    assertThat(left()).isEmpty()
  }

  @Test
  fun `the first is asked for three seconds`() {
    first().use {
      val begun = time.markNow()
      assertThat(start()).isEqualTo(Start.Unanswered)
      assertThat(begun.elapsedNow()).isBetween(3.seconds, 3.1.seconds)
    }
    assertThat(start()).isInstanceOf(Start.First::class.java)
  }

  @Test
  fun `whoever wants no file only asks the first to show itself`() {
    first().use { first ->
      val taken = mutableListOf<Request>()
      assertThat(start { first.next()?.let(taken::add) }).isEqualTo(Start.Answered)
      assertThat(taken).containsExactly(Request(null))
      assertThat(first.next()).isNull()
    }
  }

  @Test
  fun `who has made way answers no more`() {
    val before = first()
    before.close()
    before.close()
    folder.resolve("a.request").writeText("")
    assertThat(before.next()).isNull()
    first().use { after -> assertThat(after.next()).isEqualTo(Request(null)) }
  }

  @Test
  fun `old, long and impossible requests are dropped`() {
    first().use { first ->
      val old = folder.resolve("old.request")
      old.writeText("/old.llmb")
      Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(120)))
      folder.resolve("long.request").writeText("x".repeat(100_000))
      assertThat(first.next()).isNull()
      folder.resolve("nul.request").writeText("a\u0000b")
      assertThat(first.next()).isEqualTo(Request(null))
      folder.resolve("folder.request").createDirectory()
      val secret = home.resolve("secret").apply { writeText("/secret.llmb") }
      Files.createSymbolicLink(folder.resolve("link.request"), secret)
      assertThat(first.next()).isNull()
      assertThat(left()).isEmpty()
    }
  }

  @Test
  fun `where nothing can be written the app runs all the same`() {
    home.resolve("LLMBreaker").writeText("a file where the folder should be")
    assertThat(start()).isEqualTo(Start.First(null))
  }

  private companion object {
    /** Longer than a busy computer needs to answer. */
    const val LONG = 60_000
    const val SHORT = 300
  }
}
