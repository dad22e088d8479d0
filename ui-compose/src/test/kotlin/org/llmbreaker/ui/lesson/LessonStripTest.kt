package org.llmbreaker.ui.lesson

import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertHasClickAction
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import java.nio.file.Path
import kotlin.io.path.writeText
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.llmbreaker.ui.theme.BreakerTheme

@OptIn(ExperimentalTestApi::class)
class LessonStripTest {
  @TempDir private lateinit var folder: Path
  private val lessons =
    LessonPresenter(CoroutineScope(Dispatchers.Unconfined), Dispatchers.Unconfined)

  private fun effect() = runBlocking { lessons.effects.first() }

  private fun shown(steps: ComposeUiTest.() -> Unit) =
    runDesktopComposeUiTest(1280, 300) {
      setContent {
        val state by lessons.state.collectAsState()
        BreakerTheme { LessonStrip(state, lessons::onEvent) }
      }
      steps()
    }

  @Test
  fun `it leads through the tasks and ends`() {
    lessons.onEvent(LessonEvent.Bundled("noise-to-words"))
    shown {
      onNodeWithText("Task 1 of 4 · about 3 min").assertExists()
      onNodeWithContentDescription("Task before").assertIsNotEnabled()
      repeat(3) { onNodeWithText("Next task").assertHasClickAction().performClick() }
      onNodeWithText("Task 4 of 4 · about 3 min").assertExists()
      onNodeWithText("Next task").performClick() // greyed: nothing more comes
      onNodeWithText("Task 4 of 4 · about 3 min").assertExists()
      onNodeWithContentDescription("Task before").performClick()
      onNodeWithText("Task 3 of 4 · about 4 min").assertExists()
      onNodeWithText("End the lesson").performClick()
      onNodeWithTag(LESSON_STRIP).assertDoesNotExist()
    }
  }

  @Test
  fun `opening asks for the screen to be prepared`() {
    lessons.onEvent(LessonEvent.Bundled("looking-inside"))
    val prepare = effect() as LessonEffect.Prepare
    assertThat(prepare.lesson.screen).isEqualTo(LessonScreen.CINEMA)
  }

  @Test
  fun `a file that cannot be used is told with its name and reason, and the lesson before stays`() {
    lessons.onEvent(LessonEvent.Bundled("noise-to-words"))
    effect()
    val file = folder.resolve("broken.lesson.json").also { it.writeText("{") }
    lessons.onEvent(LessonEvent.FileGiven(file))
    val toast = effect() as LessonEffect.ShowToast
    assertThat(toast.title).contains("broken.lesson.json")
    assertThat(toast.text).contains("not a lesson file")
    assertThat(lessons.state.value.lesson).isNotNull()
  }

  @Test
  fun `what was ignored is told`() {
    val file = folder.resolve("new.lesson.json")
    file.writeText(
      """{"version":1,"title":"T","screen":"watch","music":1,"tasks":[{"text":"Go"}]}"""
    )
    lessons.onEvent(LessonEvent.FileGiven(file))
    assertThat(effect()).isInstanceOf(LessonEffect.Prepare::class.java)
    assertThat((effect() as LessonEffect.ShowToast).text).contains("music")
  }
}
