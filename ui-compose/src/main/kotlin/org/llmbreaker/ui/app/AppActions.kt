package org.llmbreaker.ui.app

import androidx.compose.ui.input.key.Key
import org.llmbreaker.ui.action.Action
import org.llmbreaker.ui.action.ActionGroup
import org.llmbreaker.ui.action.Shortcut
import org.llmbreaker.ui.keyboard.onScreenKeyboardAction
import org.llmbreaker.ui.projector.projectorAction
import org.llmbreaker.ui.settings.AppSettings
import org.llmbreaker.ui.settings.SettingsPresenter
import org.llmbreaker.ui.theme.ThemeChoice

private val tabKeys = listOf(Key.One, Key.Two, Key.Three)

/** The actions that the window itself offers in [state]; screens add their own. */
internal fun windowActions(
  state: ShellUiState,
  settings: AppSettings,
  onEvent: (ShellEvent) -> Unit,
  change: SettingsPresenter,
  onQuit: () -> Unit,
): List<Action> =
  goActions(state, onEvent, onQuit) + viewActions(settings, change) + helpActions(state, onEvent)

private fun goActions(state: ShellUiState, onEvent: (ShellEvent) -> Unit, onQuit: () -> Unit) =
  buildList {
    if (state.page == Page.LANDING) {
      add(
        Action(
          "go.launch",
          texts["launch"],
          texts["launch.hint"],
          ActionGroup.GO,
          Shortcut(Key.Enter, "Enter"),
          listOf(Shortcut(Key.Spacebar, "Space"), Shortcut(Key.NumPadEnter, "Enter")),
        ) {
          onEvent(ShellEvent.Launch)
        }
      )
    }
    for ((tab, key) in Tab.entries.zip(tabKeys)) {
      add(
        Action(
          "go.${tab.name.lowercase()}",
          texts["show", tab.label],
          tab.description,
          ActionGroup.GO,
          Shortcut(key, "Ctrl+${tab.ordinal + 1}", ctrl = true),
        ) {
          onEvent(ShellEvent.Show(tab))
        }
      )
    }
    if (state.page == Page.DASHBOARD) {
      add(sessionsAction(onEvent))
      add(backAction(onEvent))
    }
    add(quitAction(onQuit))
  }

private fun sessionsAction(onEvent: (ShellEvent) -> Unit) =
  Action(
    "go.sessions",
    texts["sessions"],
    texts["sessions.hint"],
    ActionGroup.GO,
    Shortcut(Key.J, "Ctrl+J", ctrl = true),
  ) {
    onEvent(ShellEvent.Open(Overlay.SESSIONS))
  }

private fun backAction(onEvent: (ShellEvent) -> Unit) =
  Action(
    "go.start",
    texts["back"],
    texts["back.hint"],
    ActionGroup.GO,
    Shortcut(Key.Escape, "Esc"),
  ) {
    onEvent(ShellEvent.Back)
  }

private fun quitAction(onQuit: () -> Unit) =
  Action(
    QUIT_ACTION,
    texts["quit"],
    texts["quit.hint"],
    ActionGroup.GO,
    Shortcut(Key.Q, "Ctrl+Q", ctrl = true),
    run = onQuit,
  )

private fun viewActions(settings: AppSettings, change: SettingsPresenter): List<Action> =
  zoomActions(settings, change) +
    ThemeChoice.entries.map { themeAction(it, settings, change) } +
    languageActions(settings, change) +
    Action(
      "view.motion",
      texts["motion"],
      texts["motion.hint"],
      ActionGroup.VIEW,
      checked = settings.reducedMotion,
    ) {
      change.change { it.copy(reducedMotion = !it.reducedMotion) }
    } +
    projectorAction(settings.projector) { change.change { it.copy(projector = !it.projector) } } +
    onScreenKeyboardAction(settings.onScreenKeyboard) {
      change.change { it.copy(onScreenKeyboard = !it.onScreenKeyboard) }
    }

private fun themeAction(choice: ThemeChoice, settings: AppSettings, change: SettingsPresenter) =
  Action(
    "view.theme.${choice.name.lowercase()}",
    texts["theme", choice.label.replaceFirstChar(Char::lowercase)],
    texts["theme.${choice.name.lowercase()}.hint"],
    ActionGroup.VIEW,
    checked = settings.theme == choice,
  ) {
    change.change { it.copy(theme = choice) }
  }

private fun zoomActions(settings: AppSettings, change: SettingsPresenter): List<Action> {
  val steps = AppSettings.zoomSteps
  return listOf(
    Action(
      "view.zoom.in",
      texts["zoom.in"],
      texts["zoom.in.hint", settings.zoomPercent],
      ActionGroup.VIEW,
      Shortcut(Key.Equals, "Ctrl++", ctrl = true),
      listOf(
        Shortcut(Key.Plus, "Ctrl++", ctrl = true),
        Shortcut(Key.NumPadAdd, "Ctrl++", ctrl = true),
      ),
      enabled = settings.zoomPercent < steps.last(),
    ) {
      change.change { it.zoomedIn() }
    },
    Action(
      "view.zoom.out",
      texts["zoom.out"],
      texts["zoom.out.hint", settings.zoomPercent],
      ActionGroup.VIEW,
      Shortcut(Key.Minus, "Ctrl+−", ctrl = true),
      listOf(Shortcut(Key.NumPadSubtract, "Ctrl+−", ctrl = true)),
      enabled = settings.zoomPercent > steps.first(),
    ) {
      change.change { it.zoomedOut() }
    },
    Action(
      "view.zoom.reset",
      texts["zoom.reset"],
      texts["zoom.reset.hint", settings.zoomPercent],
      ActionGroup.VIEW,
      Shortcut(Key.Zero, "Ctrl+0", ctrl = true),
      listOf(Shortcut(Key.NumPad0, "Ctrl+0", ctrl = true)),
    ) {
      change.change { it.copy(zoomPercent = 100) }
    },
  )
}

private fun helpActions(state: ShellUiState, onEvent: (ShellEvent) -> Unit) = buildList {
  add(
    Action(
      PALETTE_ACTION,
      texts["palette"],
      texts["palette.hint"],
      ActionGroup.HELP,
      Shortcut(Key.K, "Ctrl+K", ctrl = true),
    ) {
      onEvent(ShellEvent.Open(Overlay.PALETTE))
    }
  )
  add(
    Action(
      SHORTCUTS_ACTION,
      texts["shortcuts"],
      texts["shortcuts.hint"],
      ActionGroup.HELP,
      Shortcut(Key.Slash, "?", shift = true, sign = '?'),
    ) {
      onEvent(ShellEvent.Open(Overlay.SHORTCUTS))
    }
  )
  if (state.page == Page.DASHBOARD) {
    add(
      Action(
        MENU_ACTION,
        texts["menu"],
        texts["menu.hint"],
        ActionGroup.HELP,
        Shortcut(Key.F10, "F10"),
      ) {
        onEvent(ShellEvent.Open(Overlay.MENU))
      }
    )
  }
}

internal const val QUIT_ACTION = "go.quit"
internal const val PALETTE_ACTION = "help.palette"
internal const val SHORTCUTS_ACTION = "help.shortcuts"
internal const val MENU_ACTION = "help.menu"
