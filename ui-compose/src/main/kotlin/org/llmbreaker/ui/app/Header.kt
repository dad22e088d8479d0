package org.llmbreaker.ui.app

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsHoveredAsState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.text.BasicText
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.action.Action
import org.llmbreaker.ui.action.ActionMenu
import org.llmbreaker.ui.action.LocalActions
import org.llmbreaker.ui.action.keyNames
import org.llmbreaker.ui.component.DropDown
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.Icon
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tooltip
import org.llmbreaker.ui.component.VectorIcon
import org.llmbreaker.ui.component.pressable
import org.llmbreaker.ui.component.scrollsVertically
import org.llmbreaker.ui.guide.GUIDE_ACTION
import org.llmbreaker.ui.sessions.SessionList
import org.llmbreaker.ui.sessions.SessionListEvent
import org.llmbreaker.ui.sessions.SessionListUiState
import org.llmbreaker.ui.sessions.SessionRow
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing
import org.llmbreaker.ui.theme.mainGradient

/** Logo on the left; active sessions, search, shortcuts and menu on the right. */
@Composable
internal fun Header(
  shell: ShellUiState,
  sessions: SessionListUiState,
  onEvent: (ShellEvent) -> Unit,
  onSession: (SessionListEvent) -> Unit,
  onOpenSession: (SessionRow) -> Unit,
) {
  val actions = LocalActions.current
  val close = { onEvent(ShellEvent.CloseOverlay) }
  Row(
    Modifier.fillMaxWidth().height(64.dp).padding(start = Spacing.x2, end = Spacing.x1),
    Arrangement.spacedBy(Spacing.half),
    Alignment.CenterVertically,
  ) {
    Logo { onEvent(ShellEvent.Back) }
    Spacer(Modifier.weight(1f))
    Box {
      SessionBadge(sessions) { onEvent(ShellEvent.Open(Overlay.SESSIONS)) }
      if (shell.overlay == Overlay.SESSIONS)
        SessionsPanel(sessions, onSession, onOpenSession, close)
    }
    Spacer(Modifier.width(Spacing.x1))
    ActionButton(actions.find(PALETTE_ACTION), Icons.search)
    ActionButton(actions.find(SHORTCUTS_ACTION), Icons.keyboard)
    ActionButton(actions.find(GUIDE_ACTION), Icons.help)
    Box {
      ActionButton(actions.find(MENU_ACTION), Icons.menu)
      if (shell.overlay == Overlay.MENU) ActionMenu(actions.all, close)
    }
  }
}

/** A button for [action]: its words, keys and state come from the registry. */
@Composable
private fun ActionButton(action: Action?, icon: VectorIcon) {
  if (action == null) return
  IconButton(
    icon,
    action.label,
    action.run,
    tooltip = action.description,
    shortcut = action.shortcut?.keys,
    enabled = action.enabled,
  )
}

@Composable
private fun Logo(onClick: () -> Unit) {
  val interaction = remember { MutableInteractionSource() }
  Tooltip(texts["back.logo"], shortcut = "Esc") {
    Box(
      Modifier.pressable(interaction, onClick).padding(horizontal = Spacing.x1),
      Alignment.CenterStart,
    ) {
      BasicText(
        "LLMBreaker",
        style = BreakerTheme.type.title.copy(brush = BreakerTheme.colors.mainGradient()),
        maxLines = 1,
      )
    }
  }
}

@Composable
private fun SessionBadge(sessions: SessionListUiState, onClick: () -> Unit) {
  val colors = BreakerTheme.colors
  val interaction = remember { MutableInteractionSource() }
  val hovered by interaction.collectIsHoveredAsState()
  val tint = if (sessions.activeCount > 0) colors.textAccent else colors.textSecondary
  Tooltip(texts["sessions.hint"], shortcut = keyNames("Ctrl+J")) {
    Box(Modifier.pressable(interaction, onClick, shape = CircleShape), Alignment.Center) {
      Row(
        Modifier.background(if (hovered) colors.surfaceRaised else Color.Transparent, CircleShape)
          .border(
            Sizes.line,
            if (sessions.activeCount > 0) colors.textAccent else colors.outline,
            CircleShape,
          )
          .padding(horizontal = 12.dp, vertical = 6.dp),
        Arrangement.spacedBy(Spacing.x1),
        Alignment.CenterVertically,
      ) {
        Icon(Icons.activity, tint = tint, size = 16.dp)
        Text(sessions.badge, style = BreakerTheme.type.label, color = tint, maxLines = 1)
      }
    }
  }
}

@Composable
private fun SessionsPanel(
  sessions: SessionListUiState,
  onSession: (SessionListEvent) -> Unit,
  onOpenSession: (SessionRow) -> Unit,
  onDismiss: () -> Unit,
) {
  DropDown(texts["sessions.title"], onDismiss, Modifier.width(600.dp)) {
    Column(
      Modifier.scrollsVertically().padding(Spacing.x2),
      Arrangement.spacedBy(12.dp),
    ) {
      Heading(texts["sessions.title"])
      SessionList(sessions, onSession, onOpenSession)
    }
  }
}
