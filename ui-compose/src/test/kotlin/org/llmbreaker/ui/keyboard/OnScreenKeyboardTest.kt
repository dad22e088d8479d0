package org.llmbreaker.ui.keyboard

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.foundation.text.input.InputTransformation
import androidx.compose.foundation.text.input.TextFieldState
import androidx.compose.foundation.text.input.maxLength
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.test.DesktopComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertHeightIsAtLeast
import androidx.compose.ui.test.assertIsFocused
import androidx.compose.ui.test.assertWidthIsAtLeast
import androidx.compose.ui.test.click
import androidx.compose.ui.test.getBoundsInRoot
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasStateDescription
import androidx.compose.ui.test.onAllNodesWithContentDescription
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInputSelection
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import androidx.compose.ui.text.TextRange
import androidx.compose.ui.unit.dp
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.component.Dialog
import org.llmbreaker.ui.component.LocalTextEntry
import org.llmbreaker.ui.component.TextArea
import org.llmbreaker.ui.component.TextEntry
import org.llmbreaker.ui.component.TextField
import org.llmbreaker.ui.theme.BreakerTheme

private const val NAME = "Name"
private const val LETTER = "Letter"

@OptIn(ExperimentalTestApi::class)
class OnScreenKeyboardTest {
  private var enabled by mutableStateOf(true)
  private var name by mutableStateOf("")
  private var inDialog by mutableStateOf<String?>(null)
  private var done = 0
  private var touches = 0
  private val letter = TextFieldState()

  @BeforeEach fun speakEnglish() = Language.use(Language.ENGLISH)

  @AfterEach fun speakEnglishAgain() = Language.use(Language.ENGLISH)

  private fun typing(steps: DesktopComposeUiTest.() -> Unit) =
    runDesktopComposeUiTest(1280, 800) {
      setContent {
        BreakerTheme(reducedMotion = true) {
          CompositionLocalProvider(LocalTextEntry provides remember { TextEntry() }) {
            OnScreenKeyboardHost(enabled, { touches++ }) {
              Column(Modifier.verticalScroll(rememberScrollState())) {
                TextField(
                  name,
                  { name = it },
                  NAME,
                  "",
                  keyboardActions = KeyboardActions(onDone = { done++ }),
                )
                Spacer(Modifier.height(560.dp))
                TextArea(
                  letter,
                  LETTER,
                  "",
                  2,
                  3,
                  transformation = InputTransformation.maxLength(12),
                )
              }
              inDialog?.let { text ->
                Dialog("Question", { inDialog = null }) {
                  TextField(text, { inDialog = it }, "Answer", "")
                }
              }
            }
          }
        }
      }
      steps()
    }

  private fun DesktopComposeUiTest.field(label: String) = onNodeWithContentDescription(label)

  /** A press on the field; the keyboard comes once the field is ready to be typed into. */
  private fun DesktopComposeUiTest.focusOn(label: String) {
    field(label).performScrollTo().performClick()
    waitUntil(timeoutMillis = 30_000) { keys("1").fetchSemanticsNodes().isNotEmpty() }
  }

  private fun DesktopComposeUiTest.keys(name: String) = onAllNodesWithContentDescription(name)

  private fun DesktopComposeUiTest.press(vararg names: String) {
    for (name in names) {
      keys(name).onFirst().performTouchInput { click() }
      mainClock.advanceTimeBy(500) // the next press is no second one of this
      waitForIdle()
    }
  }

  /** A finger rests on a key for [millis] and stays there. */
  private fun DesktopComposeUiTest.hold(name: String, millis: Long) {
    keys(name).onFirst().performTouchInput { down(center) }
    mainClock.advanceTimeBy(millis)
    waitForIdle()
  }

  private fun DesktopComposeUiTest.lift(name: String) {
    keys(name).onFirst().performTouchInput { up() }
    waitForIdle()
  }

  @Test
  fun `it comes with a field's focus, goes when put away, and comes back with a press`() = typing {
    keys("q").assertCount(0)
    focusOn(NAME)
    press("Hide the keyboard")
    keys("q").assertCount(0)
    field(NAME).assertIsFocused()
    focusOn(NAME)
    enabled = false
    waitForIdle()
    keys("q").assertCount(0)
  }

  @Test
  fun `a word goes into the field, which keeps the focus`() = typing {
    focusOn(NAME)
    press("Shift", "H", "e", "y", "Space", "1", "?")
    assertThat(name).isEqualTo("Hey 1?")
    field(NAME).assertIsFocused()
    assertThat(touches).isEqualTo(7)
  }

  @Test
  fun `it writes where the caret is, and moves it`() = typing {
    focusOn(NAME)
    press("c", "t", "Caret to the left", "a")
    assertThat(name).isEqualTo("cat")
    press("Caret to the right", "s")
    assertThat(name).isEqualTo("cats")
  }

  @Test
  fun `a selection is replaced, and deleted at once`() = typing {
    letter.edit { append("one two") }
    focusOn(LETTER)
    field(LETTER).performTextInputSelection(TextRange(0, 3))
    press("a")
    assertThat(letter.text.toString()).isEqualTo("a two")
    field(LETTER).performTextInputSelection(TextRange(1, 5))
    press("Delete the character before the caret")
    assertThat(letter.text.toString()).isEqualTo("a")
  }

