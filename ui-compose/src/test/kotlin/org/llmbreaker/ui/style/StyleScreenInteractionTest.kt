package org.llmbreaker.ui.style

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher.Companion.keyIsDefined
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsFocused
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.click
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTextReplacement
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.requestFocus
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.within
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.ui.run.RunTags
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.watch.NoExport

@OptIn(ExperimentalTestApi::class)
class StyleScreenInteractionTest {
  private val states = StyleStates()
  private val events = mutableListOf<StyleUiEvent>()
  private var state by mutableStateOf(StyleUiState())

  private fun shown(first: StyleUiState, test: ComposeUiTest.() -> Unit) {
    state = first
    runDesktopComposeUiTest(1280, 683) {
      setContent { BreakerTheme { StyleScreen(state, events::add, NoExport, {}) } }
      test()
    }
  }

  private fun ComposeUiTest.press(tag: String) = onNodeWithTag(tag).performClick()

  /** The part of [tag] that takes presses and keys; its surroundings explain it. */
  private fun ComposeUiTest.control(tag: String) =
    onNode(
      (hasTestTag(tag) or hasAnyAncestor(hasTestTag(tag))) and
        (hasClickAction() or keyIsDefined(SemanticsActions.SetProgress))
    )

  private fun ComposeUiTest.assertTold(vararg expected: StyleUiEvent) {
    waitForIdle()
    assertThat(events).containsExactly(*expected)
    events.clear()
  }

  @Test
  fun `an example, a file, a typed text`() =
    shown(states.empty) {
      press(StyleTags.EXAMPLE)
      press(StyleTags.UPLOAD)
      onNodeWithTag(StyleTags.TEXT).performTextReplacement("My own words")
      control(StyleTags.FORGET).assertIsNotEnabled()
      assertTold(
        StyleUiEvent.ExamplePressed,
        StyleUiEvent.UploadPressed,
        StyleUiEvent.TextEdited("My own words"),
      )
    }

  @Test
  fun `a text that is too long stays out of the field and waits for an answer`() =
    shown(states.tooLong) {
      val long = "word ".repeat(10_001)
      onNodeWithTag(StyleTags.TEXT).performTextReplacement(long)
      press(StyleTags.TRUNCATE)
      onNodeWithText("Leave it").performClick()
      assertTold(
        StyleUiEvent.TooMuchGiven(long),
        StyleUiEvent.TruncatePressed,
        StyleUiEvent.TruncateDeclined,
      )
    }

  @Test
  fun `of a long text only the parts in view are laid out, and each can be edited`() =
    shown(states.long) {
      val parts = cuts(state.input.text)
      onNodeWithTag(StyleTags.TEXT).assertDoesNotExist()
      val laidOut = onAllNodes(hasSetTextAction()).fetchSemanticsNodes().size
      assertThat(laidOut).isBetween(1, parts.size / 4)
      part(1, parts.size).performTextReplacement("New.")
      assertTold(StyleUiEvent.TextEdited(changed(parts, "New.\n")))
      press(StyleTags.CLEAR)
      assertTold(StyleUiEvent.TextReplaced(""))
      state = states.empty.copy(input = InputPanel(revision = 7))
      onNodeWithTag(StyleTags.TEXT).assertIsDisplayed()
    }

  @Test
  fun `a pasted long text is cut into parts, and typing goes on at its end`() =
    shown(states.empty) {
      val long = states.long.input.text
      onNodeWithTag(StyleTags.TEXT).performTextReplacement(long)
      assertTold(StyleUiEvent.TextReplaced(long))
      state = states.long.copy(input = states.long.input.copy(revision = 1))
      val count = cuts(long).size
      part(count, count).assertIsDisplayed().assertIsFocused()
      part(count, count).performTextInput("!")
      assertTold(StyleUiEvent.TextEdited("$long!"))
    }

