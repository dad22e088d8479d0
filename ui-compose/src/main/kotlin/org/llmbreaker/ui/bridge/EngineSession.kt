package org.llmbreaker.ui.bridge

import java.util.UUID
import kotlin.jvm.optionals.getOrNull
import kotlinx.coroutines.flow.Flow
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.dataset.Corpus
import org.llmbreaker.engine.event.TrainingEvent
import org.llmbreaker.engine.session.Pace
import org.llmbreaker.engine.session.RunHistory
import org.llmbreaker.engine.session.SessionCommand
import org.llmbreaker.engine.session.SessionEvent
import org.llmbreaker.engine.session.SessionState
import org.llmbreaker.engine.session.SessionUpdate
import org.llmbreaker.engine.session.TrainingSession
import org.llmbreaker.engine.session.Transition

/** A session of the engine. */
internal class EngineSession(
  private val session: TrainingSession,
  override val corpus: Corpus,
) : LiveSession {
  override val id: UUID = session.id()
  override val kind: SessionKind = SessionKind.valueOf(session.feature().name)
  override val config: RunConfig
    get() = session.config()

  override val speed: Speed
    get() = session.speed()

  override val history: LossHistory = EngineHistory(session.history())

  override fun snapshots(): List<TrainingEvent.AttentionSnapshot> = session.history().snapshots()

  override fun news(): Flow<SessionNews> =
    subscriptionFlow(
      subscribe = session::subscribe,
      drain = { news(it.drain()) },
      last = SessionNews::deleted,
    )

  override fun send(command: RunCommand): Answer =
    when (val transition = session.send(command.toEngine())) {
      is Transition.Accepted -> Answer.Accepted
      is Transition.Refused -> Answer.Refused(transition.reason)
    }

  fun summary() =
    SessionSummary(
      id,
      kind,
      corpus.info.name(),
      session.state().toRunState(),
      session.pace().toProgress(),
    )

  private fun news(update: SessionUpdate) =
    SessionNews(
      update.state.toRunState(),
      session.pace().toProgress(),
      update.events.map { it.toRunEvent() },
      update.closed,
    )
}

private fun Pace.toProgress() = Progress(step, steps, stepsPerSecond, remaining.getOrNull())

private fun SessionState.toRunState(): RunState =
  when (this) {
    is SessionState.Idle -> RunState.Idle
    is SessionState.Queued -> RunState.Queued(position, resuming)
    is SessionState.Running -> RunState.Running
    is SessionState.Paused ->
      RunState.Paused(divergence.getOrNull()?.let { Divergence(it.what, it.suggestedLearningRate) })
    is SessionState.Stopped -> RunState.Stopped(reason)
    is SessionState.Completed -> RunState.Completed
    is SessionState.Failed -> RunState.Failed(type, message)
  }

private fun SessionEvent.toRunEvent(): RunEvent =
  when (this) {
    is SessionEvent.Happened -> RunEvent.Happened(event)
    is SessionEvent.Generated -> RunEvent.Generated(requestId, sample)
    is SessionEvent.GenerationFailed -> RunEvent.GenerationFailed(requestId, message)
  }

private fun RunCommand.toEngine(): SessionCommand =
  when (this) {
    RunCommand.Start -> SessionCommand.Start()
    RunCommand.Pause -> SessionCommand.Pause()
    RunCommand.Resume -> SessionCommand.Resume()
    RunCommand.Step -> SessionCommand.Step()
    RunCommand.Stop -> SessionCommand.Stop()
    RunCommand.ResumeWithLowerRate -> SessionCommand.ResumeWithLowerRate()
    is RunCommand.SetSpeed -> SessionCommand.SetSpeed(speed)
    is RunCommand.SetAblation -> SessionCommand.SetAblation(ablation)
    is RunCommand.Generate -> SessionCommand.Generate(requestId, sampling, prompt)
  }

private class EngineHistory(private val history: RunHistory) : LossHistory {
  override val trainSize: Int
    get() = history.size()

  override val validationSize: Int
    get() = history.validationSize()

  override fun copyTrain(from: Int, to: Int, steps: DoubleArray, losses: DoubleArray) {
    history.copySteps(from, to, steps)
    history.copyTrainLoss(from, to, losses)
  }

  override fun copyValidation(from: Int, to: Int, steps: DoubleArray, losses: DoubleArray) {
    history.copyValidationSteps(from, to, steps)
    history.copyValidationLoss(from, to, losses)
  }

  override fun markers(): List<RunMarker> =
    history.markers().map { RunMarker(it.step, RunMarker.Kind.valueOf(it.kind.name)) }
}
