package org.llmbreaker.ui.app

import java.awt.AWTError
import java.awt.GraphicsEnvironment
import java.awt.HeadlessException

/** Whether windows can be shown on this computer, now. */
object Display {

  /** Loads the window system, unless the environment already tells that there is none. */
  fun isThere(): Boolean =
    isAnnounced(System.getProperty("os.name").orEmpty(), System.getenv()) && hasScreen()

  /** Linux names its display in the environment; other systems always have one to ask. */
  internal fun isAnnounced(system: String, environment: Map<String, String>): Boolean =
    !system.startsWith("Linux") ||
      listOf("DISPLAY", "WAYLAND_DISPLAY").any { !environment[it].isNullOrBlank() }

  private fun hasScreen(): Boolean =
    try {
      !GraphicsEnvironment.isHeadless() &&
        GraphicsEnvironment.getLocalGraphicsEnvironment().screenDevices.isNotEmpty()
    } catch (_: AWTError) {
      false // a display is named, but nobody answers there
    } catch (_: HeadlessException) {
      false
    }
}
