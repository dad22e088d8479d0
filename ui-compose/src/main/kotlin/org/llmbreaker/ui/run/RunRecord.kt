package org.llmbreaker.ui.run

import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.map
import org.llmbreaker.engine.event.TrainingEvent
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted
import org.llmbreaker.ui.bridge.LiveSession
import org.llmbreaker.ui.bridge.Progress
import org.llmbreaker.ui.bridge.RunEvent
import org.llmbreaker.ui.bridge.RunMarker
import org.llmbreaker.ui.bridge.RunState
import org.llmbreaker.ui.bridge.SessionNews

/**
 * All that is known of a run at one moment. Immutable.
 *
 * @param S what a screen keeps of each text that the model wrote
 * @param begun whether the model is built and training has begun
 * @param completion how the run ended that made all its steps; null before
 */
internal data class RunRecord<out S>(
  val state: RunState,
  val progress: Progress,
  val train: LossCurve = LossCurve.EMPTY,
  val validation: LossCurve = LossCurve.EMPTY,
  val marks: List<ChartMark> = emptyList(),
  val rows: List<S> = emptyList(),
  val begun: Boolean = false,
  val completion: TrainingCompleted? = null,
  val deleted: Boolean = false,
) {
  /** The last recorded step. */
  val lastStep: Double
    get() = if (train.size == 0) 0.0 else train.step(train.size - 1)
}

/**
 * Follows one session and keeps its record up to date.
 *
 * @param rowOf what to keep of an event, or null; runs off the UI thread
 */
internal class RunRecorder<S : Any>(
  private val session: LiveSession,
  private val rowOf: suspend (RunEvent) -> S?,
) {
  private val train = GrowingCurve()
  private val validation = GrowingCurve()
  private val rows = mutableListOf<S>()
  private var completion: TrainingCompleted? = null
  private var begun = false

  /** The record after each news; collect it once, off the UI thread. */
  fun records(): Flow<RunRecord<S>> = session.news().map(::record)

  private suspend fun record(news: SessionNews): RunRecord<S> {
    for (event in news.events) {
      if (event is RunEvent.Happened) take(event.event)
      rowOf(event)?.let { rows += it }
    }
    val history = session.history
    return RunRecord(
      state = news.state,
      progress = news.progress,
      // Validation first: its points are then never ahead of the training curve.
      validation = validation.extend(history.validationSize, history::copyValidation),
      train = train.extend(history.trainSize, history::copyTrain),
      marks = history.markers().map(::mark),
      rows = rows.toList(),
      begun = begun,
      completion = completion,
      deleted = news.deleted,
    )
  }

  private fun take(event: TrainingEvent) {
    when (event) {
      is TrainingEvent.TrainingStarted -> begun = true
      is TrainingCompleted -> completion = event
      else -> Unit // the session's state and history tell the rest
    }
  }
}

private fun mark(marker: RunMarker) =
  ChartMark(
    marker.step,
    when (marker.kind) {
      RunMarker.Kind.PAUSED -> MarkKind.PAUSED
      RunMarker.Kind.DIVERGED -> MarkKind.DIVERGED
      RunMarker.Kind.RATE_LOWERED -> MarkKind.RATE_LOWERED
      RunMarker.Kind.FAILED -> MarkKind.FAILED
      RunMarker.Kind.ABLATED -> MarkKind.ABLATED
      RunMarker.Kind.RESTORED -> MarkKind.RESTORED
    },
  )
