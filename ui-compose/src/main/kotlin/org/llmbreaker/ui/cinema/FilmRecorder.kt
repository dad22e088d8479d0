package org.llmbreaker.ui.cinema

import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.map
import org.llmbreaker.engine.config.Ablation
import org.llmbreaker.engine.event.TrainingEvent
import org.llmbreaker.ui.bridge.LiveSession
import org.llmbreaker.ui.bridge.LossHistory
import org.llmbreaker.ui.bridge.Progress
import org.llmbreaker.ui.bridge.RunEvent
import org.llmbreaker.ui.bridge.RunMarker
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.bridge.SessionNews

/** All that the cinema knows of a run at one moment. Immutable. */
internal data class FilmRecord(
  val state: RunState,
  val progress: Progress,
  val film: Film = Film.EMPTY,
  val loss: LossLine = LossLine.EMPTY,
  val ablation: Ablation = Ablation.NONE,
  val now: MeasuredLoss? = null,
  val whole: MeasuredLoss? = null,
  val deleted: Boolean = false,
)

/** Follows one session; collect [records] once, off the UI thread. */
internal class FilmRecorder(private val session: LiveSession) {
  private var film = Film.EMPTY
  private var ablation = Ablation.NONE
  private var now: MeasuredLoss? = null
  private var whole: MeasuredLoss? = null

  fun records(): Flow<FilmRecord> = session.news().map(::record)

  private fun record(news: SessionNews): FilmRecord {
    val events = news.events.mapNotNull { (it as? RunEvent.Happened)?.event }
    if (events.any { it is TrainingEvent.AttentionSnapshot }) film = Film(session.snapshots())
    val points = validation(session.history)
    now = points.lastOrNull() ?: now
    events.filterIsInstance<TrainingEvent.AblationChanged>().forEach { take(it, points) }
    if (ablation.isEmpty) whole = now
    return FilmRecord(
      news.state,
      news.progress,
      film,
      lossLine(session.history),
      ablation,
      now,
      whole,
      news.deleted,
    )
  }

  /** The last loss with everything on is the one measured before the first part went off. */
  private fun take(event: TrainingEvent.AblationChanged, points: List<MeasuredLoss>) {
    if (ablation.isEmpty && !event.ablation.isEmpty) {
      whole = points.lastOrNull { it.step <= event.step && it.loss != event.valLoss } ?: whole
    }
    ablation = event.ablation
  }
}

private fun validation(history: LossHistory): List<MeasuredLoss> {
  val size = history.validationSize
  val steps = DoubleArray(size)
  val losses = DoubleArray(size)
  history.copyValidation(0, size, steps, losses)
  return List(size) { MeasuredLoss(steps[it].toInt(), losses[it]) }
}

private fun lossLine(history: LossHistory): LossLine {
  val size = history.trainSize
  val steps = DoubleArray(size)
  val losses = DoubleArray(size)
  history.copyTrain(0, size, steps, losses)
  val broken = setOf(RunMarker.Kind.ABLATED, RunMarker.Kind.RESTORED)
  val marks = history.markers().filter { it.kind in broken }.map { it.step }
  return LossLine(steps, losses, marks)
}
