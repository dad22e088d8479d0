package org.llmbreaker.ui.fault

import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter
import java.util.Collections
import java.util.IdentityHashMap
import java.util.Locale

private const val MEGABYTE = 1024L * 1024L

/**
 * Types and stack traces of [cause] and all behind it, never their messages: these may hold text.
 */
internal fun describe(cause: Throwable): String = buildString {
  appendFault(cause, "", Collections.newSetFromMap(IdentityHashMap()))
}

private fun StringBuilder.appendFault(
  cause: Throwable,
  label: String,
  seen: MutableSet<Throwable>,
) {
  if (!seen.add(cause)) return
  append(label).append(cause.javaClass.name).append('\n')
  for (frame in cause.stackTrace) append("    at ").append(frame).append('\n')
  for (other in cause.suppressed) appendFault(other, "Suppressed: ", seen)
  cause.cause?.let { appendFault(it, "Caused by: ", seen) }
}

/**
 * Files that say what went wrong, without any text of the user.
 *
 * @param folder made when it is first needed
 */
class CrashReports(private val folder: Path, private val clock: Clock = Clock.systemUTC()) {

  /** The report on [cause] as text: versions, memory, exception types and stack traces. */
  fun text(cause: Throwable): String {
    val runtime = Runtime.getRuntime()
    val used = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE
    return """
      LLMBreaker stopped unexpectedly
      Time: ${clock.instant()}
      Java: ${System.getProperty("java.vm.version")}
      System: ${System.getProperty("os.name")} ${System.getProperty("os.version")}, ${System.getProperty("os.arch")}
      Memory: $used MB of ${runtime.maxMemory() / MEGABYTE} MB

    """
      .trimIndent() + "\n" + describe(cause)
  }

  /** Writes [text]; null if that failed. No earlier report is overwritten. */
  fun write(text: String): Path? =
    try {
      Files.createDirectories(folder)
      val file = Files.createTempFile(folder, "crash-${NAME.format(clock.instant())}-", ".txt")
      Files.writeString(file, text)
    } catch (_: IOException) {
      null
    }

  private companion object {
    val NAME: DateTimeFormatter =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC)
  }
}
