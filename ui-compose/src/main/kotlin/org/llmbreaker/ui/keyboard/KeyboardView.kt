package org.llmbreaker.ui.keyboard

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxScope
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.layout.onPlaced
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.onLongClick
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.IntOffset
import androidx.compose.ui.unit.dp
import kotlin.math.roundToInt
import org.llmbreaker.ui.component.Icon
import org.llmbreaker.ui.component.Text
import org.llmbreaker.ui.component.VectorIcon
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Corners
import org.llmbreaker.ui.theme.Sizes
import org.llmbreaker.ui.theme.Spacing

private val widest = 1120.dp
private val halfGap = 3.dp

/** How high [rows] rows of keys are that are each [keyHeight] high. */
internal fun keyboardHeight(keyHeight: Dp, rows: Int = 5): Dp = keyHeight * rows + Spacing.x1 * 2

/** The keys of [rows], as wide as the window up to a comfortable reach. */
@Composable
internal fun KeyboardView(state: KeyboardState, rows: KeyRows, keyHeight: Dp) {
  val colors = BreakerTheme.colors
  val board = remember { Placed() }
  Box(
    Modifier.fillMaxWidth()
      .height(keyboardHeight(keyHeight, rows.size))
      .background(colors.surface)
      .drawBehind {
        drawLine(colors.outline, Offset.Zero, Offset(size.width, 0f), Sizes.line.toPx())
      }
      .takesPresses()
      .semantics { paneTitle = texts["title"] },
    Alignment.Center,
  ) {
    Box(Modifier.padding(Spacing.x1).widthIn(max = widest).onPlaced { board.coordinates = it }) {
      Column(Modifier.fillMaxSize()) {
        for (row in rows) {
          Row(Modifier.fillMaxWidth().weight(1f)) {
            for (key in row) {
              if (key is Gap) Spacer(Modifier.weight(key.width))
              else KeyView(state, key, board, Modifier.weight(key.width))
            }
          }
        }
      }
      state.forms?.let { FormStrip(it, state) }
    }
  }
}

/** Nothing behind the keyboard hears of a press between two keys. */
private fun Modifier.takesPresses(): Modifier =
  pointerInput(Unit) {
    awaitPointerEventScope { while (true) awaitPointerEvent().changes.forEach { it.consume() } }
  }

@Composable
private fun KeyView(state: KeyboardState, key: Key, board: Placed, modifier: Modifier) {
  val press = remember(state, key, board) { KeyPress(state, key, board) }
  press.smallest = with(LocalDensity.current) { Sizes.touchTarget.toPx() }
  val shown = key.shown(state)
  Box(
    modifier
      .fillMaxSize()
      .onPlaced { press.coordinates = it }
      .keyPress(press)
      .clearAndSetSemantics {
        role = Role.Button
        contentDescription = shown.name
        shown.state?.let { stateDescription = it }
        onClick { press.click() }
        if (shown.hint != null) onLongClick { press.hold() }
      }
      .padding(halfGap)
      .keySurface(press.pressed, key is SignKey || shown.space, shown.lit),
    Alignment.Center,
  ) {
    KeyLabel(shown, if (press.pressed || shown.lit) BreakerTheme.colors.onAccent else null)
  }
}

@Composable
private fun Modifier.keySurface(pressed: Boolean, sign: Boolean, lit: Boolean): Modifier {
  val colors = BreakerTheme.colors
  val fill =
    when {
      pressed -> colors.accentHover
      lit -> colors.accent
      sign -> colors.surfaceRaised
      else -> colors.background
    }
  return background(fill, Corners.medium)
    .border(Sizes.line, if (pressed || lit) fill else colors.divider, Corners.medium)
    .fillMaxSize()
}

