package org.llmbreaker.ui.access

import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import org.llmbreaker.ui.GoldenPictures
import org.llmbreaker.ui.projector.projectedPercent
import org.llmbreaker.ui.settings.AppSettings

/** What people see who look from afar. */
internal class ProjectorPictureTest {
  private val settings = AppSettings(reducedMotion = true, projector = true)

  @ParameterizedTest
  @CsvSource("1280,800", "1920,1080")
  fun `Watch in the projector view`(width: Int, height: Int) {
    val watch = Views.screens.single { it.name == "watch completed" }
    GoldenPictures.assertMatches("projector-watch-$width", width, height) {
      watch.window(settings)
    }
  }

  @Test
  fun `it enlarges as far as chart and samples still stand together`() {
    val small = DpSize(1280.dp, 800.dp)
    val large = DpSize(1920.dp, 1080.dp)
    assertThat(projectedPercent(100, small)).isEqualTo(125)
    assertThat(projectedPercent(100, large)).isEqualTo(150)
    assertThat(projectedPercent(80, large)).isEqualTo(120)
    assertThat(projectedPercent(150, small)).isEqualTo(187)
    assertThat(projectedPercent(175, large)).isEqualTo(200)
  }
}
