package org.llmbreaker.ui.action

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsFocusedAsState
import androidx.compose.foundation.interaction.collectIsHoveredAsState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusDirection
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.platform.LocalFocusManager
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.dp
import org.llmbreaker.ui.component.DropDown
import org.llmbreaker.ui.component.Icon
import org.llmbreaker.ui.component.Icons
import org.llmbreaker.ui.component.KeyCap
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.ifEnabled
import org.llmbreaker.ui.component.scrollsVertically
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

/**
 * The menu: all actions by group. Opens below its caller. Up and Down move, Enter runs, Esc closes.
 */
@Composable
fun ActionMenu(actions: List<Action>, onDismiss: () -> Unit) {
  val first = remember { FocusRequester() }
  DropDown(texts["menu"], onDismiss, Modifier.width(320.dp)) {
    Column(Modifier.moveByArrows().scrollsVertically().padding(Spacing.x1)) {
      for ((group, members) in actions.groupBy { it.group }) {
        MenuTitle(group.label)
        for (action in members) {
          val modifier =
            if (action === actions.first { it.enabled }) Modifier.focusRequester(first)
            else Modifier
          MenuRow(action, modifier) {
            onDismiss()
            action.run()
          }
        }
      }
    }
    LaunchedEffect(Unit) { first.requestFocus() }
  }
}

@Composable
private fun Modifier.moveByArrows(): Modifier {
  val focus = LocalFocusManager.current
  return onKeyEvent { event ->
    val direction =
      when (event.key) {
        Key.DirectionDown -> FocusDirection.Next
        Key.DirectionUp -> FocusDirection.Previous
        else -> null
      }
    if (direction != null && event.type == KeyEventType.KeyDown) focus.moveFocus(direction)
    direction != null
  }
}

@Composable
private fun MenuTitle(text: String) {
  Text(
    text,
    Modifier.padding(start = 12.dp, top = Spacing.x1, bottom = Spacing.half),
    BreakerTheme.type.caption,
    BreakerTheme.colors.textSecondary,
  )
}

@Composable
private fun MenuRow(action: Action, modifier: Modifier, onClick: () -> Unit) {
  val colors = BreakerTheme.colors
  val interaction = remember { MutableInteractionSource() }
  val hovered by interaction.collectIsHoveredAsState()
  val focused by interaction.collectIsFocusedAsState()
  val fill =
    if (focused) colors.highlight
    else if (hovered && action.enabled) colors.surfaceRaised else Color.Transparent
  Row(
    modifier
      .fillMaxWidth()
      .defaultMinSize(minHeight = Sizes.touchTarget)
      .background(fill, Corners.small)
      .border(Sizes.focusRing, if (focused) colors.focusRing else Color.Transparent, Corners.small)
      .semantics { if (action.checked == true) stateDescription = texts["chosen"] }
      .clickable(interaction, null, action.enabled, role = Role.Button, onClick = onClick)
      .padding(horizontal = 12.dp),
    Arrangement.spacedBy(Spacing.x1),
    Alignment.CenterVertically,
  ) {
    Box(Modifier.size(Sizes.icon)) {
      if (action.checked == true) Icon(Icons.check, tint = colors.textAccent)
    }
    Text(
      action.label,
      Modifier.weight(1f),
      BreakerTheme.type.label,
      colors.textPrimary.ifEnabled(action.enabled),
    )
    action.shortcut?.let { KeyCap(it.keys) }
  }
}
