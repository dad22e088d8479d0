package org.llmbreaker.ui.chart

import androidx.compose.foundation.layout.size
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.runtime.snapshots.Snapshot
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.doubleClick
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performMouseInput
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.pinch
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.requestFocus
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import androidx.compose.ui.test.withKeyDown
import androidx.compose.ui.unit.dp
import androidx.compose.ui.use
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.within
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.run.LossCard
import org.llmbreaker.ui.theme.BreakerTheme

@OptIn(ExperimentalTestApi::class)
class LossChartInteractionTest {
  private val run = RecordedRun.firstWords
  private val view = LossChartViewState()
  private val hovered = mutableListOf<Int?>()
  private val selected = mutableListOf<Int>()
  private var data by mutableStateOf(run)
  private val exported = mutableListOf<Pair<String, ByteArray>>()
  private val outcomes = mutableListOf<ExportOutcome>()

  private val export =
    object : ChartExport {
      override suspend fun copyPicture(png: ByteArray) = record("picture", png)

      override suspend fun copyText(text: String) = record("text", text.encodeToByteArray())

      override suspend fun save(suggestedName: String, content: ByteArray) =
        record(suggestedName, content)

      private fun record(what: String, content: ByteArray): ExportOutcome {
        exported += what to content
        return ExportOutcome.Done(what)
      }
    }

  private fun shown(test: ComposeUiTest.(SemanticsNodeInteraction) -> Unit) =
    runDesktopComposeUiTest(800, 500) {
      setContent {
        BreakerTheme {
          LossCard(
            data,
            view,
            export,
            outcomes::add,
            Modifier.size(800.dp, 500.dp),
            onHover = hovered::add,
            onSelect = selected::add,
          )
        }
      }
      test(chart())
    }

  private fun ComposeUiTest.chart() = onNodeWithContentDescription("Loss after", substring = true)

  private fun SemanticsNodeInteraction.state(): String? =
    fetchSemanticsNode().config.getOrNull(SemanticsProperties.StateDescription)

  @Test
  fun `hovering reads the figures and reports the evaluation at or before`() = shown { chart ->
    chart.performMouseInput { moveTo(Offset(width * 0.45f, height / 2f)) }
    assertThat(chart.state()).startsWith("Step 2").contains("val 0.36 (at 250)")
    assertThat(hovered).containsExactly(250)
    chart.performMouseInput { exit() }
    waitForIdle()
    assertThat(chart.state()).isNull()
    assertThat(hovered).containsExactly(250, null)
  }

  @Test
  fun `a tap selects once and a second soon after resets a zoomed view`() = shown { chart ->
    view.zoomBy(2.0, 250.0, run.fullRange)
    waitForIdle()
    chart.performTouchInput { doubleClick(center) }
    waitForIdle()
    assertThat(selected).hasSize(1)
    assertThat(view.isZoomed).isFalse()
  }

  @Test
  fun `the wheel zooms about the pointer and stops at the whole`() = shown { chart ->
    chart.performMouseInput {
      moveTo(center)
      scroll(-3f)
    }
    waitForIdle()
    val closer = view.visible(run.fullRange)
    assertThat(closer.length).isCloseTo(500 / Math.pow(1.2, 3.0), within(0.5))
    chart.performMouseInput { scroll(30f) }
    waitForIdle()
    assertThat(view.isZoomed).isFalse()
  }

  @Test
  fun `a drag pans a zoomed chart to the end and not beyond`() = shown { chart ->
    view.zoomBy(4.0, 0.0, run.fullRange)
    waitForIdle()
    chart.performTouchInput {
      down(centerRight - Offset(200f, 0f))
      repeat(5) { moveBy(Offset(-40f, 0f)) }
      up()
    }
    waitForIdle()
    val moved = view.visible(run.fullRange)
    assertThat(moved.start).isGreaterThan(20.0)
    assertThat(moved.length).isCloseTo(125.0, within(1e-6))
    assertThat(selected).isEmpty()
    repeat(5) {
      chart.performTouchInput {
        down(centerRight - Offset(150f, 0f))
        repeat(8) { moveBy(Offset(-60f, 0f)) }
        up()
      }
    }
    waitForIdle()
    assertThat(view.visible(run.fullRange).end).isCloseTo(500.0, within(1e-6))
  }

  @Test
  fun `two fingers zoom`() = shown { chart ->
    chart.performTouchInput {
      pinch(
        center - Offset(20f, 0f),
        center - Offset(120f, 0f),
        center + Offset(20f, 0f),
        center + Offset(120f, 0f),
      )
    }
    waitForIdle()
    assertThat(view.isZoomed).isTrue()
    assertThat(selected).isEmpty()
  }

