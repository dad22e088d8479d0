package org.llmbreaker.ui.watch

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import org.llmbreaker.ui.theme.BreakerTheme

/** The screen over states that a test sets; remembers what it was asked for. */
@OptIn(ExperimentalTestApi::class)
internal abstract class WatchScreenFixture {
  protected val states = RecordedStates
  protected val events = mutableListOf<WatchUiEvent>()
  protected var state by mutableStateOf(WatchUiState())

  /** The screen in [first]; later what [state] says. */
  protected fun shown(
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

  protected fun ComposeUiTest.press(tag: String) = onNodeWithTag(tag).performClick()
}
