package org.llmbreaker.ui.action

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.component.Dialog
import org.llmbreaker.ui.component.Heading
import org.llmbreaker.ui.component.KeyCap
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/** Keys that the system and the controls themselves handle; no action stands behind them. */
private val moving
  get() =
    listOf(
      texts["moving.next"] to "Tab",
      texts["moving.before"] to keyNames("Shift+Tab"),
      texts["moving.press"] to keyNames("Enter"),
      texts["moving.other"] to "← →",
    )

/** Every action that has keys, by group, in two columns. */
@Composable
fun ShortcutSheet(actions: List<Action>, onDismiss: () -> Unit) {
  val withKeys = actions.filter { it.shortcut != null }
  val groups =
    ActionGroup.entries.mapNotNull { group ->
      val rows = withKeys.filter { it.group == group }.map { it.label to it.shortcut!!.keys }
      if (rows.isEmpty()) null else group.label to rows
    }
  val (left, right) = balanced(groups + (texts["moving"] to moving))
  Dialog(texts["keys"], onDismiss, width = 760.dp) {
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Spacing.x6)) {
      for (column in listOf(left, right)) {
        Column(Modifier.weight(1f), Arrangement.spacedBy(Spacing.x3)) {
          for ((title, rows) in column) ShortcutGroup(title, rows)
        }
      }
    }
  }
}

private typealias Group = Pair<String, List<Pair<String, String>>>

/** Splits [groups] where the two columns differ least in height; the order stays. */
internal fun balanced(groups: List<Group>): Pair<List<Group>, List<Group>> {
  fun height(part: List<Group>) = part.sumOf { it.second.size + 2 }
  val cut = (1..groups.size).minBy { maxOf(height(groups.take(it)), height(groups.drop(it))) }
  return groups.take(cut) to groups.drop(cut)
}

@Composable
private fun ShortcutGroup(title: String, rows: List<Pair<String, String>>) {
  Column(verticalArrangement = Arrangement.spacedBy(Spacing.x1)) {
    Heading(title)
    for ((label, keys) in rows) {
      Row(
        Modifier.fillMaxWidth(),
        Arrangement.spacedBy(Spacing.x2),
        Alignment.CenterVertically,
      ) {
        Text(label, Modifier.weight(1f), BreakerTheme.type.small, BreakerTheme.colors.textSecondary)
        KeyCap(keys)
      }
    }
  }
}
