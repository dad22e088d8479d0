package org.llmbreaker.engine.checkpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.event.TrainingEvent.AblationChanged;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;
import org.llmbreaker.engine.training.RunState;

/**
 * A run at one moment: all that is needed to look at it again and to go on with it.
 *
 * @param text what it learns from
 * @param config its settings
 * @param state its model, optimizer and random sequence
 * @param facts when and how it ran
 * @param curves its losses and rates
 * @param samples what it wrote, oldest first
 * @param switched which parts were switched off and on, oldest first
 * @param film its attention
 */
public record Recording(
    RecordedText text,
    RunConfig config,
    RunState state,
    Facts facts,
    RecordedCurves curves,
    List<GeneratedSample> samples,
    List<AblationChanged> switched,
    RecordedFilm film) {

  /**
   * When and how a run ran.
   *
   * @param feature the part of the product that it was made for, by the name of its constant
   * @param speed the cap, as people choose it: 1, 2, 5 or 10
   * @param startedAt when training began
   * @param savedAt when this was recorded
   * @param trained time spent training, pauses not counted
   * @param divergence what was no longer finite, where the run paused itself for that
   */
  public record Facts(
      String feature,
      int speed,
      Instant startedAt,
      Instant savedAt,
      Duration trained,
      Optional<RecordedDivergence> divergence) {}

  /** Why a run paused itself, as in the session's own record of it. */
  public record RecordedDivergence(String what, double suggestedLearningRate) {}

  public Recording {
    samples = List.copyOf(samples);
    switched = List.copyOf(switched);
  }

  /** Completed steps. */
  public int step() {
    return state.step();
  }

  /** Whether all steps are done. */
  public boolean finished() {
    return step() >= config.training().steps();
  }
}
