package org.llmbreaker.ui.bridge

import java.util.UUID
import kotlin.jvm.optionals.getOrNull
import kotlinx.coroutines.flow.Flow
import org.llmbreaker.engine.dataset.DatasetSource
import org.llmbreaker.engine.session.CorpusRun
import org.llmbreaker.engine.session.Feature
import org.llmbreaker.engine.session.SessionLookup
import org.llmbreaker.engine.session.SessionManager
import org.llmbreaker.engine.session.SessionRequest
import org.llmbreaker.engine.session.TrainingSession

/** The engine's sessions. [manager] is closed by whoever made it. */
class EngineSessions(private val manager: SessionManager) : TrainingSessions {
  override fun list(): Flow<List<SessionSummary>> =
    subscriptionFlow(
      subscribe = manager::watch,
      drain = { list -> list.drain().mapNotNull { liveSession(it)?.summary() } },
    )

  override fun create(request: RunRequest): LiveSession {
    val run = CorpusRun(request.corpus)
    val name = request.corpus.info.displayName
    val feature = Feature.valueOf(request.kind.name)
    val session = manager.create(SessionRequest(feature, request.config, name, request.speed, run))
    return EngineSession(session, request.corpus)
  }

  override fun find(id: UUID): LiveSession? =
    when (val found = manager.find(id)) {
      is SessionLookup.Found -> liveSession(found.session)
      is SessionLookup.NotFound -> null
    }

  override fun delete(id: UUID): Boolean = manager.delete(id) is SessionLookup.Found

  override fun forgetOwnTexts() =
    manager
      .sessions()
      .filter { it.request().factory.corpus().getOrNull()?.info?.source == DatasetSource.PASTED }
      .forEach { manager.delete(it.id()) }

  /** Null for a session that was not made here. */
  private fun liveSession(session: TrainingSession): EngineSession? =
    session.request().factory.corpus().getOrNull()?.let { EngineSession(session, it) }
}
