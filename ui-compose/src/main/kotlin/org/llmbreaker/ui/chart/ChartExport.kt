package org.llmbreaker.ui.chart

/** Where pictures and tables of a chart go: the clipboard or a file that the user names. */
interface ChartExport {
  /** Puts a picture on the clipboard. */
  suspend fun copyPicture(png: ByteArray): ExportOutcome

  /** Asks for a file and writes [content] to it. */
  suspend fun save(suggestedName: String, content: ByteArray): ExportOutcome
}

/** What became of a copy or save. */
sealed interface ExportOutcome {
  /** Done; [message] says where it went. */
  data class Done(val message: String) : ExportOutcome

  /** The user closed the dialog. */
  data object Cancelled : ExportOutcome

  /** Not done; [message] says what happened, why, and what to do. */
  data class Failed(val message: String) : ExportOutcome
}
