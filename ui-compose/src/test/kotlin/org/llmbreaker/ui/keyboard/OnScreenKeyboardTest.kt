package org.llmbreaker.ui.keyboard

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertHeightIsAtLeast
import androidx.compose.ui.test.assertIsFocused
import androidx.compose.ui.test.assertWidthIsAtLeast
import androidx.compose.ui.test.getBoundsInRoot
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasStateDescription
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performTextInputSelection
import androidx.compose.ui.text.TextRange
import androidx.compose.ui.unit.dp
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.text.Language

@OptIn(ExperimentalTestApi::class)
internal class OnScreenKeyboardTest : KeyboardFixture() {
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