  @Test
  fun `a part that grows too long is cut anew, a text that does is refused`() =
    shown(states.long) {
      val parts = cuts(state.input.text)
      val more = "more ".repeat(500)
      part(1, parts.size).performTextReplacement(more)
      assertTold(StyleUiEvent.TextReplaced(changed(parts, more + "\n")))
      val most = "most ".repeat(10_000)
      part(1, parts.size).performTextReplacement(most)
      assertTold(StyleUiEvent.TooMuchGiven(changed(parts, most + "\n")))
    }

  private fun changed(parts: List<String>, first: String) = first + parts.drop(1).joinToString("")

  private fun ComposeUiTest.part(number: Int, of: Int) =
    onNodeWithContentDescription("Your text, part $number of $of")

  @Test
  fun `size, speed, training and stopping, all in view`() =
    shown(states.training(250)) {
      for (tag in listOf(RunTags.PLAY, RunTags.STOP, RunTags.STEP, RunTags.SPEED, StyleTags.SIZE)) {
        onNodeWithTag(tag).assertIsDisplayed()
      }
      onNodeWithText("Micro", substring = true).performClick()
      onNodeWithText("10x").performClick()
      press(RunTags.PLAY)
      press(RunTags.STOP)
      assertTold(
        StyleUiEvent.SizeChosen(Preset.MICRO),
        StyleUiEvent.SpeedChosen(Speed.X10),
        StyleUiEvent.PlayPressed,
        StyleUiEvent.StopPressed,
      )
    }

  @Test
  fun `a run that stands still can be saved`() =
    shown(states.training(250)) {
      control(StyleTags.SAVE_RUN).assertIsNotEnabled()
      state = states.completed
      waitForIdle()
      press(StyleTags.SAVE_RUN)
      assertThat(events).containsExactly(StyleUiEvent.SaveRunPressed)
    }

  @Test
  fun `a tap on a marked phrase explains the rule`() =
    shown(states.completed) {
      val rule = PhraseKind.EXACT.explanation
      onNodeWithText(rule).assertDoesNotExist()
      // In the third line: the first two are the salutation, which was given.
      onNodeWithTag(StyleTags.GENERATED).performTouchInput { click(Offset(120f, 52f)) }
      onNodeWithText(rule).assertExists()
    }

  @Test
  fun `the slider, and everything that can be done with a result`() =
    shown(states.completed) {
      onNodeWithTag(StyleTags.TEMPERATURE).performTouchInput {
        click(Offset(width * 0.9f, height / 2f))
      }
      val chosen = events.filterIsInstance<StyleUiEvent.TemperatureChosen>().last()
      assertThat(chosen.temperature).isBetween(1.2f, LEAST_TEMPERATURE + 1.4f)
      events.clear()
      press(StyleTags.COPY)
      press(StyleTags.SAVE)
      press(StyleTags.SAVE_TEXT)
      press(StyleTags.SAVE)
      press(StyleTags.SAVE_REPORT)
      press(StyleTags.KEPT)
      press(StyleTags.FORGET)
      assertTold(
        StyleUiEvent.CopyPressed,
        StyleUiEvent.SaveTextPressed,
        StyleUiEvent.SaveReportPressed,
        StyleUiEvent.KeptToggled,
        StyleUiEvent.ForgetPressed,
      )
    }

  @Test
  fun `the slider and the Save menu by keyboard`() =
    shown(states.completed) {
      val slider = control(StyleTags.TEMPERATURE).requestFocus()
      slider.performKeyInput { pressKey(Key.DirectionRight) }
      val chosen = events.single() as StyleUiEvent.TemperatureChosen
      assertThat(chosen.temperature).isCloseTo(0.65f, within(0.001f))
      events.clear()
      val save = control(StyleTags.SAVE).requestFocus()
      save.performKeyInput { pressKey(Key.Enter) }
      val choice = control(StyleTags.SAVE_TEXT).assertIsDisplayed().requestFocus()
      choice.performKeyInput { pressKey(Key.Enter) }
      onNodeWithTag(StyleTags.SAVE_TEXT).assertDoesNotExist()
      assertTold(StyleUiEvent.SaveTextPressed)
    }
}
