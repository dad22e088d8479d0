package org.llmbreaker.ui.app

import androidx.compose.animation.AnimatedContent
import androidx.compose.animation.ContentTransform
import androidx.compose.animation.fadeIn
import androidx.compose.animation.fadeOut
import androidx.compose.animation.scaleIn
import androidx.compose.animation.slideInVertically
import androidx.compose.animation.togetherWith
import androidx.compose.foundation.background
import androidx.compose.foundation.focusable
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxScope
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.focus.onFocusChanged
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.onPreviewKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.input.pointer.PointerEventPass
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalWindowInfo
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.DpSize
import org.llmbreaker.ui.action.Action
import org.llmbreaker.ui.action.ActionRegistry
import org.llmbreaker.ui.action.CommandPalette
import org.llmbreaker.ui.action.LocalActions
import org.llmbreaker.ui.action.OfferActions
import org.llmbreaker.ui.action.ShortcutSheet
import org.llmbreaker.ui.component.ConfirmDialog
import org.llmbreaker.ui.component.Confirmation
import org.llmbreaker.ui.component.LocalFocusVisible
import org.llmbreaker.ui.component.LocalTextEntry
import org.llmbreaker.ui.component.LocalToasts
import org.llmbreaker.ui.component.LocalTouchScreen
import org.llmbreaker.ui.component.TextEntry
import org.llmbreaker.ui.component.Toast
import org.llmbreaker.ui.component.ToastHost
import org.llmbreaker.ui.component.Tone
import org.llmbreaker.ui.component.WithTouchSlop
import org.llmbreaker.ui.keyboard.OnScreenKeyboardHost
import org.llmbreaker.ui.landing.LandingScreen
import org.llmbreaker.ui.projector.projectedPercent
import org.llmbreaker.ui.sessions.DeleteSessionDialog
import org.llmbreaker.ui.sessions.SessionListEvent
import org.llmbreaker.ui.sessions.SessionListUiState
import org.llmbreaker.ui.sessions.SessionRow
import org.llmbreaker.ui.settings.AppSettings
import org.llmbreaker.ui.theme.BreakerTheme
import org.llmbreaker.ui.theme.Motion

/**
 * Everything inside the window.
 *
 * @param visible false while the window is minimised: the landing page then stands still
 * @param onQuit closes the window
 * @param onOpenSession a person wants to see this session; the dashboard is shown by itself
 * @param onHand a person pressed a key, a button or the screen; is told before anybody uses it
 * @param offered which actions there are here
 * @param around puts something beside the pages; is given what brings the keyboard back to them
 * @param touchScreen a touchscreen is all there is, whatever the settings say: keys appear in the
 *   window while somebody types, and the mouse stands for a finger
 * @param overlays further actions and dialogs of the whole window
 * @param content draws the inside of a tab
 */
@Composable
fun AppRoot(
  presenters: AppPresenters,
  visible: Boolean,
  onQuit: () -> Unit,
  onOpenSession: (SessionRow) -> Unit,
  onHand: () -> Unit = {},
  offered: (Action) -> Boolean = ::always,
  around: @Composable (() -> Unit, @Composable () -> Unit) -> Unit = { _, pages -> pages() },
  touchScreen: Boolean = false,
  overlays: @Composable () -> Unit = {},
  content: @Composable (Tab) -> Unit,
) {
  val settings by presenters.settings.state.collectAsState()
  val shell by presenters.shell.state.collectAsState()
  val sessions by presenters.sessions.state.collectAsState()
  val registry = remember { ActionRegistry(offered) }
  val typing = remember { TextEntry() }
  val density = LocalDensity.current
  val fingers = touchScreen || settings.onScreenKeyboard
  CompositionLocalProvider(
    LocalDensity provides
      Density(density.density * shownPercent(settings) / 100f, density.fontScale),
    LocalActions provides registry,
    LocalTextEntry provides typing,
    LocalTouchScreen provides fingers,
    LocalToasts provides presenters.toasts,
  ) {
    BreakerTheme(settings.theme, settings.reducedMotion, settings.projector) {
      OfferActions(
        "window",
        windowActions(shell, settings, presenters.shell::onEvent, presenters.settings) {
          presenters.requestQuit(onQuit)
        },
      )
      OnScreenKeyboardHost(fingers, onHand) {
        KeyboardRoot(registry, typing, shell, onHand) { takeKeyboard ->
          around(takeKeyboard) {
            Pages(shell, visible, presenters.shell::onEvent) {
              Dashboard(
                shell,
                sessions,
                presenters.shell::onEvent,
                presenters.sessions::onEvent,
                { row ->
                  presenters.shell.onEvent(ShellEvent.CloseOverlay)
                  onOpenSession(row)
                },
                content,
              )
            }
          }
          ToastHost(presenters.toasts, Modifier.align(Alignment.TopEnd))
        }
        Overlays(presenters, shell, sessions, registry, onQuit)
        overlays()
      }
    }
  }
}

