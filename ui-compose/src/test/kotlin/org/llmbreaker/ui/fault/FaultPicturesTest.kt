package org.llmbreaker.ui.fault

import java.nio.file.Path
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource
import org.llmbreaker.ui.GoldenPictures
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.ThemeChoice

class FaultPicturesTest {
  private val file =
    Path.of("/home/ada/.local/share/LLMBreaker/crashes/crash-20260304-140506-1.txt")

  @ParameterizedTest
  @EnumSource(names = ["DARK", "LIGHT", "HIGH_CONTRAST"])
  fun `something went wrong`(theme: ThemeChoice) =
    GoldenPictures.assertMatches("fault-${theme.name.lowercase()}", 640, 360) {
      BreakerTheme(theme, reducedMotion = true) { FaultScreen(Fault("", file), true) {} }
    }
}
