package org.llmbreaker.ui.app

import java.nio.file.InvalidPathException
import java.nio.file.Path
import org.llmbreaker.ui.lesson.LessonFile
import org.llmbreaker.ui.recordings.RecordingsPresenter

/** What the program does when it is started. */
sealed interface StartMode {
  /** Carries out the command that was typed. */
  data object Command : StartMode

  /** Opens the app's window, and in it [file], a recording or a lesson, if one was named. */
  data class Window(val file: Path?) : StartMode

  /** Opens the window and lets the demo run by itself. */
  data object Demo : StartMode

  /** The demo, or a kiosk, was asked for, but a window cannot be shown. */
  data object NoDisplay : StartMode

  /** Keeps a kiosk open; [pin] is for staff, null leaves it to the settings. */
  data class Kiosk(val pin: String?) : StartMode

  /** Shows the kiosk's window for the process that keeps it open. */
  data object KioskWindow : StartMode

  /** A lesson was named, but a window cannot be shown. */
  data object NoLesson : StartMode

  /** Trains the default text in the terminal: nothing was typed, and a window cannot be shown. */
  data object Terminal : StartMode

  /** Tells in the terminal what [recording] holds: it was named, and a window cannot be shown. */
  data class Told(val recording: Path) : StartMode

  companion object {
    /** `llmbreaker demo`. */
    private const val DEMO_WORD = "demo"

    /** As in `llmbreaker --kiosk --pin 1234`. */
    private const val PIN_WORD = "--pin"

    /**
     * Arguments mean a command, except for the words that start the demo or a kiosk and for one
     * that names a recording or a lesson, as a file manager passes it.
     *
     * @param hasDisplay asked only where it matters, as the answer takes time
     */
    fun of(arguments: List<String>, hasDisplay: () -> Boolean): StartMode {
      val file = arguments.singleOrNull()?.let(::ownFile)
      return when {
        arguments == listOf(KIOSK_WINDOW) -> KioskWindow
        arguments == listOf(DEMO_WORD) -> if (hasDisplay()) Demo else NoDisplay
        isKiosk(arguments) -> if (hasDisplay()) Kiosk(arguments.getOrNull(2)) else NoDisplay
        arguments.isNotEmpty() && file == null -> Command
        hasDisplay() -> Window(file)
        file == null -> Terminal
        LessonFile.isLesson(file) -> NoLesson
        else -> Told(file)
      }
    }

    private fun isKiosk(arguments: List<String>) =
      arguments == listOf(KIOSK) ||
        (arguments.size == 3 && arguments.take(2) == listOf(KIOSK, PIN_WORD))

    private fun ownFile(argument: String): Path? =
      try {
        Path.of(argument)
          .takeIf { RecordingsPresenter.isRecording(it) || LessonFile.isLesson(it) }
          ?.toAbsolutePath()
      } catch (_: InvalidPathException) {
        null
      }
  }
}
