package org.llmbreaker.ui.app

import java.nio.file.Path
import kotlinx.coroutines.launch
import org.llmbreaker.engine.checkpoint.DataFolder
import org.llmbreaker.engine.cli.LlmBreakerCommand
import org.llmbreaker.ui.instance.Instances
import org.llmbreaker.ui.instance.Start
import org.llmbreaker.ui.settings.SettingsFile

private const val NO_DISPLAY = "There is no display to open a window on, so LLMBreaker"

/** Opens the window, unless a window that is open already does what is wanted. */
private fun startWindow(recording: Path?) {
  val data = DataFolder.system()
  val settings = SettingsFile(SettingsFile.defaultPath())
  val graph =
    when (val start = Instances(data.resolve("instance")).start(recording)) {
      Start.Answered -> return
      Start.Unanswered -> AppGraph(settings.readOnly(), notice = READ_ONLY)
      is Start.First -> AppGraph(settings, dataFolder = data, instance = start.instance)
    }
  chooseSkiaFolder()
  graph.faults.install { showFault(it, graph) }
  graph.answerOthers(::bringToFront)
  recording?.let { file -> graph.scope.launch { graph.openIfRecording(file) } }
  openWindow(graph)
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
