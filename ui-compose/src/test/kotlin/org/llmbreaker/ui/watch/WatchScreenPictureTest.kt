package org.llmbreaker.ui.watch

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
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource
import org.llmbreaker.ui.GoldenPictures
import org.llmbreaker.ui.chart.ChartExport
import org.llmbreaker.ui.chart.ExportOutcome
import org.llmbreaker.ui.chart.LossChartViewState
import org.llmbreaker.ui.run.Remedy
import org.llmbreaker.ui.run.Trouble
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing
import org.llmbreaker.ui.theme.ThemeChoice

/**
 * Each state of the screen as it fills a window below the app's header and tabs, which together are
 * 117 dp high. The figures are those of a recorded run; see [RecordedStates].
 */
class WatchScreenPictureTest {
  private val states = RecordedStates
  private val view = LossChartViewState()

  private fun assertPicture(
    name: String,
    state: WatchUiState,
    theme: ThemeChoice = ThemeChoice.DARK,
    width: Int = 1280,
    height: Int = 800,
    atMillis: Long = 1_000,
  ) {
    GoldenPictures.assertMatches("watch-$name", width, height - SHELL_HEIGHT, atMillis) {
      BreakerTheme(theme) { Shown(state) }
    }
  }

  @ParameterizedTest
  @EnumSource(names = ["DARK", "LIGHT", "HIGH_CONTRAST"])
  fun idle(theme: ThemeChoice) = assertPicture("idle-${theme.name.lowercase()}", states.idle, theme)

  @Test
  fun `the list of texts and a file are still being read`() =
    assertPicture(
      "loading",
      WatchUiState(
        DatasetPanel(loading = "diary.docx", uploading = true),
        settings = states.settings,
      ),
    )

  @Test fun running() = assertPicture("running", states.running(220))

  @Test fun paused() = assertPicture("paused", states.paused(260))

  @Test
  fun `paused because the numbers went astray`() =
    assertPicture(
      "diverged",
      states.paused(
        137,
        Trouble(
          "Training went astray: the loss is no longer a number.",
          "The steps were too large for this model. The last step was undone; nothing is lost.",
          "Go on with learning rates half as large (at most 0.005).",
          Remedy.HALF_RATE,
        ),
      ),
    )

  @ParameterizedTest
  @EnumSource(names = ["DARK", "LIGHT", "HIGH_CONTRAST"])
  fun completed(theme: ThemeChoice) =
    assertPicture("completed-${theme.name.lowercase()}", states.completed, theme)

  @Test fun failed() = assertPicture("failed", states.failed(143))

  @Test
  fun `a file was refused`() =
    assertPicture(
      "refused",
      states.idle.copy(
        dataset =
          states.dataset.copy(
            rejection =
              Trouble(
                "Text too short. Min 50 characters required.",
                "This text has 31.",
                "Choose a longer file.",
              )
          )
      ),
    )

  @Test
  fun `settings open`() =
    assertPicture("settings", states.idle.copy(settings = states.settings.copy(open = true)))

  @Test
  fun `settings open, one of them wrong`() =
    assertPicture(
      "settings-wrong",
      states
        .running(220)
        .copy(
          settings =
            states
              .wrongWidth("15")
              .copy(note = "Changes hold for the next run; this one keeps its settings.")
        ),
    )

  @Test
  fun `question before the run is stopped`() =
    assertPicture(
      "confirm",
      states
        .running(220)
        .copy(
          confirmation =
            Confirmation(
              "Stop current training?",
              "A new text starts a new run. What this run has recorded stays in the list.",
              "Stop training",
              "Keep training",
            )
        ),
      // Before the tooltip of the focused button appears.
      atMillis = 500,
    )

  @Test
  fun `card of the text`() =
    assertPicture("card", states.idle.copy(dataset = states.dataset.copy(cardOpen = true)))

  @Test
  fun `the chart is hovered and selects a row`() {
    view.crosshair = 163.0
    assertPicture(
      "hovered",
      states.completed.copy(samples = states.completed.samples.copy(selectedStep = 150)),
    )
  }

  @Test
  fun `a row is pinned and a character explained`() =
    assertPicture("explained", states.explained(100, 23))

  @Test
  fun `the smallest window`() =
    assertPicture("small", states.explained(100, 23), width = 1024, height = 640)

  @Test
  fun `settings unfold below the controls in the smallest window`() =
    assertPicture(
      "small-settings",
      states.idle.copy(settings = states.settings.copy(open = true)),
      width = 1024,
      height = 900,
    )

  @Test
  fun `a large window`() = assertPicture("large", states.completed, width = 1920, height = 1080)

  @Test
  fun `a file is held over the window`() =
    GoldenPictures.assertMatches("watch-file-over", 376, 246) {
      BreakerTheme {
        Box(Modifier.background(BreakerTheme.colors.background).padding(Spacing.x2)) {
          DatasetSection(states.dataset, fileOver = true, {})
        }
      }
    }

  @Test
  fun `a new row half-way through its fade`() =
    GoldenPictures.assertMatches("watch-fade", 1280, 683, atMillis = 150) { Arriving() }

  /** Step 100 is written after two frames, so that the screen was drawn without it. */
  @Composable
  private fun Arriving() {
    var state by remember { mutableStateOf(states.running(99)) }
    LaunchedEffect(Unit) {
      repeat(2) { withFrameNanos {} }
      state = states.running(100)
    }
    BreakerTheme { Shown(state) }
  }

  @Composable
  private fun Shown(state: WatchUiState) {
    Box(Modifier.fillMaxSize().background(BreakerTheme.colors.background)) {
      WatchScreen(state, {}, NoExport, {}, chartView = view)
    }
  }

  private companion object {
    const val SHELL_HEIGHT = 117
  }
}

internal object NoExport : ChartExport {
  override suspend fun copyPicture(png: ByteArray) = ExportOutcome.Cancelled

  override suspend fun copyText(text: String) = ExportOutcome.Cancelled

  override suspend fun save(suggestedName: String, content: ByteArray) = ExportOutcome.Cancelled
}
