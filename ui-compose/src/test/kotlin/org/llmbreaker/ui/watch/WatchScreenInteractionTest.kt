package org.llmbreaker.ui.watch

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertTextEquals
import androidx.compose.ui.test.click
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performMouseInput
import androidx.compose.ui.test.performTextReplacement
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.requestFocus
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.ui.run.PlayKind
import org.llmbreaker.ui.run.Remedy
import org.llmbreaker.ui.run.RunPanel
import org.llmbreaker.ui.run.RunStatus
import org.llmbreaker.ui.run.RunTags
import org.llmbreaker.ui.run.Trouble
import org.llmbreaker.ui.theme.BreakerTheme

@OptIn(ExperimentalTestApi::class)
class WatchScreenInteractionTest {
  private val states = RecordedStates
  private val events = mutableListOf<WatchUiEvent>()
  private var state by mutableStateOf(WatchUiState())

  private fun shown(
    first: WatchUiState,
    width: Int = 1280,
    test: ComposeUiTest.() -> Unit,
  ) {
    state = first
    runDesktopComposeUiTest(width, 683) {
      setContent { BreakerTheme { WatchScreen(state, events::add, NoExport, {}) } }
      test()
    }
  }

  private fun ComposeUiTest.press(tag: String) = onNodeWithTag(tag).performClick()

  @Test
  fun `buttons of a run that has ended`() =
    shown(states.failed(143)) {
      press(RunTags.PLAY)
      press(WatchTags.TRAIN_AGAIN)
      press(WatchTags.NEW_SEED)
      press(WatchTags.REPLAY)
      press(RunTags.REMEDY)
      onNodeWithText("5x").performClick()
      assertThat(events)
        .containsExactly(
          WatchUiEvent.PlayPressed,
          WatchUiEvent.TrainAgainPressed,
          WatchUiEvent.NewSeedPressed,
          WatchUiEvent.ReplayPressed,
          WatchUiEvent.RetryPressed,
          WatchUiEvent.SpeedChosen(Speed.X5),
        )
    }

  @Test
  fun `buttons follow what the state allows`() =
    shown(states.running(220)) {
      onNodeWithText("Pause").assertIsEnabled()
      onNodeWithText("Stop").assertIsEnabled()
      onNodeWithText("Step").assertIsNotEnabled()
      onNodeWithText("Train again").assertIsNotEnabled()
      onNodeWithText("New seed").assertIsNotEnabled()
      press(RunTags.STEP)
      press(RunTags.STOP)
      state = states.paused(220)
      waitForIdle()
      onNodeWithText("Resume").assertIsEnabled()
      press(RunTags.STEP)
      assertThat(events).containsExactly(WatchUiEvent.StopPressed, WatchUiEvent.StepPressed)
    }

  @Test
  fun `half the learning rate after numbers went astray`() =
    shown(states.paused(137, Trouble("Astray.", "Too fast.", "Slower.", Remedy.HALF_RATE))) {
      press(RunTags.REMEDY)
      assertThat(events).containsExactly(WatchUiEvent.HalfRatePressed)
    }

  @Test
  fun `choosing and uploading a text`() =
    shown(states.idle) {
      onNodeWithContentDescription("Text to learn from").performClick()
      val other = states.dataset.choices.first { it.id != states.dataset.chosenId }
      onNodeWithText(other.name).performClick()
      press(WatchTags.UPLOAD)
      onNodeWithContentDescription("About this text").performClick()
      state = state.copy(dataset = states.dataset.copy(loading = "diary.txt", uploading = true))
      waitForIdle()
      press(WatchTags.UPLOAD_CANCEL)
      assertThat(events)
        .containsExactly(
          WatchUiEvent.DatasetChosen(other.id),
          WatchUiEvent.UploadPressed,
          WatchUiEvent.CardToggled,
          WatchUiEvent.UploadCancelled,
        )
    }

  @Test
  fun `settings fold, presets and fields`() =
    shown(states.idle) {
      press(WatchTags.SETTINGS)
      state = state.copy(settings = state.settings.copy(open = true))
      waitForIdle()
      onNodeWithContentDescription("Preset").performClick()
      onNodeWithText("Nano").performClick()
      onNodeWithContentDescription("Width").performTextReplacement("32")
      assertThat(events)
        .containsExactly(
          WatchUiEvent.SettingsToggled,
          WatchUiEvent.PresetChosen(Preset.NANO),
          WatchUiEvent.SettingTyped(SettingId.WIDTH, "32"),
        )
    }

  @Test
  fun `the question is answered`() =
    shown(states.running(50)) {
      state = state.copy(confirmation = Confirmation("Stop?", "It ends.", "Stop it", "Go on"))
      waitForIdle()
      onNodeWithText("Go on").performClick()
      onNodeWithText("Stop it").performClick()
      assertThat(events).containsExactly(WatchUiEvent.Dismissed, WatchUiEvent.Confirmed)
    }

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

  @Test
  fun `tooltips tell what controls do`() =
    shown(states.idle) {
      val texts =
        listOf(
          onNodeWithContentDescription("Text to learn from") to
            "Choose training data. Smaller datasets train faster.",
          onNodeWithTag(RunTags.PLAY) to "Start training from scratch",
          onNodeWithTag(RunTags.SPEED) to "Adjust training speed (faster = less smooth)",
          onNodeWithText("Loss") to "Lower loss = better predictions",
          onNodeWithText("What the model writes") to
            "Hover loss curve to see output at different stages",
        )
      for ((control, text) in texts) {
        control.performMouseInput { moveTo(center) }
        mainClock.advanceTimeBy(1_000)
        onNodeWithText(text).assertIsDisplayed()
      }
    }

  @Test
  fun `before the first sample the screen does not ask to press Play again`() =
    shown(states.idle.copy(run = RunPanel(RunStatus.Preparing, PlayKind.PAUSE))) {
      onNodeWithText("Getting ready").assertIsDisplayed()
    }

  @Test
  fun `a wrong setting is told also while the settings are folded`() =
    shown(
      states.idle.copy(
        settings =
          states.settings.copy(
            fields = listOf(SettingField(SettingId.WIDTH, "0", "Width must be from 1 to 512"))
          )
      )
    ) {
      onNodeWithText("Please check").assertIsDisplayed()
    }

  @Test
  fun `everything needed to start is in sight in the smallest window`() =
    shown(states.idle, width = 1024) {
      for (tag in listOf(RunTags.PLAY, RunTags.SPEED, RunTags.CHART)) {
        onNodeWithTag(tag).assertIsDisplayed()
      }
      onNodeWithText("Press Play and watch it learn to spell").assertIsDisplayed()
      onNodeWithContentDescription("Steps: 0 of 500").assertIsDisplayed()
    }
}
