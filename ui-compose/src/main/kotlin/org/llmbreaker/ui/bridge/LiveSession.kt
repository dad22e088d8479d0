package org.llmbreaker.ui.bridge

import java.time.Duration
import java.util.UUID
import kotlinx.coroutines.flow.Flow
import org.llmbreaker.engine.config.RunConfig
import org.llmbreaker.engine.config.Speed
import org.llmbreaker.engine.dataset.Corpus
import org.llmbreaker.engine.event.FailureType
import org.llmbreaker.engine.event.TrainingEvent
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample

/**
 * One training session as the screens see it. It goes on whether or not anybody looks. No function
 * waits for a training step.
 */
interface LiveSession {
  /** Stays the same for the session's life. */
  val id: UUID

  /** The part of the product it was made for. */
  val kind: SessionKind

  /** The text it learns. */
  val corpus: Corpus

  /** The settings; from its start on as the run itself completed them. */
  val config: RunConfig

  /** The present speed cap. */
  val speed: Speed

  /** All curves so far; readable after the end too. */
  val history: LossHistory

  /** What the film has so far; readable after the end too. */
  fun snapshots(): List<TrainingEvent.AttentionSnapshot>

  /**
   * News, at most sixty times a second, from the session's beginning on. Figures are conflated: the
   * newest wins. [SessionNews.events] is complete however slow the collector is, because nothing is
   * fetched before it asks. Ends when the session is deleted; cancelling unsubscribes.
   */
  fun news(): Flow<SessionNews>

  /** Asks for something. Takes effect before the next step. */
  fun send(command: RunCommand): Answer
}

/** The parts of the product that make sessions. */
enum class SessionKind {
  WATCH_LEARN,
  ATTENTION_CINEMA,
  STYLE_TRANSFER,
}

/**
 * What is new about a session.
 *
 * @param state where it stands now
 * @param progress how far and how fast
 * @param events since the last news, in order, none left out; in the first news from the beginning
 * @param deleted the session was deleted or expired: the last news
 */
data class SessionNews(
  val state: RunState,
  val progress: Progress,
  val events: List<RunEvent> = emptyList(),
  val deleted: Boolean = false,
)

/**
 * How far a run is and how fast.
 *
 * @param step completed steps
 * @param steps all steps
 * @param stepsPerSecond measured over the last second; 0 while nothing is computed
 * @param remaining until the last step at the present cap; null before the first step and after the
 *   end. While paused: once resumed
 */
data class Progress(
  val step: Int,
  val steps: Int,
  val stepsPerSecond: Double = 0.0,
  val remaining: Duration? = null,
)

/** Where a session stands. */
sealed interface RunState {
  /** Made, not started. */
  data object Idle : RunState

  /** Waits for a place; [position] 1 is the next to start. */
  data class Queued(val position: Int, val resuming: Boolean) : RunState

  data object Running : RunState

  /** [divergence] if the run paused itself because figures were no longer finite. */
  data class Paused(val divergence: Divergence? = null) : RunState

  /** No step can follow. */
  sealed interface Ended : RunState

  /** [reason] is `user_requested`, `idle_expired` or `shutdown`. */
  data class Stopped(val reason: String) : Ended

  data object Completed : Ended

  /** [message] says what happened, why, and what to do next. */
  data class Failed(val type: FailureType, val message: String) : Ended
}

/**
 * A figure was no longer finite; the step was undone.
 *
 * @param what which figure, in plain words
 * @param suggestedLearningRate half of the peak rate that failed
 */
data class Divergence(val what: String, val suggestedLearningRate: Double)

/** One entry of the lossless lane. */
sealed interface RunEvent {
  /** Something happened in the run; any event but metrics. */
  data class Happened(val event: TrainingEvent) : RunEvent

  /** The text that [RunCommand.Generate] asked for. */
  data class Generated(val requestId: Long, val sample: GeneratedSample) : RunEvent

  /** The text could not be written. [message] says why and what to do next. */
  data class GenerationFailed(val requestId: Long, val message: String) : RunEvent
}

/** The answer to a command. */
sealed interface Answer {
  data object Accepted : Answer

  /** Nothing changes. [reason] is fit to show. */
  data class Refused(val reason: String) : Answer
}