  @Test
  fun `keys move the crosshair, select, zoom and reset`() = shown { chart ->
    chart.requestFocus()
    chart.performKeyInput { pressKey(Key.DirectionLeft) }
    assertThat(chart.state()).startsWith("Step 499 ·")
    chart.performKeyInput { withKeyDown(Key.ShiftLeft) { pressKey(Key.DirectionLeft) } }
    assertThat(chart.state()).startsWith("Step 450 ·")
    chart.performKeyInput {
      pressKey(Key.DirectionRight)
      pressKey(Key.Enter)
    }
    assertThat(selected).containsExactly(450)
    chart.performKeyInput { pressKey(Key.Plus) }
    assertThat(view.isZoomed).isTrue()
    chart.performKeyInput { pressKey(Key.MoveHome) }
    assertThat(view.isZoomed).isFalse()
    chart.performKeyInput { pressKey(Key.Escape) }
    waitForIdle()
    assertThat(chart.state()).isNull()
  }

  @Test
  fun `the crosshair takes a zoomed view along`() {
    view.zoomBy(5.0, 0.0, run.fullRange)
    view.crosshair = 100.0
    view.moveCrosshair(50.0, run)
    assertThat(view.visible(run.fullRange)).isEqualTo(Range(50.0, 150.0))
    view.moveCrosshair(-150.0, run)
    assertThat(view.visible(run.fullRange)).isEqualTo(Range(0.0, 100.0))
    view.moveCrosshair(-10.0, run)
    assertThat(view.crosshair).isEqualTo(0.0)
  }

  @Test
  fun `what is read aloud changes with evaluations, not with steps`() {
    data = run.upTo(60)
    shown { chart ->
      val before = chart.fetchSemanticsNode().config[SemanticsProperties.ContentDescription]
      data = run.upTo(70)
      waitForIdle()
      assertThat(chart().fetchSemanticsNode().config[SemanticsProperties.ContentDescription])
        .isEqualTo(before)
      data = run.upTo(100)
      waitForIdle()
      onNodeWithContentDescription("Loss after 100 of 500", substring = true).assertExists()
    }
  }

  @Test
  fun `buttons reset the view and show the table`() = shown {
    onNodeWithContentDescription("Reset view").assertIsNotEnabled()
    view.zoomBy(2.0, 100.0, run.fullRange)
    waitForIdle()
    onNodeWithContentDescription("Reset view").assertIsEnabled().performClick()
    assertThat(view.isZoomed).isFalse()
    onNodeWithContentDescription("Show as table").performClick()
    onNodeWithContentDescription("Step 50: training 1.68, validation 1.61").performClick()
    assertThat(selected).containsExactly(50)
    onNodeWithContentDescription("Show as chart").performClick()
    chart().assertExists()
  }

  @Test
  fun `copy and save hand over the picture, and the figures from the table`() = shown {
    onNodeWithContentDescription("Copy the chart", substring = true).performClick()
    waitUntil(timeoutMillis = 10_000) { outcomes.size == 1 }
    onNodeWithContentDescription("Save the chart", substring = true).performClick()
    waitUntil(timeoutMillis = 10_000) { outcomes.size == 2 }
    onNodeWithContentDescription("Show as table").performClick()
    onNodeWithContentDescription("Copy the figures", substring = true).performClick()
    onNodeWithContentDescription("Save the figures", substring = true).performClick()
    waitUntil(timeoutMillis = 10_000) { outcomes.size == 4 }
    assertThat(exported.map { it.first }).containsExactly("picture", "loss.png", "text", "loss.csv")
    assertThat(exported[0].second).isEqualTo(exported[1].second)
    assertThat(exported[3].second.decodeToString()).isEqualTo(run.toCsv())
  }

  @Test
  fun `an unchanged chart asks for no frame and a new step for one`() {
    val scene = ImageComposeScene(800, 500) { BreakerTheme { LossChart(data, view) } }
    scene.use {
      for (frame in 0..3) scene.render(frame * 16_000_000L).close()
      assertThat(scene.hasInvalidations()).isFalse()
      data = run.copy()
      Snapshot.sendApplyNotifications()
      assertThat(scene.hasInvalidations()).isFalse()
      data = run.upTo(499)
      Snapshot.sendApplyNotifications()
      assertThat(scene.hasInvalidations()).isTrue()
    }
  }
}
