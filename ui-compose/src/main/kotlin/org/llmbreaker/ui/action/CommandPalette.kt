package org.llmbreaker.ui.action

import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsHoveredAsState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEvent
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onPreviewKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.component.DialogFrame
import org.llmbreaker.ui.component.Icon
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.KeyCap
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.TextField
import org.llmbreaker.ui.component.dragScroll
import org.llmbreaker.ui.component.ifEnabled
import org.llmbreaker.ui.component.movedCursor
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Spacing

/**
 * All actions with a search field above them. Type to search, Up and Down to move, Enter to run,
 * Esc to close.
 */
@Composable
fun CommandPalette(actions: List<Action>, onDismiss: () -> Unit) {
  var query by remember { mutableStateOf("") }
  val found = searchActions(query, actions)
  var cursor by remember { mutableIntStateOf(firstUsable(found)) }
  val run = { action: Action ->
    if (action.enabled) {
      onDismiss()
      action.run()
    }
  }
  DialogFrame(texts["find"], onDismiss, 640.dp) {
    Column(
      Modifier.padding(Spacing.x2).onPreviewKeyEvent { event ->
        onPaletteKey(event, cursor, found, { cursor = it }, run)
      },
      Arrangement.spacedBy(Spacing.x1),
    ) {
      SearchField(query, { found.getOrNull(cursor)?.let(run) }) {
        query = it
        cursor = firstUsable(searchActions(it, actions))
      }
      Box(Modifier.fillMaxWidth().height(360.dp)) {
        if (found.isEmpty()) {
          Text(
            texts["find.none", query],
            Modifier.padding(Spacing.x2),
            BreakerTheme.type.small,
            BreakerTheme.colors.textSecondary,
          )
        }
        Results(found, cursor, run)
      }
    }
  }
}

/** Where the cursor begins; at the top if none can be run now. */
private fun firstUsable(found: List<Action>) = maxOf(0, found.indexOfFirst { it.enabled })

@Composable
private fun SearchField(query: String, onDone: () -> Unit, onQuery: (String) -> Unit) {
  val focus = remember { FocusRequester() }
  TextField(
    query,
    onQuery,
    texts["find"],
    texts["find.field"],
    Modifier.focusRequester(focus),
    hint = texts["find.hint"],
    keyboardActions = KeyboardActions(onDone = { onDone() }),
  )
  LaunchedEffect(Unit) { focus.requestFocus() }
}

private fun onPaletteKey(
  event: KeyEvent,
  cursor: Int,
  found: List<Action>,
  onMove: (Int) -> Unit,
  onRun: (Action) -> Unit,
): Boolean {
  if (event.type != KeyEventType.KeyDown || found.isEmpty()) return false
  val horizontal = event.key == Key.MoveHome || event.key == Key.MoveEnd
  val next = if (horizontal) null else movedCursor(event.key, cursor, found.size)
  val runs = event.key == Key.Enter || event.key == Key.NumPadEnter
  if (next != null) onMove(next)
  if (runs) onRun(found[cursor])
  return next != null || runs
}

@Composable
private fun Results(found: List<Action>, cursor: Int, onRun: (Action) -> Unit) {
  val list = rememberLazyListState()
  LaunchedEffect(cursor, found.size) {
    val shown = list.layoutInfo.visibleItemsInfo
    val first = shown.firstOrNull()?.index ?: 0
    val last = shown.lastOrNull()?.index ?: 0
    if (cursor <= first) list.requestScrollToItem(cursor)
    else if (cursor >= last) list.requestScrollToItem((cursor - shown.size + 2).coerceAtLeast(0))
  }
  LazyColumn(Modifier.fillMaxWidth().dragScroll(list), list) {
    itemsIndexed(found, key = { _, action -> action.id }) { index, action ->
      ResultRow(action, index == cursor) { onRun(action) }
    }
  }
}

@Composable
private fun ResultRow(action: Action, underCursor: Boolean, onClick: () -> Unit) {
  val colors = BreakerTheme.colors
  val interaction = remember { MutableInteractionSource() }
  val hovered by interaction.collectIsHoveredAsState()
  val fill =
    if (underCursor) colors.highlight
    else if (hovered && action.enabled) colors.surfaceRaised else Color.Transparent
  Row(
    Modifier.fillMaxWidth()
      .defaultMinSize(minHeight = 56.dp)
      .background(fill, Corners.small)
      .semantics { selected = underCursor }
      .clickable(interaction, null, action.enabled, role = Role.Button, onClick = onClick)
      .padding(horizontal = Spacing.x2, vertical = Spacing.half),
    Arrangement.spacedBy(Spacing.x2),
    Alignment.CenterVertically,
  ) {
    Column(Modifier.weight(1f)) {
      Text(
        action.label,
        style = BreakerTheme.type.label,
        color = colors.textPrimary.ifEnabled(action.enabled),
      )
      Text(
        action.description,
        style = BreakerTheme.type.caption,
        color = colors.textSecondary.ifEnabled(action.enabled),
      )
    }
    if (action.checked == true)
      Icon(Icons.check, tint = colors.textAccent, description = texts["chosen"])
    action.shortcut?.let { KeyCap(it.keys) }
  }
}
