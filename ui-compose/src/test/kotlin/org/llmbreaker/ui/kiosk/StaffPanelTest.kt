package org.llmbreaker.ui.kiosk

import androidx.compose.ui.input.key.Key
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.requestFocus
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.llmbreaker.ui.theme.BreakerTheme

@OptIn(ExperimentalTestApi::class)
class StaffPanelTest {
  private val events = mutableListOf<KioskEvent>()

  @Test
  fun `a keyboard that is plugged in enters the PIN at once`() =
    runDesktopComposeUiTest(1280, 800) {
      setContent { BreakerTheme(reducedMotion = true) { StaffPanel(StaffUiState(), events::add) } }
      onNodeWithTag(STAFF_PANEL).performKeyInput {
        pressKey(Key.Two)
        pressKey(Key.Seven)
        pressKey(Key.Backspace)
        pressKey(Key.Enter)
      }
      assertThat(events)
        .containsExactly(
          KioskEvent.Digit('2'),
          KioskEvent.Digit('7'),
          KioskEvent.Erase,
          KioskEvent.PinEntered,
        )
    }

  @Test
  fun `Enter on a key of the pad presses that key`() =
    runDesktopComposeUiTest(1280, 800) {
      setContent { BreakerTheme(reducedMotion = true) { StaffPanel(StaffUiState(), events::add) } }
      onNodeWithText("5").requestFocus()
      onNodeWithText("5").performKeyInput { pressKey(Key.Enter) }
      assertThat(events).containsExactly(KioskEvent.Digit('5'))
    }
}
