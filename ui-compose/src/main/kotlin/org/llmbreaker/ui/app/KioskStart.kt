package org.llmbreaker.ui.app

import java.nio.file.Path
import kotlin.jvm.optionals.getOrNull
import org.llmbreaker.ui.kiosk.ChildProcess
import org.llmbreaker.ui.kiosk.PinHash
import org.llmbreaker.ui.kiosk.Watchdog
import org.llmbreaker.ui.kiosk.WatchedProcess

/** `llmbreaker --kiosk`. */
internal const val KIOSK = "--kiosk"

/** Tells a process to show the kiosk's window; only the watchdog says it. */
internal const val KIOSK_WINDOW = "--kiosk-window"

/** Read by the library that draws: `SOFTWARE` leaves the graphics card alone. */
private const val RENDERER = "SKIKO_RENDER_API"

/**
 * How glibc shall keep a kiosk's native memory, so that it stays small for months: few heaps, and
 * every piece from 256 KiB on is the system's own and goes back to it. Other C libraries pay no
 * heed.
 */
internal val TIDY_NATIVE_HEAP =
  mapOf("MALLOC_ARENA_MAX" to "2", "MALLOC_MMAP_THRESHOLD_" to "262144")

/**
 * Keeps a kiosk open until staff end it.
 *
 * @param pin for staff; null leaves it to the settings
 */
internal fun keepKiosk(pin: PinHash?) {
  val command = programCommand() ?: error("the system does not tell how LLMBreaker was started")
  Watchdog(say = System.err::println, wait = { Thread.sleep(it.inWholeMilliseconds) }) { software ->
      kioskWindow(command, pin, software)
    }
    .run()
}

private fun kioskWindow(command: List<String>, pin: PinHash?, software: Boolean): WatchedProcess {
  val builder = another(command + KIOSK_WINDOW)
  builder.redirectError(ProcessBuilder.Redirect.INHERIT)
  TIDY_NATIVE_HEAP.forEach(builder.environment()::putIfAbsent)
  if (software) builder.environment()[RENDERER] = "SOFTWARE"
  val process = builder.start()
  process.outputWriter().apply {
    write(pin?.toString().orEmpty())
    newLine()
    flush() // and stays open: its end would tell the window that nobody watches
  }
  return ChildProcess(process, System.err::println)
}

/**
 * A process of this program beside this one. The installed program's launcher leaves a note for
 * itself in the environment, by which the next launcher would take arguments for Java's.
 */
internal fun another(command: List<String>) =
  ProcessBuilder(command).apply { environment().remove("_JPACKAGE_LAUNCHER") }

/** What starts this program, without arguments of its own; null where the system does not tell. */
internal fun programCommand(): List<String>? {
  val launcher =
    System.getProperty("llmbreaker.launcher") ?: System.getProperty("jpackage.app-path")
  launcher?.let { if (Path.of(it).isAbsolute) return listOf(it) }
  val info = ProcessHandle.current().info()
  val command = info.command().getOrNull() ?: return null
  val arguments = info.arguments().getOrNull() ?: return null
  return listOf(command) + withoutOwn(arguments.asList())
}

/** Java's arguments up to the main class, or to the jar that names it. */
internal fun withoutOwn(arguments: List<String>): List<String> {
  val jar = arguments.indexOf("-jar")
  val main = if (jar >= 0) jar + 1 else arguments.indexOfFirst { it.endsWith(".MainKt") }
  return if (main < 0) arguments else arguments.take(main + 1)
}
