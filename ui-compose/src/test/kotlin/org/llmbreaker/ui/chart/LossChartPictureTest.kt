package org.llmbreaker.ui.chart

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.runtime.withFrameNanos
import androidx.compose.ui.Modifier
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource
import org.llmbreaker.ui.GoldenPictures
import org.llmbreaker.ui.run.LossCard
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing
import org.llmbreaker.ui.theme.ThemeChoice
import org.llmbreaker.ui.watch.NoExport

/** The figures are those of recorded runs; see [RecordedRun]. */
class LossChartPictureTest {
  private val run = RecordedRun.firstWords
  private val view = LossChartViewState()

  private fun assertPicture(
    name: String,
    theme: ThemeChoice = ThemeChoice.DARK,
    width: Int = 760,
    height: Int = 440,
    atMillis: Long = 1_000,
    content: @Composable () -> Unit,
  ) {
    GoldenPictures.assertMatches("loss-chart-$name", width, height, atMillis) {
      BreakerTheme(theme) { Ground(content) }
    }
  }

  @Test
  fun `nothing measured yet`() =
    assertPicture("empty") {
      Card(LossChartData(baselines = run.baselines))
    }

  @Test
  fun `running, three evaluations`() =
    assertPicture("running") {
      Card(run.upTo(120))
    }

  @ParameterizedTest
  @EnumSource(names = ["DARK", "LIGHT", "HIGH_CONTRAST"])
  fun `completed after 500 steps`(theme: ThemeChoice) =
    assertPicture("completed-${theme.name.lowercase()}", theme) { Card(run) }

  @Test
  fun `zoomed, with words on what was done to the run`() {
    view.zoomBy(2.5, 450.0, run.fullRange)
    val markers = listOf(ChartMarker(320.0, "pause"), ChartMarker(410.0, "learning rate halved"))
    assertPicture("zoomed") { Card(run.copy(markers = markers)) }
  }

  @Test
  fun `crosshair and a selected evaluation`() {
    view.crosshair = 263.0
    assertPicture("hovered") { Card(run, selectedStep = 150) }
  }

  @ParameterizedTest
  @EnumSource(names = ["DARK", "LIGHT"])
  fun `learning by heart`(theme: ThemeChoice) =
    assertPicture("by-heart-${theme.name.lowercase()}", theme) { Card(RecordedRun.learnedByHeart) }

  @Test
  fun `a narrow chart`() =
    assertPicture("narrow", width = 340, height = 320) {
      Card(run)
    }

  @Test
  fun table() {
    view.tableShown = true
    assertPicture("table") { Card(run, selectedStep = 100) }
  }

  @Test
  fun `a new evaluation half-way through its spring`() =
    assertPicture("spring", width = 420, height = 320, atMillis = HALF_WAY) {
      Arriving(reducedMotion = false)
    }

  @Test
  fun `a new evaluation moves for a while, and not at all under reduced motion`() {
    val halfWay = arriving(reducedMotion = false, HALF_WAY)
    val later = arriving(reducedMotion = false, 2_000)
    assertThat(halfWay).isNotEqualTo(later)
    assertThat(arriving(reducedMotion = true, HALF_WAY)).isEqualTo(later)
  }

  private fun arriving(reducedMotion: Boolean, atMillis: Long) =
    GoldenPictures.render(420, 320, atMillis) { BreakerTheme { Arriving(reducedMotion) } }

  /** Step 100 is evaluated when the chart has been shown for three frames. */
  @Composable
  private fun Arriving(reducedMotion: Boolean) {
    var data by remember { mutableStateOf(run.upTo(99)) }
    LaunchedEffect(Unit) {
      repeat(3) { withFrameNanos {} }
      data = run.upTo(100)
    }
    BreakerTheme(reducedMotion = reducedMotion) { Card(data) }
  }

  @Composable
  private fun Card(data: LossChartData, selectedStep: Int? = null) =
    LossCard(data, view, NoExport, {}, selectedStep = selectedStep)

  @Composable
  private fun Ground(content: @Composable () -> Unit) {
    Box(Modifier.fillMaxSize().background(BreakerTheme.colors.background).padding(Spacing.x2)) {
      content()
    }
  }

  private companion object {
    /** Three frames, then half of the 600 ms. */
    const val HALF_WAY = 352L
  }
}
