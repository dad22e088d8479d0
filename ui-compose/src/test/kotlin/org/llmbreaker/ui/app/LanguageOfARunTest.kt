package org.llmbreaker.ui.app

import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import java.nio.file.Path
import kotlin.io.path.writeText
import kotlin.time.Duration.Companion.minutes
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.io.TempDir
import org.llmbreaker.engine.session.SessionState
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.run.RunTags
import org.llmbreaker.ui.settings.SettingsFile
import org.llmbreaker.ui.style.StyleUiEvent
import org.llmbreaker.ui.watch.WatchTags
import org.llmbreaker.ui.words

/** Another language in the middle of training, on the real engine. */
@OptIn(ExperimentalTestApi::class)
class LanguageOfARunTest {
  @TempDir private lateinit var folder: Path
  private lateinit var graph: AppGraph

  /** Everything on the screen is made anew with each number. */
  private var making by mutableIntStateOf(0)

  @AfterEach fun english() = Language.use(Language.ENGLISH)

  @Test
  @Timeout(400)
  fun `the run goes on and is told in the new words, and typed text stays`() = inApp {
    pausedRun()
    graph.style.onEvent(StyleUiEvent.TextEdited("My own words"))
    val step = graph.sessions.sessions().single().step()
    graph.presenters.shell.onEvent(ShellEvent.Open(Overlay.SESSIONS))
    waitFor(hasText("Watch It Learn · Paused · step $step of 500"))
    speak(Language.GERMAN)
    waitFor(hasText("Watch It Learn · Pausiert · Schritt $step von 500"))
    waitFor(hasText("1 Sitzung aktiv"))
    graph.presenters.shell.onEvent(ShellEvent.CloseOverlay)
    onNodeWithTag(RunTags.PLAY).performClick()
    waitUntil("further steps", LONGEST) {
      graph.sessions.sessions().single().let {
        it.state() is SessionState.Running || it.step() > step
      }
    }
    assertThat(graph.style.state.value.input.text).isEqualTo("My own words")
  }

  @Test
  @Timeout(400)
  fun `no word of the old language stays on the screen`() = inApp {
    pausedRun()
    graph.style.onEvent(StyleUiEvent.ExamplePressed)
    var language = Language.PSEUDO
    for (tab in Tab.entries) {
      graph.presenters.shell.onEvent(ShellEvent.Show(tab))
      waitForIdle()
      waitUntil("a text that was read", LONGEST) { ready(tab) }
      speak(language)
      val changed = words()
      making++
      waitForIdle()
      assertThat(changed).describedAs("%s in %s", tab, language).isEqualTo(words()).isNotEmpty()
      language = if (language == Language.PSEUDO) Language.GERMAN else Language.PSEUDO
    }
  }

  private fun ready(tab: Tab) =
    when (tab) {
      Tab.WATCH -> graph.watch.state.value.run.playEnabled
      Tab.CINEMA -> graph.cinema.state.value.run.actionEnabled
      Tab.STYLE -> graph.style.state.value.run.playEnabled
    }

  private fun ComposeUiTest.pausedRun() {
    graph.presenters.shell.onEvent(ShellEvent.Launch)
    waitFor(hasTestTag(WatchTags.FACTS))
    onNodeWithTag(RunTags.PLAY).performClick()
    waitUntil("a few steps", LONGEST) {
      graph.sessions.sessions().singleOrNull()?.let { it.step() > 2 } == true
    }
    onNodeWithTag(RunTags.PLAY).performClick()
    waitUntil("a pause", LONGEST) {
      graph.sessions.sessions().single().state() is SessionState.Paused
    }
    waitFor(hasText("Paused", substring = true))
  }

  /** Returns when the presenters have heard of it too and the list of texts was read anew. */
  private fun ComposeUiTest.speak(language: Language) {
    graph.presenters.settings.change { it.copy(language = language) }
    repeat(2) { runBlocking { withContext(Dispatchers.Main) {} } }
    waitUntil("the list of texts", LONGEST) { !graph.watch.state.value.dataset.listing }
    waitForIdle()
  }

  private fun ComposeUiTest.waitFor(what: SemanticsMatcher) =
    waitUntil(what.description, LONGEST) { onAllNodes(what).fetchSemanticsNodes().isNotEmpty() }

  private fun inApp(steps: ComposeUiTest.() -> Unit) {
    val settings = folder.resolve("settings.json")
    settings.writeText("""{"version": 1, "reducedMotion": true}""")
    graph = AppGraph(SettingsFile(settings), folder.resolve("texts"))
    graph.use {
      runDesktopComposeUiTest(1280, 800, testTimeout = 5.minutes) {
        setContent {
          key(making) { AppContent(graph, NoFiles, visible = true, onQuit = {}) }
        }
        graph.start()
        steps()
      }
    }
  }

  private companion object {
    /** Far more than a slow and busy computer needs, in milliseconds. */
    const val LONGEST = 180_000L
  }
}
