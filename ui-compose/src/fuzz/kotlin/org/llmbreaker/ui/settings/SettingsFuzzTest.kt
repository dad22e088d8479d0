package org.llmbreaker.ui.settings

import com.code_intelligence.jazzer.junit.FuzzTest
import java.nio.file.Files
import java.util.stream.Stream
import kotlin.io.path.deleteIfExists
import kotlin.io.path.writeBytes
import org.junit.jupiter.params.provider.MethodSource

class SettingsFuzzTest {
  private val folder = Files.createTempDirectory("fuzz")
  private val path = folder.resolve("settings.json")

  /** Whatever the file holds, the app starts, and saves settings that come back. */
  @MethodSource("seeds")
  @FuzzTest(maxDuration = "2h")
  fun `settings are read or put aside`(content: ByteArray) {
    path.writeBytes(content)
    val changed = SettingsFile(path).load().settings.zoomedIn()
    SettingsFile(path).save(changed)
    check(SettingsFile(path).load() == LoadedSettings(changed))
    Files.list(folder).use { all -> all.forEach { it.deleteIfExists() } }
  }

  companion object {
    @JvmStatic
    fun seeds(): Stream<ByteArray> =
      Stream.of(
          "{}",
          """{"version": 1, "theme": "light", "zoomPercent": 125, "reducedMotion": true}""",
          """{"window": {"x": -4, "y": 1, "width": 1400, "height": 900, "maximized": true}}""",
        )
        .map { it.encodeToByteArray() }
  }
}
