package org.llmbreaker.ui.app

import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.use
import java.lang.management.ManagementFactory
import java.nio.file.Files
import java.nio.file.Path
import javax.management.ObjectName
import kotlin.io.path.createTempDirectory
import kotlin.io.path.readLines
import kotlin.time.Duration.Companion.milliseconds
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import org.llmbreaker.engine.checkpoint.DataFolder
import org.llmbreaker.ui.kiosk.KioskEvent
import org.llmbreaker.ui.kiosk.KioskPhase
import org.llmbreaker.ui.settings.SettingsFile

private const val WIDTH = 1024
private const val HEIGHT = 640
private const val BYTES_PER_MEGABYTE = 1024.0 * 1024.0

/**
 * The whole kiosk as it runs for hours, one visitor after the other, but without a window: nobody
 * is there and it attracts, somebody touches it, plays through all tabs, and it starts over.
 */
private class KioskDay(private val kiosk: Kiosk) {
  suspend fun run(visits: Int, whole: Boolean, every: Int, report: (Int) -> Unit) {
    ImageComposeScene(WIDTH, HEIGHT) { KioskContent(kiosk) }
      .use { scene ->
        val stage = Stage(scene, if (whole) 16.milliseconds else 1.milliseconds)
        stage.showUntil { kiosk.graph.value?.warm?.isCompleted == true }
        for (visit in 1..visits) {
          kiosk.presenter.onEvent(KioskEvent.Touched)
          stage.showUntil { kiosk.presenter.state.value.phase == KioskPhase.Visit }
          Visit(checkNotNull(kiosk.graph.value), stage, whole).make()
          kiosk.presenter.onEvent(KioskEvent.StaffAsked)
          kiosk.presenter.onEvent(KioskEvent.StartOver)
          stage.showUntil { kiosk.presenter.state.value.phase == KioskPhase.Attract }
          stage.show(1)
          if (visit % every == 0) report(visit)
        }
      }
  }
}

/** One visitor after the other at the app as people install it, without a window. */
private class OwnersDay(private val graph: AppGraph) : AutoCloseable {
  /** What toasts said when the app started. */
  val said = linkedSetOf<String>()

  override fun close() = graph.close()

  suspend fun run(visits: Int, whole: Boolean, every: Int, report: (Int) -> Unit) {
    val content =
      ImageComposeScene(WIDTH, HEIGHT) {
        AppContent(graph, NoFiles, visible = true, onQuit = {})
      }
    content.use { scene ->
      graph.start()
      val stage = Stage(scene, if (whole) 16.milliseconds else 1.milliseconds)
      stage.showUntil {
        graph.toasts.all.mapTo(said) { "${it.title} ${it.text}" }
        graph.warm.isCompleted
      }
      for (visit in 1..visits) {
        Visit(graph, stage, whole).make()
        if (visit % every == 0) report(visit)
      }
    }
  }
}

private val POOLS = listOf("DefaultDispatcher", "DefaultExecutor", "ForkJoinPool")

/** What a process can run out of. */
internal data class Held(
  val visits: Int,
  val residentMegabytes: Double,
  val heapMegabytes: Double,
  val threads: Int,
  val openFiles: Int,
) {
  override fun toString() = "$visits $residentMegabytes $heapMegabytes $threads $openFiles"

  companion object {
    fun parse(line: String): Held {
      val n = line.split(" ")
      return Held(n[0].toInt(), n[1].toDouble(), n[2].toDouble(), n[3].toInt(), n[4].toInt())
    }

    /** Without what is dead already: neither objects, nor native memory that was given back. */
    fun now(visits: Int): Held {
      val resident = generateSequence { settled() }.zipWithNext().first { (a, b) -> a - b < 0.1 }
      val runtime = Runtime.getRuntime()
      val heap = (runtime.totalMemory() - runtime.freeMemory()) / BYTES_PER_MEGABYTE
      return Held(visits, resident.second, heap, threads(), openFiles())
    }

    /** Megabytes after a collection, when the C library has returned what it keeps for later. */
    private fun settled(): Double {
      System.gc()
      ManagementFactory.getPlatformMBeanServer()
        .invoke(
          ObjectName("com.sun.management:type=DiagnosticCommand"),
          "systemTrimNativeHeap",
          arrayOf<Any>(),
          arrayOf<String>(),
        )
      return resident()
    }

    private fun resident(): Double {
      val line = Path.of("/proc/self/status").readLines().first { it.startsWith("VmRSS") }
      return Regex("\\d+").find(line)!!.value.toDouble() / 1024
    }

    /** Without those of pools, which come and go by themselves. */
    private fun threads() =
      Thread.getAllStackTraces().keys.count { thread -> POOLS.none { it in thread.name } }

    private fun openFiles() = Files.list(Path.of("/proc/self/fd")).use { it.count().toInt() }
  }
}

/**
 * Runs the kiosk without a window for so many visits.
 *
 * Arguments: how many; `whole` for runs that train to their end, else a few steps each; after how
 * many visits to print what is held, as [Held] writes it; `home` for the app as people install it,
 * which keeps its files where it always does, in place of the kiosk. Ends with what the app said at
 * its start, and `DONE`.
 */
fun main(arguments: Array<String>) {
  val (count, length, interval) = arguments
  val visits = count.toInt()
  val whole = length == "whole"
  val every = interval.toInt()
  runBlocking {
    withContext(Dispatchers.Main) {
      if (arguments.size > 3) own(visits, whole, every) else atKiosk(visits, whole, every)
    }
  }
  println("DONE")
}

private suspend fun own(visits: Int, whole: Boolean, every: Int) {
  chooseSkiaFolder()
  OwnersDay(AppGraph(dataFolder = DataFolder.system())).use { day ->
    day.run(visits, whole, every) { println(Held.now(it)) }
    day.said.forEach { println("SAID $it") }
  }
}

private suspend fun atKiosk(visits: Int, whole: Boolean, every: Int) {
  val folder = createTempDirectory("llmbreaker-kiosk")
  val settings = SettingsFile(folder.resolve("settings.json")).readOnly()
  val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main)
  Kiosk(scope, pin = null, leave = {}) { AppGraph(settings, folder.resolve("texts"), kiosk = it) }
    .use { KioskDay(it).run(visits, whole, every) { visit -> println(Held.now(visit)) } }
  scope.cancel()
  folder.toFile().deleteRecursively()
}
