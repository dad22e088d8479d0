package org.llmbreaker.ui.app

import java.nio.file.Path
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class StartModeTest {

  @Test
  fun `arguments mean a command, and the display is not even looked for`() {
    val mode = StartMode.of(listOf("train", "--json")) { error("nobody needs to know") }
    assertThat(mode).isEqualTo(StartMode.Command)
  }

  @Test
  fun `the word demo opens the window and runs the demo`() {
    assertThat(StartMode.of(listOf("demo")) { true }).isEqualTo(StartMode.Demo)
    assertThat(StartMode.of(listOf("demo")) { false }).isEqualTo(StartMode.NoDisplay)
  }

  @Test
  fun `without arguments the window opens where there is a display`() {
    assertThat(StartMode.of(emptyList()) { true }).isEqualTo(StartMode.Window(null))
  }

  @Test
  fun `without arguments and without a display it trains in the terminal`() {
    assertThat(StartMode.of(emptyList()) { false }).isEqualTo(StartMode.Terminal)
  }

  @Test
  fun `a recording by itself opens in the window, or is told of where there is none`() {
    val file = Path.of("folder", "a run.LLMB")
    assertThat(StartMode.of(listOf("$file")) { true })
      .isEqualTo(StartMode.Window(file.toAbsolutePath()))
    assertThat(StartMode.of(listOf("$file")) { false })
      .isEqualTo(StartMode.Told(file.toAbsolutePath()))
  }

  @Test
  fun `a lesson by itself opens in the window, and says where there is none`() {
    val file = Path.of("folder", "letters.lesson.json")
    assertThat(StartMode.of(listOf("$file")) { true })
      .isEqualTo(StartMode.Window(file.toAbsolutePath()))
    assertThat(StartMode.of(listOf("$file")) { false }).isEqualTo(StartMode.NoLesson)
    assertThat(StartMode.of(listOf("data.json")) { true }).isEqualTo(StartMode.Command)
  }

  @Test
  fun `a recording among other arguments belongs to their command`() {
    assertThat(StartMode.of(listOf("resume", "a.llmb")) { true }).isEqualTo(StartMode.Command)
    assertThat(StartMode.of(listOf("a.txt")) { true }).isEqualTo(StartMode.Command)
    assertThat(StartMode.of(listOf("a\u0000.llmb")) { true }).isEqualTo(StartMode.Command)
  }

  @Test
  fun `a Linux environment without the name of a display has none`() {
    assertThat(Display.isAnnounced("Linux", emptyMap())).isFalse()
    assertThat(Display.isAnnounced("Linux", mapOf("DISPLAY" to " "))).isFalse()
    assertThat(Display.isAnnounced("Linux", mapOf("DISPLAY" to ":0"))).isTrue()
    assertThat(Display.isAnnounced("Linux", mapOf("WAYLAND_DISPLAY" to "wayland-0"))).isTrue()
  }

  @Test
  fun `other systems are asked for their screens`() {
    assertThat(Display.isAnnounced("Mac OS X", emptyMap())).isTrue()
    assertThat(Display.isAnnounced("Windows 11", emptyMap())).isTrue()
  }

  @Test
  fun `a process without a display says so`() {
    // The tests run with java.awt.headless=true.
    assertThat(Display.isThere()).isFalse()
  }
}
