package org.llmbreaker.ui.bridge

import java.util.UUID
import kotlinx.coroutines.flow.Flow
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.dataset.Corpus

/** All sessions of the app. No function waits. */
interface TrainingSessions {
  /** All sessions, oldest first; anew whenever one comes, goes, or changes its state. */
  fun list(): Flow<List<SessionSummary>>

  /** Makes an idle session; model and thread come with [RunCommand.Start]. */
  fun create(request: RunRequest): LiveSession

  /** The session, or null if there is none of this id (any more). */
  fun find(id: UUID): LiveSession?

  /** Ends the session if need be and forgets it; false if there was none. */
  fun delete(id: UUID): Boolean

  /** Ends and forgets every session that learns a typed or pasted text. */
  fun forgetOwnTexts()
}

/** What to train. [config]'s vocabulary size must be that of [corpus]. */
data class RunRequest(
  val kind: SessionKind,
  val config: RunConfig,
  val corpus: Corpus,
  val speed: Speed,
)

/**
 * A line of the list of sessions.
 *
 * @param dataset the text's display name
 * @param progress as it was when the list changed last
 */
data class SessionSummary(
  val id: UUID,
  val kind: SessionKind,
  val dataset: String,
  val state: RunState,
  val progress: Progress,
)
