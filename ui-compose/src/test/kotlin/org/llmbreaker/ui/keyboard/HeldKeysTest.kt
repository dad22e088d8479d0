package org.llmbreaker.ui.keyboard

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.click
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performTextInputSelection
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.text.TextRange
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/** Keys that stay down: what repeats, what offers more, what locks. */
@OptIn(ExperimentalTestApi::class)
internal class HeldKeysTest : KeyboardFixture() {
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
      moveBy(Offset(-30f, 0f))
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
}
