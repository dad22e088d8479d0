package org.llmbreaker.ui.app

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.withFrameNanos
import java.nio.file.Path
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.MutableStateFlow
import org.llmbreaker.ui.component.Toasts
import org.llmbreaker.ui.sessions.SessionAction
import org.llmbreaker.ui.sessions.SessionListPresenter
import org.llmbreaker.ui.sessions.SessionRow
import org.llmbreaker.ui.sessions.SessionSource
import org.llmbreaker.ui.settings.AppSettings
import org.llmbreaker.ui.settings.SettingsFile
import org.llmbreaker.ui.settings.SettingsPresenter

/** Sessions that only a test changes; remembers what was asked of them. */
class FakeSessions(rows: List<SessionRow> = emptyList()) : SessionSource {
  override val rows = MutableStateFlow(rows)
  val asked = mutableListOf<Pair<String, SessionAction>>()

  /** The answer to everything. */
  var refusal: String? = null

  override fun act(id: String, action: SessionAction): String? {
    asked += id to action
    return refusal
  }
}

val runningRow =
  SessionRow(
    "1",
    "First words",
    "Watch It Learn",
    "Running · step 210 of 500",
    0.42f,
    active = true,
    setOf(SessionAction.PAUSE, SessionAction.STOP, SessionAction.DELETE),
  )

val pausedRow =
  SessionRow(
    "2",
    "Shakespeare (excerpt)",
    "Watch It Learn",
    "Paused · step 75 of 500",
    0.15f,
    active = true,
    setOf(SessionAction.RESUME, SessionAction.STOP, SessionAction.DELETE),
  )

val completedRow =
  SessionRow(
    "3",
    "Poems",
    "Watch It Learn",
    "Completed · step 500 of 500",
    1f,
    active = false,
    setOf(SessionAction.DELETE),
  )

/** The presenters of a window over fakes; settings go to [file], which nobody writes by itself. */
fun presenters(
  sessions: FakeSessions = FakeSessions(),
  settings: AppSettings = AppSettings(reducedMotion = true),
  shell: ShellUiState = ShellUiState(),
  file: Path = Path.of("target", "never-written", "settings.json"),
): AppPresenters =
  AppPresenters(
    ShellPresenter(shell),
    SettingsPresenter(settings, SettingsFile(file)),
    SessionListPresenter(sessions, CoroutineScope(Dispatchers.Unconfined)),
    Toasts(),
  )

/**
 * The whole window over [app] with empty tabs.
 *
 * @param then is done after so much time on the clock of the pictures
 */
@Composable
fun Shown(app: AppPresenters, afterMillis: Long = 0, then: () -> Unit = {}) {
  AppRoot(app, visible = true, onQuit = {}, onOpenSession = {}) { NotBuiltYet(it) }
  LaunchedEffect(Unit) {
    val start = withFrameNanos { it }
    var now = start
    while (now - start < afterMillis * 1_000_000) now = withFrameNanos { it }
    then()
  }
}
