package org.llmbreaker.ui.bridge

import app.cash.turbine.test
import java.time.InstantSource
import java.util.UUID
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.test.runTest
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.dataset.Corpus
import org.llmbreaker.engine.dataset.DatasetCatalogue
import org.llmbreaker.engine.event.FailureType
import org.llmbreaker.engine.session.CorpusRun
import org.llmbreaker.engine.session.Feature
import org.llmbreaker.engine.session.SessionCommand
import org.llmbreaker.engine.session.SessionManager
import org.llmbreaker.engine.session.SessionRequest
import org.llmbreaker.engine.session.SessionState
import org.llmbreaker.engine.session.SessionTime
import org.llmbreaker.engine.text.Language
import org.llmbreaker.engine.training.TransformerRun
import org.llmbreaker.ui.inLanguage
import org.llmbreaker.ui.sessions.SessionAction.DELETE
import org.llmbreaker.ui.sessions.SessionAction.PAUSE
import org.llmbreaker.ui.sessions.SessionAction.RESUME
import org.llmbreaker.ui.sessions.SessionAction.STOP
import org.llmbreaker.ui.sessions.SessionRow

class SessionRowsTest {
  private val manager = SessionManager(1, SessionTime.system())
  private val source = SessionRows(manager)
  private val corpus =
    Corpus.pasted("the fox sat on the log and the dog ran to the fog. ".repeat(30))

  @AfterEach fun close() = manager.close()

  private fun session() =
    manager.create(
      SessionRequest(
        Feature.WATCH_LEARN,
        Preset.MICRO.run(corpus.info().vocabularySize(), 1),
        "First words",
        Speed.X1,
      ) { config, listener ->
        TransformerRun(config, corpus, listener, InstantSource.system())
      }
    )

  private suspend fun app.cash.turbine.ReceiveTurbine<List<SessionRow>>.awaitRow(
    fits: (SessionRow) -> Boolean
  ): SessionRow {
    while (true) awaitItem().singleOrNull()?.takeIf(fits)?.let {
      return it
    }
  }

  @Test
  fun `a real session appears, runs, pauses, stops and goes`() = runTest {
    source.rows.test(timeout = 60.seconds) {
      assertThat(awaitItem()).isEmpty()
      val session = session()
      val idle = awaitRow { it.state == "Not started" }
      assertThat(idle.title).isEqualTo("First words")
      assertThat(idle.place).isEqualTo("Watch It Learn")
      assertThat(idle.active).isFalse()
      session.send(SessionCommand.Start())
      assertThat(awaitRow { it.active }.actions).contains(PAUSE, STOP, DELETE)
      assertThat(source.act(idle.id, PAUSE)).isNull()
      val paused = awaitRow { it.state.startsWith("Paused") }
      assertThat(paused.actions).containsExactlyInAnyOrder(RESUME, STOP, DELETE)
      assertThat(source.act(idle.id, STOP)).isNull()
      assertThat(awaitRow { it.state.startsWith("Stopped") }.actions).containsExactly(DELETE)
      assertThat(source.act(idle.id, RESUME)).isNotBlank()
      assertThat(source.act(idle.id, DELETE)).isNull()
      var rows = awaitItem()
      while (rows.isNotEmpty()) rows = awaitItem()
      cancelAndIgnoreRemainingEvents()
    }
  }

  @Test
  fun `a text is called by its name in the language of the moment`() {
    val text = DatasetCatalogue.bundled().load("first-words")
    val config = Preset.MICRO.run(text.info().vocabularySize(), 1)
    val name = text.info().displayName()
    val session =
      manager.create(SessionRequest(Feature.WATCH_LEARN, config, name, Speed.X1, CorpusRun(text)))
    assertThat(sessionRow(session).title).isEqualTo("First words")
    inLanguage(Language.GERMAN) { assertThat(sessionRow(session).title).isEqualTo("Erste Wörter") }
  }

  @Test
  fun `a session that is gone says so`() {
    assertThat(source.act(UUID.randomUUID().toString(), PAUSE)).contains("Session expired")
  }

  @Test
  fun `states in words`() {
    fun words(state: SessionState) = describe(state, 1234, 2000)
    assertThat(words(SessionState.Queued(2, false)))
      .isEqualTo("Waiting for a free place, number 2 in line")
    assertThat(words(SessionState.Running())).isEqualTo("Running · step 1,234 of 2,000")
    assertThat(words(SessionState.Failed(FailureType.OUT_OF_MEMORY, "x")))
      .isEqualTo("Failed · step 1,234 of 2,000")
  }
}
