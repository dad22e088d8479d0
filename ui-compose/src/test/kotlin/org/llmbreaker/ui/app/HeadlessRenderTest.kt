package org.llmbreaker.ui.app

import androidx.compose.foundation.text.BasicText
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import org.junit.jupiter.api.Test

@OptIn(ExperimentalTestApi::class)
class HeadlessRenderTest {
  @Test
  fun `a composable renders without a display`() = runDesktopComposeUiTest {
    setContent { BasicText("LLMBreaker") }
    onNodeWithText("LLMBreaker").assertExists()
  }
}
