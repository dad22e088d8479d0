package org.llmbreaker.ui.run

import androidx.compose.runtime.Immutable
import org.llmbreaker.engine.config.Speed

/**
 * Where training stands and what one may do now.
 *
 * @param play what the big button does; [playEnabled] whether it does it now
 * @param counter finished and all steps, e.g. `250/500`
 * @param progress 0-1
 * @param pace e.g. `19.8 steps/s`; empty while nothing runs
 * @param eta e.g. `about 12 s left`; empty where there is nothing to say
 * @param speed the cap: 1x to 10x
 * @param seed of the run that is shown, or of the next one
 * @param replay present while the recording is played back; the other figures are then the
 *   recording's
 */
@Immutable
data class RunPanel(
  val status: RunStatus = RunStatus.Idle,
  val play: PlayKind = PlayKind.PLAY,
  val playEnabled: Boolean = false,
  val stopEnabled: Boolean = false,
  val stepEnabled: Boolean = false,
  val replayEnabled: Boolean = false,
  val trainAgainEnabled: Boolean = false,
  val newSeedEnabled: Boolean = false,
  val counter: String = "0/500",
  val progress: Float = 0f,
  val pace: String = "",
  val eta: String = "",
  val speed: Speed = Speed.X1,
  val seed: String = "1337",
  val replay: Replay? = null,
) {
  /** Whether there is a run that stands still and can be kept. */
  val saveEnabled: Boolean
    get() =
      replay == null &&
        (status is RunStatus.Paused || status is RunStatus.Completed || status is RunStatus.Stopped)
}

/**
 * Something went wrong: three short sentences.
 *
 * @param remedy what the button under them does, or null for no button
 */
@Immutable
data class Trouble(
  val what: String,
  val why: String,
  val next: String,
  val remedy: Remedy? = null,
)

/** What a button does about a [Trouble]. [label] stands on it. */
enum class Remedy {
  /** Start the same run again; enabled with [RunPanel.trainAgainEnabled]. */
  RETRY,
  /** Go on with half the learning rate. */
  HALF_RATE;

  val label: String
    get() = texts["remedy.${name.lowercase()}"]
}

/** Where training stands. */
@Immutable
sealed interface RunStatus {
  /** A word or two for the status line. */
  val label: String

  /** Nothing was started. */
  data object Idle : RunStatus {
    override val label
      get() = texts["status.idle"]
  }

  /** Play was pressed; the model is being built. */
  data object Preparing : RunStatus {
    override val label
      get() = texts["status.preparing"]
  }

  /**
   * Other sessions run; this one starts by itself.
   *
   * @param position 1 for the next to start
   */
  data class Queued(val position: Int) : RunStatus {
    override val label
      get() = if (position == 1) texts["status.next"] else texts["status.queued", position]
  }

  data object Running : RunStatus {
    override val label
      get() = texts["status.running"]
  }

  /** Nothing is computed. [trouble] if it paused itself because figures were no longer finite. */
  data class Paused(val trouble: Trouble? = null) : RunStatus {
    override val label
      get() = if (trouble == null) texts["status.paused"] else texts["status.astray"]
  }

  /** [summary] e.g. `500 steps in 26 s · training loss 1.21 · validation loss 1.34`. */
  data class Completed(val summary: String) : RunStatus {
    override val label
      get() = texts["status.completed"]
  }

  /** Ended early; the record stays. [reason] is a sentence. */
  data class Stopped(val reason: String) : RunStatus {
    override val label
      get() = texts["status.stopped"]
  }

  data class Failed(val trouble: Trouble) : RunStatus {
    override val label
      get() = texts["status.failed"]
  }
}

/** What the one big button does now. */
enum class PlayKind {
  PLAY,
  PAUSE,
  RESUME,
  REPLAY;

  val label: String
    get() = texts["play.${name.lowercase()}"]

  val tooltip: String
    get() = texts["play.${name.lowercase()}.hint"]
}

/** The recording is being played back. [label] says that nothing is trained. */
@Immutable
data class Replay(
  val paused: Boolean,
  val label: String = texts["replay"],
)

/** Whether steps may follow. */
internal val RunStatus.underWay
  get() =
    when (this) {
      is RunStatus.Queued,
      is RunStatus.Paused,
      RunStatus.Preparing,
      RunStatus.Running -> true
      is RunStatus.Completed,
      is RunStatus.Stopped,
      is RunStatus.Failed,
      RunStatus.Idle -> false
    }
