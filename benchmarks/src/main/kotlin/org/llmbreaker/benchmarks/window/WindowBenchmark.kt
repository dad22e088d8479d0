package org.llmbreaker.benchmarks.window

import com.fasterxml.jackson.databind.ObjectMapper
import com.sun.management.OperatingSystemMXBean
import java.lang.management.ManagementFactory
import java.time.Duration
import java.time.Instant
import javax.swing.SwingUtilities
import kotlin.concurrent.thread
import kotlin.io.path.createTempDirectory
import kotlin.system.exitProcess
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.session.SessionState
import org.llmbreaker.ui.app.AppGraph
import org.llmbreaker.ui.app.ShellEvent
import org.llmbreaker.ui.app.openWindow
import org.llmbreaker.ui.run.RunStatus
import org.llmbreaker.ui.settings.SettingsFile
import org.llmbreaker.ui.watch.SettingId
import org.llmbreaker.ui.watch.WatchUiEvent
import org.llmbreaker.ui.watch.WatchUiState
import org.slf4j.LoggerFactory

private const val LONGEST_RUN = "10000"
private const val STILL_MILLIS = 1_000L
private val CHART_LENGTHS = listOf(100, 2_000)

/**
 * Opens the app's window with settings of its own, works it, and prints one line of JSON: the
 * figures, or the "problem" that was in the way.
 *
 * @param arguments how long each measurement lasts, in milliseconds
 */
fun main(arguments: Array<String>) {
  val folder = createTempDirectory("llmbreaker-window")
  val graph = AppGraph(SettingsFile(folder.resolve("settings.json")), folder.resolve("texts"))
  thread(name = "measure", isDaemon = true) {
    val code =
      try {
        tell(WindowBenchmark(graph, arguments.single().toLong()).run())
        0
      } catch (e: Exception) {
        log.error("The window was not measured", e)
        tell(mapOf("problem" to (e.message ?: e.javaClass.simpleName)))
        1
      }
    exitProcess(code)
  }
  openWindow(graph)
}

private val log = LoggerFactory.getLogger("window")

private fun tell(answer: Map<String, Any>) = println(ObjectMapper().writeValueAsString(answer))

/** Works the app as a person would and measures; not to be called on the window's thread. */
private class WindowBenchmark(private val graph: AppGraph, private val millis: Long) {
  private val watch
    get() = graph.watch.state

  private fun newestStep(): Int = watch.value.newestStep()

  private fun WatchUiState.newestStep(): Int =
    chart.train.let { if (it.size == 0) 0 else it.step(it.size - 1).toInt() }

  fun run(): Map<String, Number> {
    awaiting("The warm-up did not end") { graph.warm.join() }
    onWindowThread { graph.presenters.shell.onEvent(ShellEvent.Launch) }
    val probe = FrameProbe.install(::newestStep)
    watch.await("No text was read") { it.run.playEnabled && it.chart.baselines != null }
    probe.awaitStillness(STILL_MILLIS)
    return idle(probe) + running(probe) + chart()
  }

  private fun idle(probe: FrameProbe): Map<String, Number> {
    val before = processorNanos()
    val begun = System.nanoTime()
    val frames = probe.during(millis).size
    val share = (processorNanos() - before).toDouble() / (System.nanoTime() - begun)
    return mapOf("idleFrames" to frames, "idleProcessorShare" to share)
  }

  private fun processorNanos() =
    (ManagementFactory.getOperatingSystemMXBean() as OperatingSystemMXBean).processCpuTime

  /** Processor time that the window's thread has used so far. */
  private fun windowThreadNanos(): Long {
    var nanos = 0L
    onWindowThread { nanos = ManagementFactory.getThreadMXBean().currentThreadCpuTime }
    return nanos
  }

  private fun running(probe: FrameProbe): Map<String, Number> {
    lateinit var pressed: Instant
    onWindowThread {
      graph.watch.onEvent(WatchUiEvent.SettingTyped(SettingId.STEPS, LONGEST_RUN))
      graph.watch.onEvent(WatchUiEvent.SpeedChosen(Speed.X10))
    }
    onWindowThread {
      pressed = Instant.now()
      graph.watch.onEvent(WatchUiEvent.PlayPressed)
    }
    val session = graph.sessions.sessions().single()
    return EngineClock(session).use { clock ->
      val firstStep = Duration.between(pressed, clock.firstStep()).toNanos() / 1e6
      watch.await("Nothing was drawn") { it.newestStep() >= CHART_LENGTHS.first() }
      val first = session.step()
      val before = windowThreadNanos()
      val quiet = probe.during(millis)
      val processor = (windowThreadNanos() - before) / 1e6 / quiet.size
      val rate = (session.step() - first) / (millis / 1e3)
      val latencies = clock.latencies(quiet)
      val moving = probe.during(millis, moving = true)
      check(session.state() is SessionState.Running) { "The run ended before all was measured" }
      mapOf("playToFirstStepMillis" to firstStep, "stepsPerSecond" to rate) +
        mapOf("latencyMedianMillis" to percentile(latencies, 50)) +
        mapOf("latency99Millis" to percentile(latencies, 99)) +
        mapOf("updatesPerSecond" to quiet.size / (millis / 1e3)) +
        mapOf("processorMillisPerUpdate" to processor) +
        frameTimes(moving)
    }
  }

  private fun frameTimes(frames: List<Frame>): Map<String, Number> {
    val apart = frames.zipWithNext { a, b -> (b.done - a.done) / 1e6 }
    val work = frames.map { (it.done - it.begun) / 1e6 }
    return mapOf(
      "frameMedianMillis" to percentile(apart, 50),
      "frame99Millis" to percentile(apart, 99),
      "workMedianMillis" to percentile(work, 50),
      "work99Millis" to percentile(work, 99),
    )
  }

  /** On the curve of the run, once that has ended and leaves the processor alone. */
  private fun chart(): Map<String, Number> {
    watch.await("The run was too slow") { it.newestStep() >= CHART_LENGTHS.last() }
    onWindowThread { graph.watch.onEvent(WatchUiEvent.StopPressed) }
    val ended = watch.await("The run did not stop") { it.run.status is RunStatus.Stopped }
    val (short, long) = chartCosts(ended.chart.train, CHART_LENGTHS)
    return mapOf("chart100Millis" to short.millis, "chart2000Millis" to long.millis)
  }

  private fun onWindowThread(action: () -> Unit) = SwingUtilities.invokeAndWait(action)
}

/** The value that [percent] of [values] do not exceed; NaN of nothing. */
internal fun percentile(values: List<Double>, percent: Int): Double =
  if (values.isEmpty()) Double.NaN else values.sorted()[((values.size - 1) * percent + 99) / 100]
