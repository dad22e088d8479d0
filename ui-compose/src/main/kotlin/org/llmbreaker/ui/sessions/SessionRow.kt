package org.llmbreaker.ui.sessions

import androidx.compose.runtime.Immutable

/** What one can do to a session from the list. */
enum class SessionAction {
  PAUSE,
  RESUME,
  STOP,
  DELETE,
}

/**
 * One session as the list shows it.
 *
 * @param id stable name
 * @param title the text it learns
 * @param place the part of the app it belongs to, e.g. "Watch It Learn"
 * @param state in words, e.g. "Running · step 120 of 500"
 * @param progress from 0 to 1
 * @param active true while it runs, waits in line or pauses: something would be lost by deleting it
 * @param actions what can be done now
 */
@Immutable
data class SessionRow(
  val id: String,
  val title: String,
  val place: String,
  val state: String,
  val progress: Float,
  val active: Boolean,
  val actions: Set<SessionAction>,
)