  @Test
  fun `the limit of a field holds`() = typing {
    letter.edit { append("eleven long") }
    focusOn(LETTER)
    press("e", "r")
    assertThat(letter.text.toString()).hasSize(12)
  }

  @Test
  fun `a whole sign is deleted, also one of several code units`() = typing {
    letter.edit { append("a👩‍🔬é") }
    focusOn(LETTER)
    field(LETTER).performTextInputSelection(TextRange(letter.text.length))
    press("Delete the character before the caret", "Delete the character before the caret")
    assertThat(letter.text.toString()).isEqualTo("a")
  }

  @Test
  fun `Backspace goes on while it is held, first after a while and then faster`() = typing {
    name = "x".repeat(40)
    focusOn(NAME)
    field(NAME).performTextInputSelection(TextRange(40))
    mainClock.autoAdvance = false
    hold("Delete the character before the caret", 400)
    assertThat(name).hasSize(39)
    mainClock.advanceTimeBy(600)
    val slow = 39 - name.length
    assertThat(slow).isBetween(4, 8)
    mainClock.advanceTimeBy(600)
    assertThat(39 - name.length - slow).isGreaterThan(slow)
    lift("Delete the character before the caret")
    val left = name.length
    mainClock.advanceTimeBy(1_000)
    assertThat(name).hasSize(left)
  }

  @Test
  fun `a key that is held goes on in a text of several lines too`() = typing {
    letter.edit { append("0123456789") }
    focusOn(LETTER)
    field(LETTER).performTextInputSelection(TextRange(10))
    hold("Delete the character before the caret", 1_000)
    lift("Delete the character before the caret")
    assertThat(letter.text.length).isLessThan(7)
  }

  @Test
  fun `a held letter offers its forms, and a slide takes one`() = typing {
    focusOn(NAME)
    hold("e", 600)
    keys("é").assertCount(1)
    keys("e").onFirst().performTouchInput {
      moveBy(androidx.compose.ui.geometry.Offset(-30f, 0f))
      up()
    }
    waitForIdle()
    assertThat(name).hasSize(1)
    assertThat("èéêëęě").contains(name)
    keys("é").assertCount(0)
  }

  @Test
  fun `after a hold without a slide a press takes a form, with Shift as a capital`() = typing {
    focusOn(NAME)
    press("Shift")
    hold("A", 600)
    lift("A")
    press("Ä")
    press("b")
    assertThat(name).isEqualTo("Äb")
  }

  @Test
  fun `two quick presses of Shift hold it`() = typing {
    focusOn(NAME)
    keys("Shift").onFirst().performTouchInput {
      click()
      advanceEventTime(100)
      click()
    }
    press("A", "B", "Shift", "c")
    assertThat(name).isEqualTo("ABc")
  }

  @Test
  fun `Enter breaks the line of a text and ends a field of one line`() = typing {
    focusOn(LETTER)
    press("a", "Enter", "b")
    assertThat(letter.text.toString()).isEqualTo("a\nb")
    focusOn(NAME)
    press("Enter")
    assertThat(done).isEqualTo(1)
    keys("q").assertCount(0)
  }

  @Test
  fun `signs take the place of letters`() = typing {
    focusOn(NAME)
    press("Signs", "€", "Letters", "q")
    assertThat(name).isEqualTo("€q")
  }

  @Test
  fun `a German keyboard has umlauts and sharp s`() {
    Language.use(Language.GERMAN)
    typing {
      focusOn(NAME)
      press("g", "r", "ü", "ß", "e", "ö", "ä", "z")
      assertThat(name).isEqualTo("grüßeöäz")
      val (y, x) = listOf("y", "x").map { onNode(hasContentDescription(it)).getBoundsInRoot().left }
      assertThat(y).isLessThan(x)
    }
  }

  @Test
  fun `the content gets the room above, and the field stays in view`() = typing {
    focusOn(LETTER)
    waitForIdle()
    val keyboard = keys("1").onFirst().fetchSemanticsNode().boundsInWindow.top
    assertThat(field(LETTER).fetchSemanticsNode().boundsInWindow.bottom).isLessThan(keyboard)
  }

  @Test
  fun `it types into a dialog too, and does not close it`() = typing {
    focusOn(NAME)
    inDialog = ""
    waitForIdle()
    focusOn("Answer")
    press("o", "k")
    assertThat(inDialog).isEqualTo("ok")
    assertThat(name).isEmpty()
    val dialog = onNodeWithText("Question").fetchSemanticsNode().boundsInWindow
    assertThat(dialog.bottom)
      .isLessThan(keys("1").onFirst().fetchSemanticsNode().boundsInWindow.top)
  }

  @Test
  fun `each key is large enough for a finger`() = typing {
    focusOn(NAME)
    val count = onAllNodes(hasClickAction() and !hasStateDescription("")).fetchSemanticsNodes().size
    assertThat(count).isGreaterThan(40)
    for (key in listOf("q", "1", "Space", "Shift", "Caret to the left", "Enter")) {
      keys(key).onFirst().assertWidthIsAtLeast(48.dp).assertHeightIsAtLeast(48.dp)
    }
  }
}

@OptIn(ExperimentalTestApi::class)
private fun androidx.compose.ui.test.SemanticsNodeInteractionCollection.assertCount(count: Int) {
  assertThat(fetchSemanticsNodes()).hasSize(count)
}
