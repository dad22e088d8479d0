package org.llmbreaker.ui.settings

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import kotlin.io.path.createDirectories
import kotlin.io.path.fileSize
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlin.io.path.writeBytes
import kotlin.io.path.writeText
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.condition.EnabledOnOs
import org.junit.jupiter.api.condition.OS
import org.junit.jupiter.api.io.TempDir
import org.llmbreaker.ui.ForkedJvm

@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileSettingsTest {
  @TempDir private lateinit var folder: Path
  private val path by lazy { folder.resolve("settings.json") }

  private fun problem() =
    SettingsFile(path)
      .load()
      .also {
        assertThat(it.settings).isEqualTo(AppSettings())
      }
      .problem

  @Test
  fun `spoiled settings are read or put aside, in little memory, and foreign keys are kept`() {
    val count = 500 * Integer.getInteger("soak.factor", 1)
    val process =
      ForkedJvm.start(
        listOf("-Xmx256m", "-XX:+UseSerialGC"),
        "org.llmbreaker.ui.settings.SettingsMutantsKt",
        "$folder",
        "$count",
      )
    val lines = process.inputReader().readLines()
    assertThat(process.waitFor()).`as`(lines.joinToString("\n")).isZero()
    assertThat(lines).noneMatch { it.startsWith("FOUND") }
    val (word, read, refused) = lines.last().split(" ")
    assertThat(word).isEqualTo("DONE")
    assertThat(read.toInt() + refused.toInt()).isEqualTo(count)
    // Neither a reader that takes everything nor mutants that are all rubbish would show anything.
    assertThat(read.toInt()).isGreaterThan(count / 10)
    assertThat(refused.toInt()).isGreaterThan(count / 10)
  }

  @Test
  fun `a file of many megabytes is put aside without being read`() {
    path.writeBytes(ByteArray(40 shl 20) { ' '.code.toByte() })
    assertThat(problem()).contains("damaged")
    assertThat(folder.resolve("settings-damaged.json").fileSize()).isEqualTo(40L shl 20)
  }

  /** Found by the fuzzer: they were told as trouble with the disk, and nothing could be saved. */
  @Test
  fun `bytes that begin like another encoding and are none are damage, and saving goes on`() {
    val bytes = intArrayOf(0x7d, 0, 0, 0, 0xff, 0x7b, 0x7d, 0x7b, 0x7d)
    path.writeBytes(ByteArray(bytes.size) { bytes[it].toByte() })
    SettingsFile(path).save(AppSettings(zoomPercent = 125))
    assertThat(SettingsFile(path).load()).isEqualTo(LoadedSettings(AppSettings(zoomPercent = 125)))

    path.writeBytes(ByteArray(bytes.size) { bytes[it].toByte() })
    assertThat(problem()).contains("damaged")
    assertThat(folder.resolve("settings-damaged.json").fileSize()).isEqualTo(bytes.size.toLong())
  }

  @Test
  @EnabledOnOs(OS.LINUX, OS.MAC)
  fun `devices, pipes and links in circles are told and left alone`() {
    Files.createSymbolicLink(path, Path.of("/dev/zero"))
    assertThat(problem()).contains("cannot be read")
    Files.delete(path)
    check(ProcessBuilder("mkfifo", "$path").start().waitFor() == 0)
    assertThat(problem()).contains("cannot be read")
    Files.delete(path)
    Files.createSymbolicLink(path, path)
    assertThat(problem()).contains("cannot be read")
    assertThat(folder.listDirectoryEntries().map { it.name }).containsExactly("settings.json")
  }

  @Test
  fun `a start that is not the only one uses the settings and changes nothing`() {
    path.parent.createDirectories()
    path.writeText("""{"zoomPercent": 150}""")
    val shared = SettingsFile(path).readOnly()
    assertThat(shared.load()).isEqualTo(LoadedSettings(AppSettings(zoomPercent = 150)))
    shared.save(AppSettings())
    assertThat(path.readText()).isEqualTo("""{"zoomPercent": 150}""")
    path.writeText("{")
    assertThat(shared.load().problem).contains("damaged").doesNotContain("kept as")
    assertThat(folder.listDirectoryEntries()).containsExactly(path)
  }
}
