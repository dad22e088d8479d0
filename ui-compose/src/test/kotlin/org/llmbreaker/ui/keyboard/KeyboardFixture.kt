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
import androidx.compose.ui.test.SemanticsNodeInteractionCollection
import androidx.compose.ui.test.click
import androidx.compose.ui.test.onAllNodesWithContentDescription
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import androidx.compose.ui.unit.dp
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.component.Dialog
import org.llmbreaker.ui.component.LocalTextEntry
import org.llmbreaker.ui.component.TextArea
import org.llmbreaker.ui.component.TextEntry
import org.llmbreaker.ui.component.TextField
import org.llmbreaker.ui.theme.BreakerTheme

internal const val NAME = "Name"
internal const val LETTER = "Letter"

/** Two fields, a question when asked for, and the keyboard below them. */
@OptIn(ExperimentalTestApi::class)
internal abstract class KeyboardFixture {
  protected var enabled by mutableStateOf(true)
  protected var name by mutableStateOf("")
  protected var inDialog by mutableStateOf<String?>(null)
  protected var done = 0
  protected var touches = 0
  protected val letter = TextFieldState()

  @BeforeEach fun speakEnglish() = Language.use(Language.ENGLISH)

  @AfterEach fun speakEnglishAgain() = Language.use(Language.ENGLISH)

  protected fun typing(steps: DesktopComposeUiTest.() -> Unit) =
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

  protected fun DesktopComposeUiTest.field(label: String) = onNodeWithContentDescription(label)

  /** A press on the field; the keyboard comes once the field is ready to be typed into. */
  protected fun DesktopComposeUiTest.focusOn(label: String) {
    field(label).performScrollTo().performClick()
    waitUntil(timeoutMillis = 30_000) { keys("1").fetchSemanticsNodes().isNotEmpty() }
  }

  protected fun DesktopComposeUiTest.keys(name: String) = onAllNodesWithContentDescription(name)

  protected fun DesktopComposeUiTest.press(vararg names: String) {
    for (name in names) {
      keys(name).onFirst().performTouchInput { click() }
      mainClock.advanceTimeBy(500) // the next press is no second one of this
      waitForIdle()
    }
  }

  /** A finger rests on a key for [millis] and stays there. */
  protected fun DesktopComposeUiTest.hold(name: String, millis: Long) {
    keys(name).onFirst().performTouchInput { down(center) }
    mainClock.advanceTimeBy(millis)
    waitForIdle()
  }

  protected fun DesktopComposeUiTest.lift(name: String) {
    keys(name).onFirst().performTouchInput { up() }
    waitForIdle()
  }

  protected fun SemanticsNodeInteractionCollection.assertCount(count: Int) {
    assertThat(fetchSemanticsNodes()).hasSize(count)
  }
}
