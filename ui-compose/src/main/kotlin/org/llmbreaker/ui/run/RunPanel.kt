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
enum class Remedy(val label: String) {
  /** Start the same run again; enabled with [RunPanel.trainAgainEnabled]. */
  RETRY("Retry"),
  /** Go on with half the learning rate. */
  HALF_RATE("Try again with half the learning rate"),
}

/** Where training stands. */
@Immutable
sealed interface RunStatus {
  /** A word or two for the status line. */
  val label: String

  /** Nothing was started. */
  data object Idle : RunStatus {
    override val label = "Ready"
  }

  /** Play was pressed; the model is being built. */
  data object Preparing : RunStatus {
    override val label = "Preparing"
  }

  /**
   * Other sessions run; this one starts by itself.
   *
   * @param position 1 for the next to start
   */
  data class Queued(val position: Int) : RunStatus {
    override val label =
      if (position == 1) "Waiting: next in line" else "Waiting: number $position in line"
  }

  data object Running : RunStatus {
    override val label = "Training"
  }

  /** Nothing is computed. [trouble] if it paused itself because figures were no longer finite. */
  data class Paused(val trouble: Trouble? = null) : RunStatus {
    override val label = if (trouble == null) "Paused" else "Paused: numbers went astray"
  }

  /** [summary] e.g. `500 steps in 26 s · training loss 1.21 · validation loss 1.34`. */
  data class Completed(val summary: String) : RunStatus {
    override val label = "Completed"
  }

  /** Ended early; the record stays. [reason] is a sentence. */
  data class Stopped(val reason: String) : RunStatus {
    override val label = "Stopped"
  }

  data class Failed(val trouble: Trouble) : RunStatus {
    override val label = "Failed"
  }
}

/** What the one big button does now. */
enum class PlayKind(val label: String, val tooltip: String) {
  PLAY("Play", "Start training from scratch"),
  PAUSE("Pause", "Pause; nothing is lost"),
  RESUME("Resume", "Go on where it paused"),
  REPLAY("Replay", "Play the recording of this run again; nothing is trained"),
}

/** The recording is being played back. [label] says that nothing is trained. */
@Immutable
data class Replay(
  val paused: Boolean,
  val label: String = "Replay of the recording. Nothing is being trained.",
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
