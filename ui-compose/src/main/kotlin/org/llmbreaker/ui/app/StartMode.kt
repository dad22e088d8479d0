package org.llmbreaker.ui.app

/** What the program does when it is started. */
enum class StartMode {
  /** Carries out the command that was typed. */
  COMMAND,

  /** Opens the app's window. */
  WINDOW,

  /** Trains the default text in the terminal: nothing was typed, and a window cannot be shown. */
  TERMINAL;

  companion object {
    /**
     * Arguments always mean a command.
     *
     * @param hasDisplay asked only where it matters, as the answer takes time
     */
    fun of(arguments: List<String>, hasDisplay: () -> Boolean): StartMode =
      when {
        arguments.isNotEmpty() -> COMMAND
        hasDisplay() -> WINDOW
        else -> TERMINAL
      }
  }
}
