package org.llmbreaker.ui.app

import androidx.compose.animation.AnimatedVisibility
import androidx.compose.animation.expandHorizontally
import androidx.compose.animation.fadeIn
import androidx.compose.animation.fadeOut
import androidx.compose.animation.shrinkHorizontally
import androidx.compose.foundation.focusGroup
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.requiredWidth
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.shadow
import androidx.compose.ui.focus.focusProperties
import androidx.compose.ui.graphics.RectangleShape
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import org.llmbreaker.engine.text.Language
import org.llmbreaker.ui.action.OfferActions
import org.llmbreaker.ui.component.LocalGuide
import org.llmbreaker.ui.guide.AppGuide
import org.llmbreaker.ui.guide.GuideEvent
import org.llmbreaker.ui.guide.GuidePanel
import org.llmbreaker.ui.guide.GuidePresenter
import org.llmbreaker.ui.guide.guideActions
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Spacing

private val panelWidth = 480.dp

/** What screens need to be read beside the guide. */
private val screenWidth = 1024.dp

/** In a window not wider than this the guide takes it all. */
private val narrow = 720.dp

/**
 * [content] and beside it the guide; over it where there is no room for both.
 *
 * @param takeKeyboard gives the keyboard back to the window when the guide closes
 * @param onLesson opens a lesson of the app by its name
 */
@Composable
internal fun GuideHost(
  presenter: GuidePresenter,
  takeKeyboard: () -> Unit,
  onLesson: ((String) -> Unit)?,
  content: @Composable () -> Unit,
) {
  val state by presenter.state.collectAsState()
  OfferActions("guide", guideActions(state.open, presenter::onEvent))
  LaunchedEffect(Language.current()) { presenter.onEvent(GuideEvent.Refresh) }
  var wasOpen by remember { mutableStateOf(false) }
  LaunchedEffect(state.open) {
    if (wasOpen && !state.open) takeKeyboard()
    wasOpen = state.open
  }
  val guide = remember(presenter) { AppGuide { presenter.onEvent(GuideEvent.Open(it)) } }
  CompositionLocalProvider(LocalGuide provides guide) {
    BoxWithConstraints(Modifier.fillMaxSize()) {
      val wide = if (maxWidth <= narrow) maxWidth else panelWidth
      val beside = maxWidth >= screenWidth + panelWidth
      val panel: @Composable () -> Unit = {
        key(state.book?.language) {
          GuidePanel(
            state,
            presenter::onEvent,
            Modifier.fillMaxSize(),
            onLesson?.let { open ->
              { name ->
                open(name)
                if (!beside) presenter.onEvent(GuideEvent.Close) // it would cover the tasks
              }
            },
          )
        }
      }
      if (beside) {
        Row(Modifier.fillMaxSize()) {
          Box(Modifier.weight(1f).fillMaxHeight()) { content() }
          Shown(state.open, wide, Modifier, panel)
        }
      } else {
        content()
        val covers = state.open && wide == maxWidth
        val keys = if (covers) Modifier.keepsKeyboard() else Modifier
        Shown(state.open, wide, keys.align(Alignment.CenterEnd), panel)
      }
    }
  }
}

/** For what covers everything else: the keyboard does not get behind it. */
private fun Modifier.keepsKeyboard() = focusProperties {
  onExit = { cancelFocusChange() }
}
  .focusGroup()

/** Slides in from the right. */
@Composable
private fun Shown(
  open: Boolean,
  width: Dp,
  modifier: Modifier,
  panel: @Composable () -> Unit,
) {
  val motion = BreakerTheme.motion
  val shadow = BreakerTheme.colors.shadow
  AnimatedVisibility(
    open,
    modifier.fillMaxHeight(),
    enter = expandHorizontally(motion.slide(), Alignment.Start) + fadeIn(motion.fade()),
    exit = shrinkHorizontally(motion.fade(), Alignment.Start) + fadeOut(motion.leave()),
  ) {
    Box(
      Modifier.width(width)
        .requiredWidth(width)
        .fillMaxHeight()
        .shadow(Spacing.x2, RectangleShape, ambientColor = shadow, spotColor = shadow)
    ) {
      panel()
    }
  }
}
