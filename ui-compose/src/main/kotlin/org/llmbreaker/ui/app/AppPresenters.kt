package org.llmbreaker.ui.app

import org.llmbreaker.ui.component.Toasts
import org.llmbreaker.ui.sessions.SessionListPresenter
import org.llmbreaker.ui.settings.SettingsPresenter

/** What the window itself needs; the tabs bring their own. */
class AppPresenters(
  val shell: ShellPresenter,
  val settings: SettingsPresenter,
  val sessions: SessionListPresenter,
  val toasts: Toasts,
) {
  /** Asks first where training would be lost, else calls [quit] at once. */
  fun requestQuit(quit: () -> Unit) {
    if (sessions.state.value.activeCount == 0) quit()
    else shell.onEvent(ShellEvent.Open(Overlay.QUIT))
  }
}
