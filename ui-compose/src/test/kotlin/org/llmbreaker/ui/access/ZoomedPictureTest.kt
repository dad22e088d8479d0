package org.llmbreaker.ui.access

import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import org.llmbreaker.ui.GoldenPictures
import org.llmbreaker.ui.settings.AppSettings

/**
 * At 200 percent nothing is cut off: what does not fit a usual window is scrolled to. Pictures of a
 * window so high that all of it is seen, but no wider than usual.
 */
internal class ZoomedPictureTest {
  @ParameterizedTest
  @CsvSource(
    "landing, 800",
    "keyboard, 800",
    "watch completed, 2800",
    "cinema overview, 3500",
    "cinema map, 3500",
    "cinema bars, 3500",
    "style completed, 2800",
  )
  fun `at 200 percent`(name: String, height: Int) =
    GoldenPictures.assertMatches("zoom-200-${name.replace(' ', '-')}", 1280, height) {
      val zoomed = AppSettings(zoomPercent = 200, reducedMotion = true)
      Views.screens.single { it.name == name }.window(zoomed)
    }
}
