package org.llmbreaker.ui.app

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class StartModeTest {

  @Test
  fun `arguments mean a command, and the display is not even looked for`() {
    val mode = StartMode.of(listOf("train", "--json")) { error("nobody needs to know") }
    assertThat(mode).isEqualTo(StartMode.COMMAND)
  }

  @Test
  fun `without arguments the window opens where there is a display`() {
    assertThat(StartMode.of(emptyList()) { true }).isEqualTo(StartMode.WINDOW)
  }

  @Test
  fun `without arguments and without a display it trains in the terminal`() {
    assertThat(StartMode.of(emptyList()) { false }).isEqualTo(StartMode.TERMINAL)
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
