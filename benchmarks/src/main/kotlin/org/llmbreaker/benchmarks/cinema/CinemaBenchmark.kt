package org.llmbreaker.benchmarks.cinema

import com.fasterxml.jackson.databind.ObjectMapper
import java.lang.management.ManagementFactory
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import javax.swing.SwingUtilities
import kotlin.concurrent.thread
import kotlin.io.path.createTempDirectory
import kotlin.system.exitProcess
import org.llmbreaker.benchmarks.window.FrameProbe
import org.llmbreaker.benchmarks.window.await
import org.llmbreaker.benchmarks.window.percentile
import org.llmbreaker.engine.config.Ablation
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.session.SessionState
import org.llmbreaker.ui.app.AppGraph
import org.llmbreaker.ui.app.ShellEvent
import org.llmbreaker.ui.app.Tab
import org.llmbreaker.ui.app.openWindow
import org.llmbreaker.ui.cinema.CinemaUiEvent
import org.llmbreaker.ui.cinema.Shape
import org.llmbreaker.ui.cinema.Zoom
import org.llmbreaker.ui.settings.SettingsFile
import org.slf4j.LoggerFactory

private val log = LoggerFactory.getLogger("cinema")

/** Frames of a film that is short but goes on growing. */
private const val FIRST_SNAPSHOTS = 8

/** Not measured: the first pictures of a view are drawn by code that is not compiled yet. */
private const val WARM_UP_MILLIS = 3_000L

/** What is switched off and on again, one after the other. */
private val parts: List<Ablation.Part> =
  List(4) { Ablation.Head(it, it) } +
    List(4) { Ablation.Block(it) } +
    Ablation.Positions() +
    Ablation.Residual(1, Ablation.BranchKind.FEED_FORWARD)

/** A mouse that is dragged reports about so often. */
private const val MOUSE_MILLIS = 16L

/**
 * Opens the app's window with settings of its own, films a run of the model with 4 layers of 4
 * heads on 64 characters, and prints how its views keep up as one line of JSON.
 *
 * @param arguments how long each view is measured, in milliseconds
 */
fun main(arguments: Array<String>) {
  val folder = createTempDirectory("llmbreaker-cinema")
  val graph = AppGraph(SettingsFile(folder.resolve("settings.json")), folder.resolve("texts"))
  thread(name = "measure", isDaemon = true) {
    val code =
      try {
        val figures = CinemaBenchmark(graph, arguments.single().toLong()).run()
        println(ObjectMapper().writeValueAsString(figures))
        0
      } catch (e: Exception) {
        log.error("Attention Cinema was not measured", e)
        1
      }
    exitProcess(code)
  }
  openWindow(graph)
}

/** Works the app as a person would and measures; not to be called on the window's thread. */
private class CinemaBenchmark(private val graph: AppGraph, private val millis: Long) {
  private val cinema
    get() = graph.cinema.state.value

  fun run(): CinemaFigures {
    onWindowThread {
      graph.presenters.shell.onEvent(ShellEvent.Launch)
      graph.presenters.shell.onEvent(ShellEvent.Show(Tab.CINEMA))
    }
    graph.cinema.state.await("No text was read") { it.run.actionEnabled }
    val probe = FrameProbe.install { cinema.broken.answered.off().size }
    film()
    val session = graph.sessions.sessions().first()
    val first = session.step()
    val begun = System.nanoTime()
    val views =
      listOf("overview" to ::overview, "detail" to ::detail, "3D" to ::bars).flatMap { (name, open)
        ->
        onWindowThread(open)
        listOf(played(probe, "$name, played"), scrubbed(probe, "$name, scrubbed"))
      }
    val rate = (session.step() - first) / ((System.nanoTime() - begun) / 1e9)
    val answers = parts.flatMap { answers(probe, it) }
    check(session.state() is SessionState.Running) { "The run ended before all was measured" }
    return CinemaFigures(rate, views, answers)
  }

  private fun film() {
    tell(CinemaUiEvent.PresetChosen(Preset.NANO), CinemaUiEvent.SpeedChosen(Speed.X10))
    tell(CinemaUiEvent.RateChosen(4), CinemaUiEvent.LoopChanged(true))
    tell(CinemaUiEvent.PlayPressed)
    graph.cinema.state.await("The film did not begin") { it.film.size >= FIRST_SNAPSHOTS }
  }

  private fun overview() = graph.cinema.onEvent(CinemaUiEvent.ZoomChosen(Zoom.OVERVIEW))

  private fun detail() = graph.cinema.onEvent(CinemaUiEvent.MapOpened(2, 1))

  private fun bars() = graph.cinema.onEvent(CinemaUiEvent.ShapeChosen(Shape.BARS))

  private fun played(probe: FrameProbe, name: String): CinemaFigures.View {
    tell(CinemaUiEvent.FilmPlayPressed)
    probe.during(WARM_UP_MILLIS)
    val view = view(name, probe)
    tell(CinemaUiEvent.FilmPlayPressed)
    return view
  }

  /** As with a mouse that goes to and fro over a quarter of the film. */
  private fun scrubbed(probe: FrameProbe, name: String): CinemaFigures.View {
    var moves = 0
    val end = cinema.film.last
    val hand = Executors.newSingleThreadScheduledExecutor()
    hand.scheduleAtFixedRate(
      {
        val share = moves++ % 100 / 100f
        SwingUtilities.invokeLater { graph.cinema.onEvent(CinemaUiEvent.Scrubbed(end * share)) }
      },
      0,
      MOUSE_MILLIS,
      TimeUnit.MILLISECONDS,
    )
    probe.during(WARM_UP_MILLIS)
    val view = view(name, probe)
    hand.shutdownNow()
    return view
  }

  /** Milliseconds from a switch to its loss on the screen: [part] off, and on again. */
  private fun answers(probe: FrameProbe, part: Ablation.Part): List<Double> =
    listOf(
      answer(probe, CinemaUiEvent.PartToggled(part)) { it == 1 },
      answer(probe, CinemaUiEvent.AllRestored) { it == 0 },
    )

  private fun answer(probe: FrameProbe, event: CinemaUiEvent, off: (Int) -> Boolean): Double {
    var pressed = 0L
    val frame =
      probe.firstFrame(
        {
          onWindowThread {
            pressed = System.nanoTime()
            graph.cinema.onEvent(event)
          }
        },
        off,
      )
    return (frame.done - pressed) / 1e6
  }

  private fun view(name: String, probe: FrameProbe): CinemaFigures.View {
    val before = windowNanos()
    val frames = probe.during(millis)
    val used = windowNanos() - before
    val apart = frames.zipWithNext { a, b -> (b.done - a.done) / 1e6 }
    val work = frames.map { (it.done - it.begun) / 1e6 }
    return CinemaFigures.View(
      name,
      frames.size / (millis / 1e3),
      percentile(apart, 50),
      percentile(apart, 95),
      percentile(work, 50),
      used / 1e6 / frames.size,
    )
  }

  /** Processor time of the window's thread so far. */
  private fun windowNanos(): Long {
    var nanos = 0L
    onWindowThread { nanos = ManagementFactory.getThreadMXBean().currentThreadCpuTime }
    return nanos
  }

  private fun tell(vararg events: CinemaUiEvent) = onWindowThread {
    events.forEach(graph.cinema::onEvent)
  }

  private fun onWindowThread(action: () -> Unit) = SwingUtilities.invokeAndWait(action)
}
