package org.llmbreaker.ui.bridge

import java.util.concurrent.CountDownLatch
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.takeWhile
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.flow.transformWhile
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.llmbreaker.engine.config.ModelConfig
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.config.SamplingConfig
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.config.TrainingConfig
import org.llmbreaker.engine.dataset.Corpus
import org.llmbreaker.engine.event.TrainingEvent
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample
import org.llmbreaker.engine.session.Marker
import org.llmbreaker.engine.session.SessionManager
import org.llmbreaker.engine.session.SessionTime

/** Against the real engine with a tiny model. */
@Timeout(120)
class EngineSessionsTest {
  private val corpus = Corpus.pasted("the cat sat on the mat and ran. ".repeat(30))
  private val manager = SessionManager(1, SessionTime.system())
  private val sessions = EngineSessions(manager)

  @AfterEach fun close() = manager.close()

  private fun config(steps: Int): RunConfig {
    val v = corpus.info.vocabularySize
    return Preset.MICRO.run(v, 1)
      .withModel(ModelConfig(v, 8, 1, 1, 8, false, true))
      .withTraining(TrainingConfig(2, steps, 5, 5, 4))
      .withSampling(SamplingConfig(10, 0.6, 0, 1.0))
  }

  private fun create(steps: Int): LiveSession =
    sessions.create(RunRequest(SessionKind.WATCH_LEARN, config(steps), corpus, Speed.X10))

  private suspend fun LiveSession.untilEnd(slow: suspend () -> Unit = {}): List<SessionNews> =
    news()
      .transformWhile {
        slow()
        emit(it)
        it.events.none { event -> event.isEnd() }
      }
      .toList()

  private fun RunEvent.isEnd() =
    this is RunEvent.Happened && event is TrainingEvent.TrainingCompleted

  private fun List<SessionNews>.samples(): List<Int> {
    val happened = flatMap { it.events }.filterIsInstance<RunEvent.Happened>()
    return happened.map { it.event }.filterIsInstance<GeneratedSample>().map { it.step }
  }

  @Test
  fun `every kind of mark that the engine makes has a counterpart`() {
    assertThat(RunMarker.Kind.entries.map { it.name })
      .isEqualTo(Marker.Kind.entries.map { it.name })
  }

  @Test
  fun `a collector that is held up until the end still gets every control event`() =
    runBlocking<Unit> {
      val session = create(steps = 40)
      val held = CompletableDeferred<Unit>()
      val ended = CountDownLatch(1)
      val watcher = launch(Dispatchers.Default) { session.untilEnd().also { ended.countDown() } }
      val news = CompletableDeferred<List<SessionNews>>()
      val slow = launch(Dispatchers.Default) { news.complete(session.untilEnd { held.await() }) }
      session.send(RunCommand.Start)
      watcher.join()
      assertThat(ended.count).isZero()
      held.complete(Unit)
      assertThat(news.await().samples()).isEqualTo((0..40 step 5).toList())
      slow.join()
    }

  @Test
  fun `a late collector hears the run from its beginning`() =
    runBlocking<Unit> {
      val session = create(steps = 20)
      session.send(RunCommand.Start)
      session.untilEnd()
      val late = session.untilEnd()
      assertThat(late.samples()).containsExactly(0, 5, 10, 15, 20)
      assertThat(late.last().state).isEqualTo(RunState.Completed)
      assertThat(late.last().progress.step).isEqualTo(20)
    }

  @Test
  fun `ranges of the history join without a gap`() =
    runBlocking<Unit> {
      val session = create(steps = 30)
      session.send(RunCommand.Start)
      session.untilEnd()
      assertThat(session.history.trainSize).isEqualTo(31)
      val steps = DoubleArray(21)
      val losses = DoubleArray(21)
      session.history.copyTrain(10, 31, steps, losses)
      assertThat(steps).isEqualTo(DoubleArray(21) { 10.0 + it })
      assertThat(losses).doesNotContain(0.0)
      assertThat(session.history.validationSize).isEqualTo(7)
    }

  @Test
  fun `training goes on when nobody looks any more`() =
    runBlocking<Unit> {
      val session = create(steps = 20)
      val heard = CompletableDeferred<Unit>()
      val looking = launch(Dispatchers.Default) { session.news().collect { heard.complete(Unit) } }
      heard.await()
      looking.cancelAndJoin()
      session.send(RunCommand.Start)
      assertThat(session.untilEnd().last().state).isEqualTo(RunState.Completed)
    }

  @Test
  fun `a second session waits in line and says so`() =
    runBlocking<Unit> {
      val first = create(steps = 10_000)
      val second = create(steps = 20)
      first.send(RunCommand.Start)
      second.send(RunCommand.Start)
      assertThat(second.news().first().state).isEqualTo(RunState.Queued(1, resuming = false))
      first.send(RunCommand.Stop)
      assertThat(second.untilEnd().last().state).isEqualTo(RunState.Completed)
    }

  @Test
  fun `what is not possible is refused with a reason`() {
    val answer = create(steps = 20).send(RunCommand.Resume)
    assertThat(answer).isEqualTo(Answer.Refused("Training has not started. Press Play first."))
  }

  @Test
  fun `a session is found again with its text, and not after it was deleted`() =
    runBlocking<Unit> {
      val session = create(steps = 20)
      val found = sessions.find(session.id)!!
      assertThat(found.corpus).isSameAs(corpus)
      assertThat(found.kind).isEqualTo(SessionKind.WATCH_LEARN)
      assertThat(sessions.delete(session.id)).isTrue()
      assertThat(sessions.find(session.id)).isNull()
      assertThat(sessions.delete(session.id)).isFalse()
      assertThat(session.news().toList().last().deleted).isTrue()
    }

  @Test
  fun `the list follows sessions that come and end`() =
    runBlocking<Unit> {
      val listed = CompletableDeferred<List<SessionSummary>>()
      val empty = CompletableDeferred<Unit>()
      val looking =
        launch(Dispatchers.Default) {
          sessions
            .list()
            .takeWhile { list ->
              if (list.isEmpty()) empty.complete(Unit)
              list.none { it.state == RunState.Completed }.also { if (!it) listed.complete(list) }
            }
            .collect {}
        }
      empty.await()
      val session = create(steps = 20)
      session.send(RunCommand.Start)
      val line = listed.await().single()
      assertThat(line.id).isEqualTo(session.id)
      assertThat(line.dataset).isEqualTo("Your text")
      looking.join()
    }

  @Test
  fun `the model writes text on request`() =
    runBlocking<Unit> {
      val session = create(steps = 20)
      session.send(RunCommand.Start)
      session.untilEnd()
      val sampling = SamplingConfig(7, 0.6, 0, 1.0)
      assertThat(session.send(RunCommand.Generate(3, sampling, "the "))).isEqualTo(Answer.Accepted)
      val answer = session.news().first { news -> news.events.any { it is RunEvent.Generated } }
      val text = answer.events.filterIsInstance<RunEvent.Generated>().single()
      assertThat(text.requestId).isEqualTo(3)
      assertThat(text.sample.text).hasSize(7)
    }
}