/** How large everything is shown. */
@Composable
private fun shownPercent(settings: AppSettings): Int {
  if (!settings.projector) return settings.zoomPercent
  val window = LocalWindowInfo.current.containerSize
  val room = with(LocalDensity.current) { DpSize(window.width.toDp(), window.height.toDp()) }
  return projectedPercent(settings.zoomPercent, room)
}

/**
 * Takes the keys that nobody inside has used, and has the keyboard itself after each change. After
 * a press with mouse or finger it also takes Space, which would else press that control again.
 */
@Composable
private fun KeyboardRoot(
  registry: ActionRegistry,
  typing: TextEntry,
  shell: ShellUiState,
  onHand: () -> Unit,
  content: @Composable BoxScope.(takeKeyboard: () -> Unit) -> Unit,
) {
  val hand by rememberUpdatedState(onHand)
  val focus = remember { FocusRequester() }
  var pointed by remember { mutableStateOf(false) }
  var lost by remember { mutableStateOf(false) }
  LaunchedEffect(shell.page) { focus.requestFocus() }
  LaunchedEffect(lost) { if (lost) focus.requestFocus() } // what had the keyboard is gone
  Box(
    Modifier.fillMaxSize()
      .onPress {
        pointed = true
        hand()
      }
      .onPreviewKeyEvent { event ->
        if (event.type == KeyEventType.KeyDown && event.key != DEMO_KEY) hand()
        if (event.key != Key.Spacebar) pointed = false
        pointed && !typing.active && registry.onKeyEvent(event, typing = false)
      }
      .onKeyEvent { registry.onKeyEvent(it, typing.active) }
      .onFocusChanged { lost = !it.hasFocus }
      .focusRequester(focus)
      .semantics { contentDescription = "LLMBreaker" }
      .focusable()
      .background(BreakerTheme.colors.background)
  ) {
    CompositionLocalProvider(LocalFocusVisible provides !pointed) {
      WithTouchSlop { content { focus.requestFocus() } }
    }
  }
}

/** Calls [action] at every press and lets it pass on. */
private fun Modifier.onPress(action: () -> Unit) =
  pointerInput(Unit) {
    awaitPointerEventScope {
      while (true) {
        if (awaitPointerEvent(PointerEventPass.Initial).type == PointerEventType.Press) action()
      }
    }
  }

@Composable
private fun Pages(
  shell: ShellUiState,
  visible: Boolean,
  onEvent: (ShellEvent) -> Unit,
  dashboard: @Composable () -> Unit,
) {
  val actions = LocalActions.current
  val motion = BreakerTheme.motion
  val distance = with(LocalDensity.current) { Motion.slideDistance.roundToPx() }
  AnimatedContent(
    shell.page,
    Modifier.fillMaxSize(),
    transitionSpec = { pageChange(targetState, motion, distance) },
  ) { page ->
    when (page) {
      Page.LANDING ->
        LandingScreen(
          visible,
          onDemo = { actions.find(DEMO_ACTION)?.run() },
          onLanguage = { actions.find(languageAction(it))?.run() },
        ) {
          onEvent(ShellEvent.Launch)
        }
      Page.DASHBOARD -> dashboard()
    }
  }
}

/** The dashboard rises into place; the landing page, being behind it, grows back. */
private fun pageChange(to: Page, motion: Motion, distance: Int): ContentTransform {
  val enter =
    when (to) {
      Page.DASHBOARD -> fadeIn(motion.fade()) + slideInVertically(motion.slide()) { distance }
      Page.LANDING ->
        fadeIn(motion.fade()) + scaleIn(motion.scale(), initialScale = Motion.SCALE_FROM)
    }
  return enter togetherWith fadeOut(motion.leave())
}

@Composable
private fun Overlays(
  presenters: AppPresenters,
  shell: ShellUiState,
  sessions: SessionListUiState,
  registry: ActionRegistry,
  onQuit: () -> Unit,
) {
  val close = { presenters.shell.onEvent(ShellEvent.CloseOverlay) }
  when (shell.overlay) {
    Overlay.PALETTE -> CommandPalette(registry.all.filter { it.id != PALETTE_ACTION }, close)
    Overlay.SHORTCUTS -> ShortcutSheet(registry.all, close)
    Overlay.QUIT -> ConfirmDialog(quitQuestion(sessions.activeCount), onQuit, close)
    Overlay.NONE,
    Overlay.MENU,
    Overlay.SESSIONS -> Unit // these hang below their buttons in the header
  }
  DeleteSessionDialog(sessions, presenters.sessions::onEvent)
  val refusal = sessions.refusal
  LaunchedEffect(refusal) {
    if (refusal != null) {
      presenters.toasts.show(Toast(Tone.WARNING, texts["refused"], refusal))
      presenters.sessions.onEvent(SessionListEvent.RefusalSeen)
    }
  }
}

private fun quitQuestion(active: Int) =
  Confirmation(
    texts["quit.question"],
    texts.count("quit.text", active.toLong()),
    texts["quit.yes"],
    texts["quit.no"],
  )
