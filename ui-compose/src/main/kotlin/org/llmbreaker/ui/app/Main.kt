package org.llmbreaker.ui.app

import org.llmbreaker.engine.checkpoint.DataFolder
import org.llmbreaker.engine.cli.LlmBreakerCommand

private const val NO_DISPLAY =
  "There is no display to open a window on, so LLMBreaker trains here in the terminal instead.\n"

/** Starts LLMBreaker: the app, or the command given by [arguments]. */
fun main(arguments: Array<String>) {
  when (StartMode.of(arguments.asList(), Display::isThere)) {
    StartMode.COMMAND -> LlmBreakerCommand.main(*arguments)
    StartMode.WINDOW -> openWindow(AppGraph(dataFolder = DataFolder.system()))
    StartMode.TERMINAL -> {
      println(NO_DISPLAY)
      LlmBreakerCommand.main("train")
    }
  }
}