@Composable
private fun BoxScope.KeyLabel(shown: ShownKey, color: Color?) {
  val content = color ?: BreakerTheme.colors.textPrimary
  when {
    shown.icon != null -> Icon(shown.icon, tint = content, size = Sizes.iconLarge)
    shown.small -> Text(shown.label, style = BreakerTheme.type.label, color = content, maxLines = 1)
    else -> Text(shown.label, style = BreakerTheme.type.large, color = content, maxLines = 1)
  }
  if (shown.hint != null) {
    Text(
      shown.hint,
      Modifier.align(Alignment.TopEnd).padding(end = 6.dp, top = 2.dp),
      BreakerTheme.type.caption,
      color ?: BreakerTheme.colors.textSecondary,
      maxLines = 1,
    )
  }
}

/** The forms of a letter; one is taken by lifting the finger on it, or by a press of its own. */
@Composable
private fun FormStrip(forms: Forms, state: KeyboardState) {
  val colors = BreakerTheme.colors
  val density = LocalDensity.current
  val height = with(density) { forms.height.toDp() }
  val width = with(density) { forms.width.toDp() }
  Row(
    Modifier.offset { IntOffset(forms.left.roundToInt(), forms.top.roundToInt()) }
      .background(colors.surface, Corners.medium)
      .border(Sizes.focusRing, colors.accent, Corners.medium)
      .semantics { paneTitle = texts["forms"] }
  ) {
    forms.signs.forEachIndexed { index, sign ->
      val chosen = forms.chosen == index
      Box(
        Modifier.size(width, height)
          .pointerInput(sign) {
            awaitPointerEventScope {
              while (true) {
                val changes = awaitPointerEvent().changes
                changes.forEach { it.consume() }
                if (changes.all { it.previousPressed && !it.pressed }) state.type(sign)
              }
            }
          }
          .clearAndSetSemantics {
            role = Role.Button
            contentDescription = sign
            onClick { state.type(sign).let { true } }
          }
          .background(if (chosen) colors.accent else Color.Transparent, Corners.medium),
        Alignment.Center,
      ) {
        val color = if (chosen) colors.onAccent else colors.textPrimary
        Text(sign, style = BreakerTheme.type.large, color = color, maxLines = 1)
      }
    }
  }
}

/**
 * How a key looks now.
 *
 * @param name read aloud
 * @param hint the first of its further forms
 * @param lit whether it stays pressed
 */
private class ShownKey(
  val name: String,
  val label: String = "",
  val icon: VectorIcon? = null,
  val hint: String? = null,
  val state: String? = null,
  val lit: Boolean = false,
  val small: Boolean = false,
  val space: Boolean = false,
)

private fun Key.shown(state: KeyboardState): ShownKey =
  when (this) {
    is SignKey ->
      state.shifted(sign).let { ShownKey(it, it, hint = forms.firstOrNull()?.let(state::shifted)) }
    is ControlKey -> control.shown(state)
    is Gap -> ShownKey("")
  }

private fun Control.shown(state: KeyboardState): ShownKey =
  when (this) {
    Control.SHIFT ->
      ShownKey(
        texts["shift"],
        icon = if (state.shift == Shift.HELD) KeyIcons.shiftHeld else KeyIcons.shift,
        state = texts["shift.${state.shift.name.lowercase()}"],
        lit = state.shift != Shift.OFF,
      )
    Control.BACKSPACE -> ShownKey(texts["backspace"], icon = KeyIcons.backspace)
    Control.ENTER -> ShownKey(texts["enter"], icon = KeyIcons.enter)
    Control.SPACE -> ShownKey(texts["space"], texts["space"], small = true, space = true)
    Control.LEFT -> ShownKey(texts["left"], icon = KeyIcons.left)
    Control.RIGHT -> ShownKey(texts["right"], icon = KeyIcons.right)
    Control.SIGNS ->
      if (state.signs) ShownKey(texts["letters"], "abc", small = true)
      else ShownKey(texts["signs"], "#+=", small = true)
    Control.HIDE -> ShownKey(texts["hide"], icon = KeyIcons.hide)
  }
