package org.llmbreaker.ui.settings

import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.createDirectories
import kotlin.io.path.exists
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlin.io.path.writeText
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.theme.ThemeChoice

class SettingsTest {
  @TempDir private lateinit var folder: Path
  private val path by lazy { folder.resolve("config").resolve("settings.json") }
  private val file by lazy { SettingsFile(path) }

  private val chosen =
    AppSettings(
      ThemeChoice.HIGH_CONTRAST,
      zoomPercent = 150,
      reducedMotion = true,
      WindowPlace(-40, 12, 1400, 900, maximized = true),
      Language.GERMAN,
    )

  @AfterEach fun english() = Language.use(Language.ENGLISH)

  private fun written(json: String) {
    path.parent.createDirectories()
    path.writeText(json)
  }

  @Test
  fun `without a file the defaults hold and nobody is bothered`() {
    assertThat(file.load()).isEqualTo(LoadedSettings(AppSettings()))
  }

  @Test
  fun `what is saved comes back`() {
    file.save(chosen)
    assertThat(file.load()).isEqualTo(LoadedSettings(chosen))
    assertThat(path.readText()).contains("\"version\" : 1")
  }

  @Test
  fun `saving keeps the file from before and leaves no other`() {
    file.save(chosen)
    file.save(AppSettings())
    assertThat(path.parent.listDirectoryEntries().map { it.name })
      .containsExactlyInAnyOrder("settings.json", "settings.json.previous")
  }

  @Test
  fun `a process killed between two renames has lost nothing`() {
    file.save(chosen)
    Files.move(path, path.resolveSibling("settings.json.previous"))
    assertThat(file.load()).isEqualTo(LoadedSettings(chosen))
    path.resolveSibling("settings.json.writing").writeText("{\"zoomPercent\": 110}")
    assertThat(file.load().settings.zoomPercent).isEqualTo(110)
    path.resolveSibling("settings.json.writing").writeText("{\"zoomPer")
    assertThat(file.load()).isEqualTo(LoadedSettings(chosen))
  }

  @Test
  fun `a second damaged file does not replace the first`() {
    written("first")
    file.load()
    written("second")
    assertThat(file.load().problem).contains("settings-damaged-2.json")
    assertThat(path.resolveSibling("settings-damaged.json").readText()).isEqualTo("first")
    assertThat(path.resolveSibling("settings-damaged-2.json").readText()).isEqualTo("second")
  }

  @Test
  fun `keys of other versions survive`() {
    written(
      """{"version": 3, "kiosk": {"pin": 7}, "window": {"screen": "left"}, "theme": "light"}"""
    )
    file.save(file.load().settings.copy(zoomPercent = 125))
    assertThat(path.readText())
      .contains("\"version\" : 3", "\"pin\" : 7", "\"screen\" : \"left\"", "\"theme\" : \"light\"")
    assertThat(file.load().settings.zoomPercent).isEqualTo(125)
  }

  @ParameterizedTest
  @ValueSource(
    strings = ["", "{", "[1, 2]", "null", "\u0000\u0001", "{\"theme\": 1, \"theme\": 2}"]
  )
  fun `a damaged file is put aside and said so`(content: String) {
    written(content)
    val loaded = file.load()
    assertThat(loaded.settings).isEqualTo(AppSettings())
    assertThat(loaded.problem).contains("damaged", "settings-damaged.json")
    assertThat(path.resolveSibling("settings-damaged.json").readText()).isEqualTo(content)
    assertThat(path.exists()).isFalse()
    file.save(chosen)
    assertThat(file.load()).isEqualTo(LoadedSettings(chosen))
  }

  @Test
  fun `values that make no sense keep their defaults`() {
    written(
      """{"theme": "mauve", "zoomPercent": 9000, "reducedMotion": {},
        "window": {"x": "far", "y": 1e99, "width": 3, "height": -1, "maximized": []}}"""
    )
    assertThat(file.load()).isEqualTo(LoadedSettings(AppSettings()))
  }

  @Test
  fun `a folder in place of the file is a problem, not a crash`() {
    path.createDirectories()
    val loaded = file.load()
    assertThat(loaded.settings).isEqualTo(AppSettings())
    assertThat(loaded.problem).contains("cannot be read")
  }

  @Test
  fun `zoom goes from step to step and stops at both ends`() {
    assertThat(generateSequence(AppSettings(zoomPercent = 80)) { it.zoomedIn() }.take(9).last())
      .isEqualTo(AppSettings(zoomPercent = 200))
    assertThat(AppSettings(zoomPercent = 80).zoomedOut().zoomPercent).isEqualTo(80)
    assertThat(AppSettings(zoomPercent = 125).zoomedOut().zoomPercent).isEqualTo(110)
  }

  @OptIn(ExperimentalCoroutinesApi::class)
  @Test
  fun `many quick changes are written once, when it is quiet`() = runTest {
    val presenter = SettingsPresenter(AppSettings(), file, StandardTestDispatcher(testScheduler))
    presenter.keepIn(backgroundScope)
    runCurrent()
    repeat(10) { width ->
      presenter.change { it.copy(window = it.window.copy(width = 1300 + width)) }
      advanceTimeBy(100)
    }
    assertThat(path.exists()).isFalse()
    advanceTimeBy(600)
    assertThat(file.load().settings.window.width).isEqualTo(1309)
  }

  @Test
  fun `a folder that cannot be written to is told once, and again after it could be`() {
    val obstacle = folder.resolve("config")
    obstacle.writeText("a file where the folder should be")
    val problems = mutableListOf<String>()
    val presenter = SettingsPresenter(chosen, file, onProblem = problems::add)
    repeat(3) { presenter.flush() }
    assertThat(problems.single()).contains("konnten nicht gespeichert werden")
    assertThat(presenter.state.value).isEqualTo(chosen)

    Files.delete(obstacle)
    presenter.flush()
    assertThat(file.load().settings).isEqualTo(chosen)
    assertThat(problems).hasSize(1)
    obstacle.toFile().deleteRecursively()
    obstacle.writeText("again")
    presenter.flush()
    assertThat(problems).hasSize(2)
  }

  @Test
  fun `each system has its own place`() {
    val home = Path.of("/home/ada")
    fun place(os: String, vararg variables: Pair<String, String>) =
      SettingsFile.defaultPath(os, home, mapOf(*variables)).toString()
    assertThat(place("Linux")).isEqualTo("/home/ada/.config/LLMBreaker/settings.json")
    assertThat(place("Linux", "XDG_CONFIG_HOME" to "/etc/ada"))
      .isEqualTo("/etc/ada/LLMBreaker/settings.json")
    assertThat(place("Mac OS X"))
      .isEqualTo("/home/ada/Library/Application Support/LLMBreaker/settings.json")
    assertThat(place("Windows 11", "APPDATA" to "/appdata"))
      .isEqualTo("/appdata/LLMBreaker/settings.json")
    assertThat(Files.exists(path)).isFalse()
  }
}
