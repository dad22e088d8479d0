package org.llmbreaker.ui.app

import androidx.compose.runtime.Composable
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import java.nio.file.Path
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.assertNothingIsClipped
import org.llmbreaker.ui.fault.Fault
import org.llmbreaker.ui.fault.FaultScreen
import org.llmbreaker.ui.recordings.Consent
import org.llmbreaker.ui.recordings.Offer
import org.llmbreaker.ui.recordings.Progress
import org.llmbreaker.ui.recordings.RecordingsDialogs
import org.llmbreaker.ui.recordings.RecordingsUiState
import org.llmbreaker.ui.sessions.SessionAction
import org.llmbreaker.ui.sessions.SessionListEvent
import org.llmbreaker.ui.settings.AppSettings
import org.llmbreaker.ui.theme.BreakerTheme

/** Words a third longer than English find room in the app's frame, in the smallest window too. */
@OptIn(ExperimentalTestApi::class)
class PseudoLanguageTest {
  @AfterEach fun english() = Language.use(Language.ENGLISH)

  private fun app(page: Page) =
    presenters(
      FakeSessions(listOf(runningRow, pausedRow, completedRow)),
      AppSettings(reducedMotion = true, language = Language.PSEUDO),
      ShellUiState(page, Tab.CINEMA),
    )

  private fun fits(width: Int = 1024, height: Int = 640, content: @Composable () -> Unit) =
    runDesktopComposeUiTest(width, height) {
      setContent(content)
      waitForIdle()
      assertNothingIsClipped()
    }

  @Test
  fun `the landing page`() {
    val app = app(Page.LANDING)
    fits { Shown(app) }
  }

  @ParameterizedTest
  @EnumSource
  fun `the dashboard with what lies over it`(overlay: Overlay) {
    val app = app(Page.DASHBOARD)
    fits { Shown(app) { app.shell.onEvent(ShellEvent.Open(overlay)) } }
  }

  @Test
  fun `the question before a session is deleted`() {
    val app = app(Page.DASHBOARD)
    fits {
      Shown(app) {
        app.sessions.onEvent(SessionListEvent.Act(runningRow.id, SessionAction.DELETE))
      }
    }
  }

  @Test
  fun `the dialogs of saving, opening and recovering`() {
    Language.use(Language.PSEUDO)
    val file = Progress("first-words-run.llmb", 0.4f)
    for (state in
      listOf(
        RecordingsUiState(consent = Consent("Your text")),
        RecordingsUiState(saving = file),
        RecordingsUiState(opening = file),
        RecordingsUiState(offer = Offer("The run was lost.")),
        RecordingsUiState(offer = Offer("The run was lost.", finished = true)),
      )) fits {
      BreakerTheme(reducedMotion = true) { RecordingsDialogs(state) {} }
    }
  }

  @Test
  fun `the window of a fault`() {
    Language.use(Language.PSEUDO)
    val fault = Fault("", Path.of("/home/ada/LLMBreaker/crashes/crash-20260304-140506-1.txt"))
    fits(640, 360) { BreakerTheme(reducedMotion = true) { FaultScreen(fault, true) {} } }
  }
}
