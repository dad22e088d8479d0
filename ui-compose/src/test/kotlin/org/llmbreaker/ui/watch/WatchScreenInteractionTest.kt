package org.llmbreaker.ui.watch

import androidx.compose.ui.input.key.Key
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertHeightIsAtLeast
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsFocused
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertWidthIsAtLeast
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performMouseInput
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextReplacement
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.requestFocus
import androidx.compose.ui.unit.dp
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

@OptIn(ExperimentalTestApi::class)
internal class WatchScreenInteractionTest : WatchScreenFixture() {
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
  fun `arrow keys choose the speed beside the chosen one`() =
    shown(states.paused(220)) {
      onNodeWithText("1x").requestFocus()
      onNodeWithText("1x").performKeyInput { pressKey(Key.DirectionRight) }
      onNodeWithText("2x").assertIsFocused()
      onNodeWithText("2x").performKeyInput { pressKey(Key.DirectionLeft) }
      assertThat(events)
        .containsExactly(
          WatchUiEvent.SpeedChosen(Speed.X2),
          WatchUiEvent.SpeedChosen(Speed.X10), // the test left 1x chosen
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
      onNodeWithContentDescription("Save this run").assertIsNotEnabled()
      press(RunTags.STEP)
      press(RunTags.STOP)
      state = states.paused(220)
      waitForIdle()
      onNodeWithText("Resume").assertIsEnabled()
      press(RunTags.STEP)
      press(WatchTags.SAVE)
      assertThat(events)
        .containsExactly(
          WatchUiEvent.StopPressed,
          WatchUiEvent.StepPressed,
          WatchUiEvent.SavePressed,
        )
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

  @Test
  fun `a small window scrolls instead of squeezing the chart`() =
    shown(states.running(220), width = 640) {
      val chart = onNodeWithTag(RunTags.CHART)
      chart.performScrollTo().assertIsDisplayed()
      chart.assertWidthIsAtLeast(500.dp).assertHeightIsAtLeast(200.dp)
      onNodeWithTag(RunTags.PLAY).performScrollTo().assertIsDisplayed()
    }
}
