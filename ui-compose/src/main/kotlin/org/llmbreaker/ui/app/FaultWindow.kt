package org.llmbreaker.ui.app

import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.awt.ComposeWindow
import androidx.compose.ui.window.WindowExceptionHandler
import java.awt.EventQueue
import java.awt.datatransfer.StringSelection
import java.awt.event.WindowAdapter
import java.awt.event.WindowEvent
import kotlin.concurrent.thread
import org.llmbreaker.ui.fault.Fault
import org.llmbreaker.ui.fault.FaultEvent
import org.llmbreaker.ui.fault.FaultScreen
import org.llmbreaker.ui.theme.BreakerTheme

private const val WIDTH = 640
private const val HEIGHT = 360
private const val LONGEST_RESCUE_MILLIS = 5_000L

/**
 * Shows [fault] in a window of its own, which works even when the app's window no longer does. The
 * app ends with it, and not as if all were well: the next start offers what can be recovered.
 */
@OptIn(ExperimentalComposeUiApi::class)
internal fun showFault(fault: Fault, graph: AppGraph) = EventQueue.invokeLater {
  try {
    val window = ComposeWindow()
    window.exceptionHandler = WindowExceptionHandler { graph.faults.showingFailed(fault) }
    window.title = "LLMBreaker"
    window.setSize(WIDTH, HEIGHT)
    window.setLocationRelativeTo(null)
    window.isAlwaysOnTop = true
    window.addWindowListener(
      object : WindowAdapter() {
        override fun windowClosing(event: WindowEvent) = leave(graph, restart = null)
      }
    )
    val settings = graph.presenters.settings.state.value
    val restart = programCommand()
    window.setContent {
      BreakerTheme(settings.theme, settings.reducedMotion) {
        FaultScreen(fault, restart != null) { act(it, fault, graph, restart) }
      }
    }
    window.isVisible = true
  } catch (_: Throwable) { // there is nothing left that could show it
    graph.faults.showingFailed(fault)
  }
}

private fun act(event: FaultEvent, fault: Fault, graph: AppGraph, restart: List<String>?) {
  when (event) {
    FaultEvent.CopyDetails ->
      thread(isDaemon = true, name = "copy") {
        graph.clipboard.put(StringSelection("${fault.report}\n"))
      }
    FaultEvent.Close -> leave(graph, restart = null)
    FaultEvent.Restart -> leave(graph, restart)
  }
}

/** Saves what can be saved in a few seconds, then ends the process whatever hangs in it. */
private fun leave(graph: AppGraph, restart: List<String>?) {
  thread(name = "leave") {
    try {
      thread(isDaemon = true, name = "rescue", block = graph::rescue).join(LONGEST_RESCUE_MILLIS)
      graph.makeWay()
      restart?.let { another(it).inheritIO().start() }
    } finally {
      Runtime.getRuntime().halt(1)
    }
  }
}
