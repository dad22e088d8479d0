package org.llmbreaker.ui.sessions

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import org.llmbreaker.ui.component.Button
import org.llmbreaker.ui.component.ConfirmDialog
import org.llmbreaker.ui.component.Confirmation
import org.llmbreaker.ui.component.EmptyState
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.IconButton
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.ProgressBar
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tile
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/**
 * All sessions, one card each.
 *
 * @param onOpen a person wants to see this session
 */
@Composable
fun SessionList(
  state: SessionListUiState,
  onEvent: (SessionListEvent) -> Unit,
  onOpen: (SessionRow) -> Unit,
  modifier: Modifier = Modifier,
) {
  Column(modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x1)) {
    if (state.rows.isEmpty()) {
      EmptyState(
        Icons.activity,
        texts["none"],
        texts["none.why"],
        Modifier.fillMaxWidth(),
      )
    }
    for (row in state.rows) SessionCard(row, onEvent, onOpen)
  }
}

@Composable
private fun SessionCard(
  row: SessionRow,
  onEvent: (SessionListEvent) -> Unit,
  onOpen: (SessionRow) -> Unit,
) {
  Tile(Modifier.fillMaxWidth()) {
    Row(horizontalArrangement = Arrangement.spacedBy(Spacing.x1)) {
      Column(Modifier.weight(1f).align(Alignment.CenterVertically)) {
        Heading(row.title, style = BreakerTheme.type.label)
        Text(
          "${row.place} · ${row.state}",
          style = BreakerTheme.type.caption,
          color = BreakerTheme.colors.textSecondary,
        )
      }
      Button(texts["show"], { onOpen(row) }, texts["show.hint", row.place])
      SessionButtons(row) { onEvent(SessionListEvent.Act(row.id, it)) }
    }
    ProgressBar(row.progress, texts["progress", row.title], Modifier.fillMaxWidth())
  }
}

/** Stands still whatever the state is, so that no button jumps under the pointer. */
@Composable
private fun SessionButtons(row: SessionRow, act: (SessionAction) -> Unit) {
  Row {
    if (SessionAction.RESUME in row.actions) {
      IconButton(Icons.play, texts["resume", row.title], { act(SessionAction.RESUME) })
    } else {
      IconButton(
        Icons.pause,
        texts["pause", row.title],
        { act(SessionAction.PAUSE) },
        enabled = SessionAction.PAUSE in row.actions,
      )
    }
    IconButton(
      Icons.stop,
      texts["stop", row.title],
      { act(SessionAction.STOP) },
      tooltip = texts["stop.hint"],
      enabled = SessionAction.STOP in row.actions,
    )
    IconButton(
      Icons.trash,
      texts["delete", row.title],
      { act(SessionAction.DELETE) },
      tooltip = texts["delete.hint"],
      enabled = SessionAction.DELETE in row.actions,
    )
  }
}

/** Asks before a session is deleted; draws nothing while no such question is open. */
@Composable
fun DeleteSessionDialog(state: SessionListUiState, onEvent: (SessionListEvent) -> Unit) {
  val row = state.deleting ?: return
  val question =
    Confirmation(
      texts["question"],
      if (row.active) texts["question.active", row.title] else texts["question.ended", row.title],
      texts["question.yes"],
      texts["question.no"],
    )
  ConfirmDialog(
    question,
    { onEvent(SessionListEvent.ConfirmDelete) },
    { onEvent(SessionListEvent.CancelDelete) },
  )
}
