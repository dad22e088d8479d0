package org.llmbreaker.ui.bridge

import org.llmbreaker.engine.config.Ablation
import org.llmbreaker.engine.config.SamplingConfig
import org.llmbreaker.engine.config.Speed

/** What one can ask of a session. */
sealed interface RunCommand {
  /** Begin, or wait in line. */
  data object Start : RunCommand

  data object Pause : RunCommand

  /** Go on after a pause, or wait in line. */
  data object Resume : RunCommand

  /** One step, then stay paused. */
  data object Step : RunCommand

  /** End now; what was produced stays. */
  data object Stop : RunCommand

  /** After a divergence: go on with half the learning rate. */
  data object ResumeWithLowerRate : RunCommand

  /** Change the cap from the next step on. */
  data class SetSpeed(val speed: Speed) : RunCommand

  /**
   * Switch these parts of the model off and all others on. The validation loss without them comes
   * as `TrainingEvent.AblationChanged`, also while paused or after the end.
   */
  data class SetAblation(val ablation: Ablation) : RunCommand

  /** Write text with the model as it stands; answered by an event with the same [requestId]. */
  data class Generate(val requestId: Long, val sampling: SamplingConfig, val prompt: String) :
    RunCommand
}
