package org.llmbreaker.ui.app

import androidx.compose.animation.core.animateFloatAsState
import androidx.compose.foundation.background
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsHoveredAsState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.action.keyNames
import org.llmbreaker.ui.component.Icon
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.Tooltip
import org.llmbreaker.ui.component.VectorIcon
import org.llmbreaker.ui.component.focusRing
import org.llmbreaker.ui.component.neighbour
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

private val underline = 3.dp

private val Tab.icon: VectorIcon
  get() =
    when (this) {
      Tab.WATCH -> Icons.eye
      Tab.CINEMA -> Icons.film
      Tab.STYLE -> Icons.sparkle
    }

/** The three tabs. With the keyboard on one of them Left and Right show the next one. */
@Composable
internal fun TabBar(selected: Tab, onSelect: (Tab) -> Unit) {
  val focus = remember { Tab.entries.map { FocusRequester() } }
  Column {
    Row(
      Modifier.fillMaxWidth()
        .padding(horizontal = Spacing.x2)
        .selectableGroup()
        .semantics { contentDescription = texts["tabs"] }
        .onKeyEvent { event ->
          val next = Tab.entries.neighbour(selected, event.key)
          if (next != null && event.type == KeyEventType.KeyDown) {
            onSelect(next)
            focus[next.ordinal].requestFocus()
          }
          next != null
        },
      Arrangement.spacedBy(Spacing.x1),
    ) {
      for (tab in Tab.entries) {
        TabButton(tab, tab == selected, Modifier.focusRequester(focus[tab.ordinal])) {
          onSelect(tab)
        }
      }
    }
    Box(Modifier.fillMaxWidth().height(Sizes.line).background(BreakerTheme.colors.divider))
  }
}

@Composable
private fun TabButton(tab: Tab, selected: Boolean, modifier: Modifier, onClick: () -> Unit) {
  val colors = BreakerTheme.colors
  val interaction = remember { MutableInteractionSource() }
  val hovered by interaction.collectIsHoveredAsState()
  val shown by animateFloatAsState(if (selected) 1f else 0f, BreakerTheme.motion.fade())
  val color = if (selected || hovered) colors.textPrimary else colors.textSecondary
  Tooltip(tab.description, shortcut = keyNames("Ctrl+${tab.ordinal + 1}")) {
    Row(
      modifier
        .focusRing(interaction, Corners.small)
        .selectable(selected, interaction, null, role = Role.Tab, onClick = onClick)
        .drawBehind {
          val width = size.width * shown
          val top = size.height - underline.toPx()
          drawRect(
            colors.accent,
            Offset((size.width - width) / 2, top),
            Size(width, underline.toPx()),
          )
        }
        .height(52.dp)
        .padding(horizontal = Spacing.x2),
      Arrangement.spacedBy(Spacing.x1),
      Alignment.CenterVertically,
    ) {
      Icon(tab.icon, tint = if (selected) colors.textAccent else color)
      Text(tab.label, style = BreakerTheme.type.label, color = color, maxLines = 1)
    }
  }
}
