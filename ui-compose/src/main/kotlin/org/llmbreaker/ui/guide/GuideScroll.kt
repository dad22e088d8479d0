package org.llmbreaker.ui.guide

import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.focusable
import androidx.compose.foundation.gestures.scrollBy
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsFocusedAsState
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import kotlinx.coroutines.launch
import org.llmbreaker.ui.component.LocalFocusVisible
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

/**
 * Takes the keyboard itself, so that arrows and page keys move the text. [ScrollMark] shows that it
 * has it.
 */
@Composable
internal fun Modifier.scrolledByKeys(
  scroll: ScrollState,
  interaction: MutableInteractionSource,
): Modifier {
  val scope = rememberCoroutineScope()
  return onKeyEvent { event ->
      val by =
        when (event.key) {
          Key.DirectionDown -> LINE
          Key.DirectionUp -> -LINE
          Key.PageDown -> PAGE
          Key.PageUp -> -PAGE
          Key.MoveHome -> -ALL
          Key.MoveEnd -> ALL
          else -> return@onKeyEvent false
        }
      if (event.type == KeyEventType.KeyDown) {
        scope.launch { scroll.scrollBy(by * scroll.viewportSize) }
      }
      true
    }
    .focusable(interactionSource = interaction)
}

/** Shares of what is visible at once. */
private const val LINE = 0.12f
private const val PAGE = 0.9f
private const val ALL = 1e4f

/** Shows that there is more, where one is, and by its colour whether keys move it. */
@Composable
internal fun ScrollMark(
  scroll: ScrollState,
  interaction: MutableInteractionSource,
  modifier: Modifier,
) {
  val colors = BreakerTheme.colors
  val focused by interaction.collectIsFocusedAsState()
  val color = if (focused && LocalFocusVisible.current) colors.focusRing else colors.outline
  Box(
    modifier.fillMaxHeight().width(Spacing.half).drawBehind {
      if (scroll.maxValue <= 0 || scroll.viewportSize <= 0) return@drawBehind
      val whole = (scroll.maxValue + scroll.viewportSize).toFloat()
      val top = size.height * scroll.value / whole
      drawRect(
        color,
        Offset(0f, top),
        Size(size.width, size.height * scroll.viewportSize / whole),
      )
    }
  )
}
