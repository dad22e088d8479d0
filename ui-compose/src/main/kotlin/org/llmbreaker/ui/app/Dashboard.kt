package org.llmbreaker.ui.app

import androidx.compose.animation.AnimatedContent
import androidx.compose.animation.fadeIn
import androidx.compose.animation.fadeOut
import androidx.compose.animation.slideInVertically
import androidx.compose.animation.togetherWith
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import org.llmbreaker.ui.sessions.SessionListEvent
import org.llmbreaker.ui.sessions.SessionListUiState
import org.llmbreaker.ui.sessions.SessionRow
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Motion

/**
 * Header, tabs, and the chosen tab's content.
 *
 * @param content draws the inside of a tab
 */
@Composable
internal fun Dashboard(
  shell: ShellUiState,
  sessions: SessionListUiState,
  onEvent: (ShellEvent) -> Unit,
  onSession: (SessionListEvent) -> Unit,
  onOpenSession: (SessionRow) -> Unit,
  content: @Composable (Tab) -> Unit,
) {
  val motion = BreakerTheme.motion
  val distance = with(LocalDensity.current) { Motion.slideDistance.roundToPx() }
  Column(Modifier.fillMaxSize()) {
    Header(shell, sessions, onEvent, onSession, onOpenSession)
    TabBar(shell.tab) { onEvent(ShellEvent.Show(it)) }
    AnimatedContent(
      shell.tab,
      Modifier.weight(1f),
      transitionSpec = {
        (fadeIn(motion.fade()) + slideInVertically(motion.slide()) { distance }) togetherWith
          fadeOut(motion.leave())
      },
    ) {
      content(it)
    }
  }
}
