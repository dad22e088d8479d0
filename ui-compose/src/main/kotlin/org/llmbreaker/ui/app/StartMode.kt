package org.llmbreaker.ui.app

import java.nio.file.InvalidPathException
import java.nio.file.Path
import org.llmbreaker.ui.recordings.RecordingsPresenter

/** What the program does when it is started. */
sealed interface StartMode {
  /** Carries out the command that was typed. */
  data object Command : StartMode

  /** Opens the app's window, and in it [recording] if one was named. */
  data class Window(val recording: Path?) : StartMode

  /** Opens the window and lets the demo run by itself. */
  data object Demo : StartMode

  /** The demo was asked for, but a window cannot be shown. */
  data object NoDemo : StartMode

  /** Trains the default text in the terminal: nothing was typed, and a window cannot be shown. */
  data object Terminal : StartMode

  /** Tells in the terminal what [recording] holds: it was named, and a window cannot be shown. */
  data class Told(val recording: Path) : StartMode

  companion object {
    /** `llmbreaker demo`. */
    private const val DEMO_WORD = "demo"

    /**
     * Arguments mean a command, except for the word that starts the demo and for one that names a
     * recording, as a file manager passes it.
     *
     * @param hasDisplay asked only where it matters, as the answer takes time
     */
    fun of(arguments: List<String>, hasDisplay: () -> Boolean): StartMode {
      val recording = arguments.singleOrNull()?.let(::recording)
      return when {
        arguments == listOf(DEMO_WORD) -> if (hasDisplay()) Demo else NoDemo
        arguments.isNotEmpty() && recording == null -> Command
        hasDisplay() -> Window(recording)
        else -> recording?.let(::Told) ?: Terminal
      }
    }

    private fun recording(argument: String): Path? =
      try {
        Path.of(argument).takeIf(RecordingsPresenter::isRecording)?.toAbsolutePath()
      } catch (_: InvalidPathException) {
        null
      }
  }
}
