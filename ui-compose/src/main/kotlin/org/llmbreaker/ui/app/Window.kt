package org.llmbreaker.ui.app

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.runtime.snapshotFlow
import androidx.compose.runtime.withFrameNanos
import androidx.compose.ui.Alignment
import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.LocalWindowExceptionHandlerFactory
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.WindowExceptionHandlerFactory
import androidx.compose.ui.window.WindowPlacement
import androidx.compose.ui.window.WindowPosition
import androidx.compose.ui.window.WindowState
import androidx.compose.ui.window.application
import java.awt.Dimension
import java.awt.Frame
import java.awt.GraphicsEnvironment
import java.awt.Rectangle
import org.llmbreaker.ui.settings.WindowPlace

/**
 * Opens the LLMBreaker window; returns when it has been closed and all training has ended.
 *
 * @param graph closed at the end; after a fault the window that shows it ends the app instead
 */
@OptIn(ExperimentalComposeUiApi::class)
fun openWindow(graph: AppGraph) {
  var next: List<String>? = null
  try {
    application(exitProcessOnExit = false) {
      CompositionLocalProvider(
        LocalWindowExceptionHandlerFactory provides
          WindowExceptionHandlerFactory { graph.faults.inWindows }
      ) {
        AppWindow(graph, ::exitApplication) {
          next = programCommand()?.plus(KIOSK)
          exitApplication()
        }
      }
    }
  } catch (failed: Throwable) { // also errors: the window that shows them ends the app
    graph.faults.report(failed)
  }
  if (graph.faults.any) return
  graph.close()
  next?.let { another(it).inheritIO().start() }
}

@Composable
private fun AppWindow(graph: AppGraph, onQuit: () -> Unit, onKiosk: () -> Unit) {
  val presenters = graph.presenters
  val state = remember { windowState(presenters.settings.state.value.window.fittedTo(screens())) }
  Window(
    onCloseRequest = { presenters.requestQuit(onQuit) },
    state = state,
    title = "LLMBreaker",
    icon = remember { IconPainter() },
  ) {
    val dialogs = remember { SystemFileDialogs(window) }
    AppContent(graph, dialogs, visible = !state.isMinimized, onQuit = onQuit, onKiosk = onKiosk)
    LaunchedEffect(Unit) {
      window.minimumSize = Dimension(WindowPlace.MIN_WIDTH, WindowPlace.MIN_HEIGHT)
      withFrameNanos {} // the first frame is out before anything else starts
      graph.start()
      snapshotFlow { place(state) }
        .collect { place -> presenters.settings.change { it.copy(window = place(it.window)) } }
    }
  }
}

/** Shows the app's windows above all others: the newest, e.g. that of a fault, uppermost. */
internal fun bringToFront() {
  for (window in java.awt.Window.getWindows().filter { it.isVisible }) {
    if (window is Frame) window.extendedState = window.extendedState and Frame.ICONIFIED.inv()
    window.toFront()
    window.requestFocus()
  }
}

private fun windowState(place: WindowPlace): WindowState {
  val x = place.x
  val y = place.y
  return WindowState(
    if (place.maximized) WindowPlacement.Maximized else WindowPlacement.Floating,
    position =
      if (x != null && y != null) WindowPosition(x.dp, y.dp) else WindowPosition(Alignment.Center),
    size = DpSize(place.width.dp, place.height.dp),
  )
}

/** What [state] changes in the remembered place: a maximised window keeps its size from before. */
private fun place(state: WindowState): (WindowPlace) -> WindowPlace {
  val placement = state.placement
  val position = state.position
  val size = state.size
  return { old ->
    if (placement != WindowPlacement.Floating) old.copy(maximized = true)
    else
      WindowPlace(
        x = (position as? WindowPosition.Absolute)?.x?.value?.toInt(),
        y = (position as? WindowPosition.Absolute)?.y?.value?.toInt(),
        width = size.width.value.toInt(),
        height = size.height.value.toInt(),
      )
  }
}

private fun screens(): List<Rectangle> =
  GraphicsEnvironment.getLocalGraphicsEnvironment().screenDevices.map {
    it.defaultConfiguration.bounds
  }

/**
 * This place on one of [screens]: no larger than the screen, and centred if its middle lies on none
 * of them, as when a screen has been unplugged.
 */
internal fun WindowPlace.fittedTo(screens: List<Rectangle>): WindowPlace {
  val screen = screens.firstOrNull {
    x != null && y != null && it.contains(x + width / 2, y + height / 2)
  }
  val room = screen ?: screens.firstOrNull() ?: return this
  return copy(
    x = x.takeIf { screen != null },
    y = y.takeIf { screen != null },
    width = width.coerceAtMost(room.width),
    height = height.coerceAtMost(room.height),
  )
}
