package org.llmbreaker.ui.app

import java.nio.file.Path
import kotlin.system.exitProcess
import kotlinx.coroutines.launch
import org.llmbreaker.engine.checkpoint.DataFolder
import org.llmbreaker.engine.cli.LlmBreakerCommand
import org.llmbreaker.ui.instance.Instances
import org.llmbreaker.ui.instance.Start
import org.llmbreaker.ui.kiosk.PinHash
import org.llmbreaker.ui.lesson.LessonFile
import org.llmbreaker.ui.settings.SettingsFile

private const val NO_DISPLAY = "There is no display to open a window on, so LLMBreaker"

/** As for every command that cannot be carried out as asked. */
private const val USAGE_ERROR = 2

/** Opens the window, unless a window that is open already does what is wanted. */
private fun startWindow(file: Path? = null, demo: Boolean = false) {
  val data = DataFolder.system()
  val settings = SettingsFile(SettingsFile.defaultPath())
  val graph =
    when (val start = Instances(data.resolve("instance")).start(file)) {
      Start.Answered -> {
        if (demo) println(OPEN_ALREADY)
        return
      }
      Start.Unanswered -> AppGraph(settings.readOnly(), notice = ::readOnly)
      is Start.First -> AppGraph(settings, dataFolder = data, instance = start.instance)
    }
  chooseSkiaFolder()
  graph.faults.install { showFault(it, graph) }
  graph.answerOthers(::bringToFront)
  file?.let { graph.scope.launch { graph.openOwnFile(it) } }
  if (demo) graph.scope.launch { graph.demo.start() }
  openWindow(graph)
}

private const val OPEN_ALREADY = "LLMBreaker is open already: press F5 in its window for the demo."

private fun refuse(why: String) {
  System.err.println(why)
  exitProcess(USAGE_ERROR)
}

private fun readOnly() = Notice(texts["twice"], texts["twice.text"])

private const val NEEDS_DISPLAY =
  "This needs a display to open a window on. On a machine without one, " +
    "\"llmbreaker train\" shows in the terminal how a small model learns."

private fun startKiosk(pin: String?) {
  if (pin != null && !PinHash.allowed(pin)) refuse("A PIN has 4 to 8 digits.")
  else keepKiosk(pin?.let(PinHash::of))
}

private fun refuseLesson() {
  System.err.println(LessonFile.needsDisplay())
  exitProcess(USAGE_ERROR)
}

/** Starts LLMBreaker: the app, or the command given by [arguments]. */
fun main(arguments: Array<String>) {
  when (val mode = StartMode.of(arguments.asList(), Display::isThere)) {
    StartMode.Command -> LlmBreakerCommand.main(*arguments)
    is StartMode.Window -> startWindow(mode.file)
    StartMode.Demo -> startWindow(demo = true)
    is StartMode.Kiosk -> startKiosk(mode.pin)
    StartMode.KioskWindow -> runKioskWindow()
    StartMode.NoDisplay -> refuse(NEEDS_DISPLAY)
    StartMode.NoLesson -> refuseLesson()
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
