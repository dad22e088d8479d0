package org.llmbreaker.benchmarks.paste

import com.fasterxml.jackson.databind.ObjectMapper
import java.awt.Robot
import java.awt.Toolkit
import java.awt.Window
import java.awt.datatransfer.StringSelection
import java.awt.event.InputEvent
import java.awt.event.KeyEvent
import javax.swing.SwingUtilities
import kotlin.concurrent.thread
import kotlin.io.path.createTempDirectory
import kotlin.system.exitProcess
import org.llmbreaker.benchmarks.window.FrameProbe
import org.llmbreaker.benchmarks.window.await
import org.llmbreaker.benchmarks.window.awaiting
import org.llmbreaker.engine.dataset.TextLimits
import org.llmbreaker.ui.app.AppGraph
import org.llmbreaker.ui.app.ShellEvent
import org.llmbreaker.ui.app.Tab
import org.llmbreaker.ui.app.openWindow
import org.llmbreaker.ui.settings.SettingsFile
import org.llmbreaker.ui.style.StyleUiEvent
import org.slf4j.LoggerFactory

private val log = LoggerFactory.getLogger("paste")
private const val STILL_MILLIS = 1_000L

/** A place in the field, in a window at its first size. */
private const val FIELD_X = 150
private const val FIELD_Y = 230

/**
 * Opens the app's window with settings of its own, pastes a long text into Style Transfer again and
 * again, and prints the times as one line of JSON.
 *
 * @param arguments how many pastes after the first
 */
fun main(arguments: Array<String>) {
  val folder = createTempDirectory("llmbreaker-paste")
  val graph = AppGraph(SettingsFile(folder.resolve("settings.json")), folder.resolve("texts"))
  thread(name = "measure", isDaemon = true) {
    val code =
      try {
        val figures = PasteBenchmark(graph).run(arguments.single().toInt())
        println(ObjectMapper().writeValueAsString(figures))
        0
      } catch (e: Exception) {
        log.error("A long paste was not measured", e)
        1
      }
    exitProcess(code)
  }
  openWindow(graph)
}

/** Pastes as a person would, with the keys; not to be called on the window's thread. */
private class PasteBenchmark(private val graph: AppGraph) {
  private val robot = Robot().apply { isAutoWaitForIdle = false }

  private fun shown(): Int = graph.style.state.value.input.characters.replace(",", "").toInt()

  fun run(later: Int): PasteFigures {
    awaiting("The warm-up did not end") { graph.warm.join() }
    onWindowThread {
      graph.presenters.shell.onEvent(ShellEvent.Launch)
      graph.presenters.shell.onEvent(ShellEvent.Show(Tab.STYLE))
    }
    val probe = FrameProbe.install(::shown)
    probe.awaitStillness(STILL_MILLIS)
    val text = graph.catalogue.load("shakespeare").text().take(TextLimits.MAX_PASTE_CHARACTERS)
    Toolkit.getDefaultToolkit().systemClipboard.setContents(StringSelection(text), null)
    val times = List(1 + later) { paste(probe, text.length) }
    return PasteFigures(times.take(1), times.drop(1))
  }

  /** Into an empty field that has the keyboard; empties it again. */
  private fun paste(probe: FrameProbe, length: Int): Double {
    click()
    probe.awaitStillness(STILL_MILLIS)
    var pressed = 0L
    val frame =
      probe.firstFrame({
        pressed = System.nanoTime()
        robot.keyPress(KeyEvent.VK_CONTROL)
        robot.keyPress(KeyEvent.VK_V)
      }) {
        it == length
      }
    robot.keyRelease(KeyEvent.VK_V)
    robot.keyRelease(KeyEvent.VK_CONTROL)
    onWindowThread { graph.style.onEvent(StyleUiEvent.TextReplaced("")) }
    graph.style.state.await("The field was not emptied") { it.input.characters == "0" }
    return (frame.done - pressed) / 1e6
  }

  private fun click() {
    val corner = Window.getWindows().first { it.isShowing }.locationOnScreen
    robot.mouseMove(corner.x + FIELD_X, corner.y + FIELD_Y)
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK)
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK)
  }

  private fun onWindowThread(action: () -> Unit) = SwingUtilities.invokeAndWait(action)
}
