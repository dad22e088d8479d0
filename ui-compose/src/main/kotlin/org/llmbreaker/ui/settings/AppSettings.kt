package org.llmbreaker.ui.settings

import androidx.compose.runtime.Immutable
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.kiosk.PinHash
import org.llmbreaker.ui.theme.ThemeChoice

/**
 * What the app remembers between two starts.
 *
 * @param zoomPercent one of [zoomSteps]
 * @param reducedMotion true shows changes at once, without movement
 * @param language null follows the system
 * @param kioskPin asked for when staff want to end a kiosk; null asks for none
 * @param projector true shows everything larger, for people who look from afar
 * @param onScreenKeyboard true shows keys in the window while somebody types
 */
@Immutable
data class AppSettings(
  val theme: ThemeChoice = ThemeChoice.DARK,
  val zoomPercent: Int = 100,
  val reducedMotion: Boolean = false,
  val window: WindowPlace = WindowPlace(),
  val language: Language? = null,
  val kioskPin: PinHash? = null,
  val projector: Boolean = false,
  val onScreenKeyboard: Boolean = false,
) {
  /** The next larger zoom, if there is one. */
  fun zoomedIn(): AppSettings =
    copy(zoomPercent = zoomSteps.firstOrNull { it > zoomPercent } ?: zoomPercent)

  /** The next smaller zoom, if there is one. */
  fun zoomedOut(): AppSettings =
    copy(zoomPercent = zoomSteps.lastOrNull { it < zoomPercent } ?: zoomPercent)

  companion object {
    /** The zooms one can choose, in percent. */
    val zoomSteps = listOf(80, 90, 100, 110, 125, 150, 175, 200)
  }
}

/**
 * Where the window was, in dp.
 *
 * @param x left edge; null centres the window
 * @param y upper edge; null centres the window
 */
@Immutable
data class WindowPlace(
  val x: Int? = null,
  val y: Int? = null,
  val width: Int = 1280,
  val height: Int = 800,
  val maximized: Boolean = false,
) {
  companion object {
    const val MIN_WIDTH = 1024
    const val MIN_HEIGHT = 640
  }
}
