package org.llmbreaker.ui.watch

import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.map
import org.llmbreaker.engine.event.TrainingEvent
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample
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
 * @param begun whether the model is built and training has begun
 * @param summary one line about the finished run; empty before
 */
internal data class RunRecord(
  val state: RunState,
  val progress: Progress,
  val train: LossCurve = LossCurve.EMPTY,
  val validation: LossCurve = LossCurve.EMPTY,
  val marks: List<ChartMark> = emptyList(),
  val rows: List<SampleRow> = emptyList(),
  val begun: Boolean = false,
  val summary: String = "",
  val deleted: Boolean = false,
) {
  /** The last recorded step. */
  val lastStep: Double
    get() = if (train.size == 0) 0.0 else train.step(train.size - 1)

  /** The record as it stood after [step] steps. */
  fun upTo(step: Double): RunRecord =
    copy(
      train = train.upTo(step),
      validation = validation.upTo(step),
      marks = marks.filter { it.step <= step },
      rows = rows.filter { it.step <= step },
    )
}

/** Follows one session and keeps its record up to date. */
internal class RunRecorder(private val session: LiveSession, private val text: LearnedText) {
  private val train = GrowingCurve()
  private val validation = GrowingCurve()
  private val rows = mutableListOf<SampleRow>()
  private var summary = ""
  private var begun = false

  /** The record after each news; collect it once, off the UI thread. */
  fun records(): Flow<RunRecord> = session.news().map(::record)

  private suspend fun record(news: SessionNews): RunRecord {
    for (event in news.events) {
      if (event is RunEvent.Happened) take(event.event)
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
      summary = summary,
      deleted = news.deleted,
    )
  }

  private suspend fun take(event: TrainingEvent) {
    when (event) {
      is TrainingEvent.TrainingStarted -> begun = true
      is GeneratedSample -> rows += sampleRow(event, text.words.await())
      is TrainingCompleted -> summary = summaryText(event)
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
