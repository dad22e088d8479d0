package org.llmbreaker.engine.session;

import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.SamplingConfig;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.event.TrainingEvent;

/** What one can ask of a session. */
public sealed interface SessionCommand {

  /** Begin training, or wait in line where no place is free. */
  record Start() implements SessionCommand {}

  /** Compute nothing until {@link Resume}; a session in line leaves it. */
  record Pause() implements SessionCommand {}

  /** Go on after a pause, or wait in line where no place is free. */
  record Resume() implements SessionCommand {}

  /** Make one step, then stay paused. Needs no place: one step disturbs nobody. */
  record Step() implements SessionCommand {}

  /** End training now. What was produced stays. */
  record Stop() implements SessionCommand {}

  /** Change the speed cap, from the next step on. */
  record SetSpeed(Speed speed) implements SessionCommand {}

  /** After a divergence: halve the learning rate and go on. */
  record ResumeWithLowerRate() implements SessionCommand {}

  /**
   * Switch parts of the model off and all others on. Takes effect between two steps and is
   * evaluated at once, also while paused or after the end: the new validation loss comes as metrics
   * of the present step and as {@link TrainingEvent.AblationChanged}. Before the start it waits
   * until the untrained model has been evaluated whole. Of several that wait only the newest
   * counts.
   */
  record SetAblation(Ablation ablation) implements SessionCommand {}

  /**
   * Write text with the model as it stands, between two steps. The answer comes as {@link
   * SessionEvent.Generated} or {@link SessionEvent.GenerationFailed} with the same id.
   *
   * @param requestId chosen by the asker, to tell answers apart
   * @param prompt what the model continues
   */
  record Generate(long requestId, SamplingConfig sampling, String prompt)
      implements SessionCommand {}
}
