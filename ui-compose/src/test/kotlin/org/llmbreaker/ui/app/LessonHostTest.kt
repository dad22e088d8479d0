package org.llmbreaker.ui.app

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.io.TempDir
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.GoldenPictures
import org.llmbreaker.ui.lesson.LESSON_STRIP
import org.llmbreaker.ui.lesson.LessonEffect
import org.llmbreaker.ui.lesson.LessonEvent
import org.llmbreaker.ui.lesson.LessonPresenter
import org.llmbreaker.ui.settings.AppSettings
import org.llmbreaker.ui.settings.SettingsFile
import org.llmbreaker.ui.theme.ThemeChoice
import org.llmbreaker.ui.watch.NoExport
import org.llmbreaker.ui.watch.RecordedStates
import org.llmbreaker.ui.watch.WatchScreen
import org.llmbreaker.ui.watch.WatchTags

/** Dialogs that are closed at once. */
internal object NoDialogs : FileDialogs {
  override suspend fun save(title: String, suggestedName: String): Path? = null

  override suspend fun open(title: String, endings: List<String>): Path? = null
}

/** A lesson in the window: what it prepares, hides and shows. */
@OptIn(ExperimentalTestApi::class)
class LessonHostTest {
  @TempDir private lateinit var folder: Path
  private val lessons =
    LessonPresenter(CoroutineScope(Dispatchers.Unconfined), Dispatchers.Unconfined)

  @AfterEach fun english() = Language.use(Language.ENGLISH)

  @ParameterizedTest
  @CsvSource("DARK, ENGLISH", "LIGHT, GERMAN")
  fun `tasks stand below the screen, and what they do not need is gone`(
    theme: ThemeChoice,
    language: Language,
  ) {
    val app =
      presenters(
        settings = AppSettings(theme, reducedMotion = true, language = language),
        shell = ShellUiState(Page.DASHBOARD),
      )
    lessons.onEvent(LessonEvent.Bundled("noise-to-words"))
    lessons.onEvent(LessonEvent.NextPressed)
    GoldenPictures.assertMatches("lesson-${language.tag()}", 1280, 800) {
      AppRoot(
        app,
        visible = true,
        onQuit = {},
        onOpenSession = {},
        around = { _, pages -> LessonHost(lessons, NoDialogs, app.toasts, {}, content = pages) },
      ) {
        WatchScreen(RecordedStates.running(220), {}, NoExport, {})
      }
    }
  }

  @Test
  fun `hidden controls come back when the lesson ends`() {
    val app = presenters(shell = ShellUiState(Page.DASHBOARD))
    lessons.onEvent(LessonEvent.Bundled("noise-to-words"))
    runDesktopComposeUiTest(1280, 800) {
      setContent {
        AppRoot(
          app,
          visible = true,
          onQuit = {},
          onOpenSession = {},
          around = { _, pages -> LessonHost(lessons, NoDialogs, app.toasts, {}, content = pages) },
        ) {
          WatchScreen(RecordedStates.completed, {}, NoExport, {})
        }
      }
      onNodeWithTag(LESSON_STRIP).assertExists()
      onNodeWithTag(WatchTags.SETTINGS).assertDoesNotExist()
      onNodeWithContentDescription("Copy the chart as a picture").assertDoesNotExist()
      onNodeWithText("End the lesson").performClick()
      onNodeWithTag(WatchTags.SETTINGS).assertExists()
      onNodeWithContentDescription("Copy the chart as a picture").assertExists()
    }
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  fun `a lesson sets text, size, speed and seed of its screen`() {
    val settings = SettingsFile(folder.resolve("settings.json"))
    AppGraph(settings, folder, main = Dispatchers.Unconfined).use { graph ->
      lessons.onEvent(LessonEvent.Bundled("noise-to-words"))
      val prepare = runBlocking { lessons.effects.first() } as LessonEffect.Prepare
      graph.prepare(
        prepare.lesson.copy(dataset = "poems", speed = Speed.X5, seed = 7, preset = Preset.SMALL)
      )
      val state = runBlocking { graph.watch.state.first { it.dataset.chosenId == "poems" } }
      assertThat(graph.presenters.shell.state.value.tab).isEqualTo(Tab.WATCH)
      assertThat(state.run.speed).isEqualTo(Speed.X5)
      assertThat(state.run.seed).isEqualTo("7")
      assertThat(state.settings.preset).isEqualTo(Preset.SMALL)
    }
  }
}
