package org.llmbreaker.ui.app

import org.llmbreaker.engine.checkpoint.DataFolder
import org.llmbreaker.engine.cli.LlmBreakerCommand

private const val NO_DISPLAY =
  "There is no display to open a window on, so LLMBreaker trains here in the terminal instead.\n"

private fun startWindow() {
  val graph = AppGraph(dataFolder = DataFolder.system())
  graph.faults.install { showFault(it, graph) }
  openWindow(graph)
}

/** Starts LLMBreaker: the app, or the command given by [arguments]. */
fun main(arguments: Array<String>) {
  when (StartMode.of(arguments.asList(), Display::isThere)) {
    StartMode.COMMAND -> LlmBreakerCommand.main(*arguments)
    StartMode.WINDOW -> startWindow()
    StartMode.TERMINAL -> {
      println(NO_DISPLAY)
      LlmBreakerCommand.main("train")
    }
  }
}
