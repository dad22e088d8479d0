package org.llmbreaker.ui.fault

import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.window.WindowExceptionHandler
import java.nio.file.Path
import java.util.concurrent.atomic.AtomicBoolean
import kotlinx.coroutines.CoroutineExceptionHandler

/**
 * Something went wrong that nobody expected.
 *
 * @param report what can be passed on: it holds no text of the user
 * @param file where [report] was written; null if it could not be
 */
data class Fault(val report: String, val file: Path?)

/**
 * Where every exception arrives that nobody caught, from any thread. The first is shown, and later
 * ones, which mostly follow from it, are not. If even showing fails, [lastResort] gets a message.
 */
@OptIn(ExperimentalComposeUiApi::class)
class Faults(
  private val reports: CrashReports,
  private val lastResort: (String) -> Unit = System.err::println,
) {
  private val taken = AtomicBoolean()
  @Volatile private var show: (Fault) -> Unit = { lastResort(plainMessage(it)) }

  /** Whether there was one. The app then no longer ends by itself. */
  val any: Boolean
    get() = taken.get()

  /** For the scopes that presenters live in. */
  val inCoroutines = CoroutineExceptionHandler { _, cause -> report(cause) }

  /** For windows: composition, drawing and input. */
  val inWindows = WindowExceptionHandler(::report)

  /** Takes what no thread has caught from now on, and shows it by [show], on whichever thread. */
  fun install(show: (Fault) -> Unit) {
    this.show = show
    Thread.setDefaultUncaughtExceptionHandler { _, cause -> report(cause) }
  }

  /** Shows [cause] if it is the first. Never throws. */
  fun report(cause: Throwable) {
    if (!taken.compareAndSet(false, true)) return
    try {
      val text = reports.text(cause)
      val fault = Fault(text, reports.write(text))
      try {
        show(fault)
      } catch (_: Throwable) { // whatever broke may have broken the window too
        lastResort(plainMessage(fault))
      }
    } catch (_: Throwable) { // e.g. no memory even for the report
      lastResort(PLAIN)
    }
  }

  /** The window that shows [fault] has itself failed. */
  fun showingFailed(fault: Fault) = lastResort(plainMessage(fault))

  /** For the terminal, so always in English. */
  private fun plainMessage(fault: Fault) =
    listOfNotNull(PLAIN, fault.file?.let { "A report is in $it." }, fault.report).joinToString("\n")

  private companion object {
    const val PLAIN = "LLMBreaker ran into an unexpected problem. Close it and start it again."
  }
}

/** Where the report on [fault] is. */
internal fun place(fault: Fault): String =
  if (fault.file != null) texts["report.file", fault.file] else texts["report.none"]
