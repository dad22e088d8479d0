package org.llmbreaker.ui.bridge

import java.nio.file.Path
import java.util.UUID
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.io.TempDir
import org.llmbreaker.engine.checkpoint.RecordingException
import org.llmbreaker.engine.config.Preset
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.config.TrainingConfig
import org.llmbreaker.engine.dataset.DatasetCatalogue
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample
import org.llmbreaker.engine.session.SessionManager

/** Trains, saves, opens and goes on, on the real engine and a real disk. */
@Timeout(180)
class EngineRecordingsTest {
  @TempDir private lateinit var folder: Path

  private val corpus = DatasetCatalogue.bundled().load("first-words")
  private val manager = SessionManager()
  private val sessions = EngineSessions(manager)
  private val recordings = EngineRecordings(manager)

  @AfterEach fun close() = manager.close()

  private fun create(): LiveSession {
    val config =
      Preset.MICRO.run(corpus.info.vocabularySize, 2)
        .withTraining(TrainingConfig(8, STEPS, 50, 25, 8))
    return sessions.create(RunRequest(SessionKind.ATTENTION_CINEMA, config, corpus, Speed.X10))
  }

  private suspend fun LiveSession.until(holds: (SessionNews) -> Boolean) = news().first(holds)

  private suspend fun LiveSession.finish(command: RunCommand) {
    assertThat(send(command)).isEqualTo(Answer.Accepted)
    until { it.state == RunState.Completed }
  }

  private fun LiveSession.losses(): Pair<List<Double>, List<Double>> {
    val steps = DoubleArray(history.trainSize)
    val losses = DoubleArray(history.trainSize)
    history.copyTrain(0, history.trainSize, steps, losses)
    return steps.toList() to losses.toList()
  }

  private suspend fun LiveSession.samples(): List<GeneratedSample> = until {
    true
  }
    .events
    .filterIsInstance<RunEvent.Happened>()
    .map { it.event }
    .filterIsInstance<GeneratedSample>()

  @Test
  fun `a run saved about half-way and opened ends like one that was never interrupted`() =
    runBlocking<Unit> {
      val whole = create()
      whole.finish(RunCommand.Start)

      val half = create()
      half.send(RunCommand.Start)
      half.until { it.progress.step >= STEPS / 2 }
      half.send(RunCommand.Pause)
      val shares = mutableListOf<Float>()
      val file = folder.resolve("run.llmb")
      recordings.save(half.id, file) { shares += it }
      assertThat(shares).isSorted.endsWith(1f)
      sessions.delete(half.id)

      shares.clear()
      val opened = checkNotNull(sessions.find(recordings.open(file) { shares += it }.session))
      assertThat(shares).isSorted.hasSizeGreaterThan(2).allMatch { it in 0f..1f }
      assertThat(shares.last()).isGreaterThan(0.9f)
      assertThat(opened.kind).isEqualTo(SessionKind.ATTENTION_CINEMA)
      val before = opened.until { true }
      if (before.state != RunState.Completed) opened.finish(RunCommand.Resume)

      assertThat(opened.losses()).isEqualTo(whole.losses())
      assertThat(opened.samples()).isEqualTo(whole.samples())
      assertThat(opened.snapshots().map { it.step to it.maps.levels.toList() })
        .isEqualTo(whole.snapshots().map { it.step to it.maps.levels.toList() })
    }

  @Test
  fun `a session that is gone cannot be saved`() {
    assertThatThrownBy {
        runBlocking { recordings.save(UUID.randomUUID(), folder.resolve("run.llmb")) {} }
      }
      .isInstanceOf(RecordingException::class.java)
  }

  private companion object {
    const val STEPS = 200
  }
}
