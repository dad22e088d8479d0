package org.llmbreaker.ui.app

import androidx.compose.runtime.Composable
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.GoldenPictures
import org.llmbreaker.ui.component.Toast
import org.llmbreaker.ui.component.Tone
import org.llmbreaker.ui.sessions.SessionAction
import org.llmbreaker.ui.sessions.SessionListEvent
import org.llmbreaker.ui.settings.AppSettings
import org.llmbreaker.ui.theme.ThemeChoice

class ShellPicturesTest {
  @ParameterizedTest
  @EnumSource(names = ["DARK", "LIGHT", "HIGH_CONTRAST"])
  fun dashboard(theme: ThemeChoice) = picture("dashboard", theme, Overlay.NONE)

  @ParameterizedTest
  @EnumSource(names = ["DARK", "LIGHT", "HIGH_CONTRAST"])
  fun palette(theme: ThemeChoice) = picture("palette", theme, Overlay.PALETTE)

  @ParameterizedTest
  @EnumSource(names = ["DARK", "LIGHT", "HIGH_CONTRAST"])
  fun shortcuts(theme: ThemeChoice) = picture("shortcuts", theme, Overlay.SHORTCUTS)

  @ParameterizedTest
  @EnumSource(names = ["DARK", "LIGHT", "HIGH_CONTRAST"])
  fun menu(theme: ThemeChoice) = picture("menu", theme, Overlay.MENU)

  @ParameterizedTest
  @EnumSource(names = ["DARK", "LIGHT", "HIGH_CONTRAST"])
  fun `session list`(theme: ThemeChoice) = picture("sessions", theme, Overlay.SESSIONS)

  @ParameterizedTest
  @EnumSource(names = ["DARK", "LIGHT", "HIGH_CONTRAST"])
  fun `question before quitting`(theme: ThemeChoice) = picture("quit", theme, Overlay.QUIT)

  @Test
  fun `question before deleting`() {
    val app = app(ThemeChoice.DARK)
    GoldenPictures.assertMatches("delete-session", 1280, 800) {
      Shown(app) {
        app.shell.onEvent(ShellEvent.Open(Overlay.SESSIONS))
        app.sessions.onEvent(SessionListEvent.Act(runningRow.id, SessionAction.DELETE))
      }
    }
  }

  @Test
  fun `no sessions yet`() {
    val app = presenters(shell = ShellUiState(Page.DASHBOARD, Tab.STYLE))
    GoldenPictures.assertMatches("sessions-none", 1280, 800) { Opened(app, Overlay.SESSIONS) }
  }

  @Test
  fun `toasts stand in the upper right corner`() {
    val app = app(ThemeChoice.DARK)
    app.toasts.show(Toast(Tone.SUCCESS, "Training complete", "500 steps in 25 seconds."))
    app.toasts.show(
      Toast(Tone.WARNING, "Settings", "The settings file was damaged, so the usual ones are used.")
    )
    GoldenPictures.assertMatches("toasts", 1280, 800) { Shown(app) }
  }

  @ParameterizedTest
  @EnumSource(names = ["PALETTE", "SHORTCUTS", "MENU", "SESSIONS", "QUIT"])
  fun `everything fits the smallest window at 200 percent`(overlay: Overlay) {
    val app = app(ThemeChoice.DARK, zoom = 200)
    GoldenPictures.assertMatches("zoomed-${overlay.name.lowercase()}", 1024, 640) {
      Opened(app, overlay)
    }
  }

  @Test
  fun `header and menu in German`() {
    val app = german(ShellUiState(Page.DASHBOARD, Tab.CINEMA))
    GoldenPictures.assertMatches("german-menu", 1280, 800) { Opened(app, Overlay.MENU) }
  }

  @Test
  fun `landing in German`() {
    val app = german(ShellUiState())
    GoldenPictures.assertMatches("german-landing", 1280, 800) { Shown(app) }
  }

  private fun german(shell: ShellUiState) =
    presenters(
      FakeSessions(listOf(runningRow, pausedRow, completedRow)),
      AppSettings(reducedMotion = true, language = Language.GERMAN),
      shell,
    )

  @AfterEach fun english() = Language.use(Language.ENGLISH)

  @Test
  fun `the dashboard rises and fades in, half-way`() {
    val app = presenters(settings = AppSettings())
    GoldenPictures.assertMatches("dashboard-half-way", 1280, 800, atMillis = 720) {
      Shown(app, afterMillis = 600) { app.shell.onEvent(ShellEvent.Launch) }
    }
  }

  @Test
  fun `the tabs change half-way`() {
    val app = presenters(settings = AppSettings(), shell = ShellUiState(Page.DASHBOARD))
    GoldenPictures.assertMatches("tabs-half-way", 1280, 800, atMillis = 720) {
      Shown(app, afterMillis = 600) { app.shell.onEvent(ShellEvent.Show(Tab.STYLE)) }
    }
  }

  private fun picture(name: String, theme: ThemeChoice, overlay: Overlay) {
    val app = app(theme)
    GoldenPictures.assertMatches("$name-${theme.name.lowercase()}", 1280, 800) {
      Opened(app, overlay)
    }
  }

  @Composable
  private fun Opened(app: AppPresenters, overlay: Overlay) =
    Shown(app) { app.shell.onEvent(ShellEvent.Open(overlay)) }

  private fun app(theme: ThemeChoice, zoom: Int = 100) =
    presenters(
      FakeSessions(listOf(runningRow, pausedRow, completedRow)),
      AppSettings(theme, zoom, reducedMotion = true),
      ShellUiState(Page.DASHBOARD, Tab.CINEMA),
    )
}
