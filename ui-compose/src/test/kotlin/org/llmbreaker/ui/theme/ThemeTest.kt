package org.llmbreaker.ui.theme

import androidx.compose.animation.core.SnapSpec
import androidx.compose.animation.core.SpringSpec
import androidx.compose.animation.core.TweenSpec
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.assertj.core.api.Assertions.within
import org.junit.jupiter.api.Test

@OptIn(ExperimentalTestApi::class)
class ThemeTest {
  @Test
  fun `reading a token without a theme fails loudly`() {
    assertThatThrownBy { runDesktopComposeUiTest { setContent { BreakerTheme.colors } } }
      .hasMessageContaining("BreakerTheme")
  }

  @Test
  fun `each choice brings its palette`() = runDesktopComposeUiTest {
    val seen = mutableMapOf<ThemeChoice, Colors>()
    setContent {
      for (choice in ThemeChoice.entries) BreakerTheme(choice) {
        seen[choice] = BreakerTheme.colors
      }
    }
    assertThat(seen[ThemeChoice.DARK]).isSameAs(DarkColors)
    assertThat(seen[ThemeChoice.LIGHT]).isSameAs(LightColors)
    assertThat(seen[ThemeChoice.HIGH_CONTRAST]).isSameAs(HighContrastColors)
    assertThat(seen[ThemeChoice.SYSTEM]).isIn(DarkColors, LightColors)
  }

  @Test
  fun `reduced motion turns every movement into a jump`() {
    val reduced = Motion(reduced = true)
    val all =
      listOf(
        reduced.fade<Float>(),
        reduced.pageFade(),
        reduced.slide(),
        reduced.scale(),
        reduced.lossPointScale(),
        reduced.lossPointFade(),
        reduced.heatCell(),
      )
    assertThat(all).allSatisfy { assertThat(it).isInstanceOf(SnapSpec::class.java) }
  }

  @Test
  fun `timings are those of the design`() {
    val motion = Motion(reduced = false)
    assertThat((motion.fade<Float>() as TweenSpec).durationMillis).isEqualTo(300)
    assertThat((motion.slide<Float>() as TweenSpec).durationMillis).isEqualTo(400)
    assertThat((motion.scale<Float>() as TweenSpec).durationMillis).isEqualTo(300)
    assertThat((motion.lossPointFade() as TweenSpec).durationMillis).isEqualTo(600)
    val heat = motion.heatCell<Float>() as SpringSpec
    assertThat(heat.stiffness).isEqualTo(300f)
    assertThat(heat.dampingRatio * 2 * kotlin.math.sqrt(300f)).isCloseTo(30f, within(0.001f))
  }

  @Test
  fun `licences lie beside the fonts`() {
    for (name in listOf("OFL-Inter.txt", "OFL-JetBrainsMono.txt")) {
      assertThat(javaClass.getResource("/fonts/$name")).isNotNull()
    }
  }
}
