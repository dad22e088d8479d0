package org.llmbreaker.ui.app

import java.nio.file.Path
import kotlin.system.exitProcess
import kotlinx.coroutines.launch
import org.llmbreaker.engine.checkpoint.DataFolder
import org.llmbreaker.engine.cli.LlmBreakerCommand
import org.llmbreaker.ui.instance.Instances
import org.llmbreaker.ui.instance.Start
import org.llmbreaker.ui.settings.SettingsFile

private const val NO_DISPLAY = "There is no display to open a window on, so LLMBreaker"

/** As for every command that cannot be carried out as asked. */
private const val USAGE_ERROR = 2

/** Opens the window, unless a window that is open already does what is wanted. */
private fun startWindow(recording: Path? = null, demo: Boolean = false) {
  val data = DataFolder.system()
  val settings = SettingsFile(SettingsFile.defaultPath())
  val graph =
    when (val start = Instances(data.resolve("instance")).start(recording)) {
      Start.Answered -> {
        if (demo) println(OPEN_ALREADY)
        return
      }
      Start.Unanswered -> AppGraph(settings.readOnly(), notice = READ_ONLY)
      is Start.First -> AppGraph(settings, dataFolder = data, instance = start.instance)
    }
  chooseSkiaFolder()
  graph.faults.install { showFault(it, graph) }
  graph.answerOthers(::bringToFront)
  recording?.let { file -> graph.scope.launch { graph.openIfRecording(file) } }
  if (demo) graph.scope.launch { graph.demo.start() }
  openWindow(graph)
}

private const val OPEN_ALREADY = "LLMBreaker is open already: press F5 in its window for the demo."

private fun refuseDemo() {
  System.err.println(
    "The demo needs a display to open its window on. On a machine without one, " +
      "\"llmbreaker train\" shows in the terminal how a small model learns."
  )
  exitProcess(USAGE_ERROR)
}

private val READ_ONLY =
  Notice(
    "LLMBreaker runs twice",
    "The other window does not answer, so this one keeps no settings and no restore points: save " +
      "what you want to keep.",
  )

/** Starts LLMBreaker: the app, or the command given by [arguments]. */
fun main(arguments: Array<String>) {
  when (val mode = StartMode.of(arguments.asList(), Display::isThere)) {
    StartMode.Command -> LlmBreakerCommand.main(*arguments)
    is StartMode.Window -> startWindow(mode.recording)
    StartMode.Demo -> startWindow(demo = true)
    StartMode.NoDemo -> refuseDemo()
    StartMode.Terminal -> {
      println("$NO_DISPLAY trains here in the terminal instead.\n")
      LlmBreakerCommand.main("train")
    }
    is StartMode.Told -> {
      println("$NO_DISPLAY only tells what the recording holds.\n")
      LlmBreakerCommand.main("inspect", mode.recording.toString())
    }
  }
}
