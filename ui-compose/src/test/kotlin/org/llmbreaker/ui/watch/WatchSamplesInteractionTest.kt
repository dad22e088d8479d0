package org.llmbreaker.ui.watch

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertTextEquals
import androidx.compose.ui.test.click
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performMouseInput
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.requestFocus
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.run.RunTags

/** Chart, samples and next-token panel, which point at each other. */
@OptIn(ExperimentalTestApi::class)
internal class WatchSamplesInteractionTest : WatchScreenFixture() {
  @Test
  fun `hovering and tapping the chart`() =
    shown(states.completed) {
      val chart = onNodeWithContentDescription("Loss after", substring = true)
      chart.performMouseInput { moveTo(Offset(width * 0.45f, height / 2f)) }
      waitForIdle()
      chart.performMouseInput { click() }
      chart.performMouseInput { exit() }
      waitForIdle()
      val step = checkNotNull(events.filterIsInstance<WatchUiEvent.ChartHovered>().first().step)
      assertThat(step.toInt() % 50).isZero()
      assertThat(events)
        .containsExactly(
          WatchUiEvent.ChartHovered(step),
          WatchUiEvent.ChartTapped(step),
          WatchUiEvent.ChartHovered(null),
        )
    }

  @Test
  fun `what the chart selects comes into sight`() =
    shown(states.completed) {
      onNodeWithTag(WatchTags.sample(0)).assertDoesNotExist()
      state = state.copy(samples = state.samples.copy(selectedStep = 0))
      waitForIdle()
      onNodeWithTag(WatchTags.sample(0)).assertIsDisplayed()
    }

  @Test
  fun `hovering rows reports each, and nothing when the pointer has left`() =
    shown(states.completed) {
      onNodeWithTag(WatchTags.sample(450)).performMouseInput { moveTo(center) }
      waitForIdle()
      onNodeWithTag(WatchTags.sample(500)).performMouseInput { moveTo(center) }
      waitForIdle()
      onNodeWithTag(RunTags.PLAY).performMouseInput { moveTo(center) }
      waitForIdle()
      assertThat(events)
        .containsExactly(
          WatchUiEvent.SampleHovered(450),
          WatchUiEvent.SampleHovered(500),
          WatchUiEvent.SampleHovered(null),
        )
    }

  @Test
  fun `a tap on the step selects the row, one on a letter explains it`() =
    shown(states.completed) {
      val row = onNodeWithTag(WatchTags.sample(500))
      row.performTouchInput { click(Offset(20f, height / 2f)) }
      assertThat(events).containsExactly(WatchUiEvent.SampleTapped(500))
      state = state.copy(samples = state.samples.copy(selectedStep = 500))
      waitForIdle()
      // The text begins after the padding, the step and the gap; a letter is 8.4 wide.
      row.performTouchInput { click(Offset(88f + 3.5f * 8.4f, 14f)) }
      assertThat(events.last()).isEqualTo(WatchUiEvent.CharacterChosen(500, 3))
      assertThat(events).hasSize(2)
    }

  @Test
  fun `keys move among rows and letters`() =
    shown(states.completed.copy(samples = states.completed.samples.copy(selectedStep = 450))) {
      val list = onNodeWithTag(WatchTags.SAMPLES)
      list.requestFocus()
      list.performKeyInput {
        pressKey(Key.DirectionUp)
        pressKey(Key.DirectionDown)
        pressKey(Key.MoveHome)
        pressKey(Key.Enter)
        pressKey(Key.DirectionRight)
      }
      assertThat(events)
        .containsExactly(
          WatchUiEvent.SampleTapped(400),
          WatchUiEvent.SampleTapped(500),
          WatchUiEvent.SampleTapped(0),
          WatchUiEvent.SampleTapped(450),
          WatchUiEvent.CharacterChosen(450, 0),
        )
    }

  @Test
  fun `the next-token panel opens and closes`() =
    shown(states.completed) {
      press(WatchTags.NEXT_TOKEN_TOGGLE)
      state = states.explained(100, 23)
      waitForIdle()
      onNodeWithTag(WatchTags.NEXT_TOKEN).assertIsDisplayed()
      press(WatchTags.NEXT_TOKEN_TOGGLE)
      assertThat(events)
        .containsExactly(WatchUiEvent.NextTokenToggled, WatchUiEvent.NextTokenToggled)
    }

  @Test
  fun `the newest sample can be read from the semantics and is announced`() =
    shown(states.running(99)) {
      state = states.running(100)
      waitForIdle()
      val newest = onNodeWithTag(WatchTags.sample(100))
      newest.assertIsDisplayed().assertTextEquals(state.samples.rows.last().text)
      val config = newest.fetchSemanticsNode().config
      assertThat(config[SemanticsProperties.LiveRegion]).isEqualTo(LiveRegionMode.Polite)
      val before = onNodeWithTag(WatchTags.sample(50)).fetchSemanticsNode().config
      assertThat(before.contains(SemanticsProperties.LiveRegion)).isFalse()
    }
}
