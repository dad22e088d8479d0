package org.llmbreaker.engine.event;

import java.time.Instant;
import java.util.List;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.RunConfig;

/**
 * Something that happened in a training run.
 *
 * <p>{@link TrainingMetrics} come once a step and newer ones make older ones dispensable for a
 * display; all others are few, and each is delivered.
 */
public sealed interface TrainingEvent {

  /** Completed optimisation steps when it happened. */
  int step();

  /**
   * The run was accepted but waits for a free place.
   *
   * @param position 1 for the next to start
   */
  record TrainingQueued(int position) implements TrainingEvent {
    @Override
    public int step() {
      return 0;
    }
  }

  /**
   * Training begins.
   *
   * @param parameters trainable parameters
   */
  record TrainingStarted(Instant timestamp, RunConfig config, String dataset, long parameters)
      implements TrainingEvent {
    @Override
    public int step() {
      return 0;
    }
  }

  /**
   * The figures of one step, or of an evaluation after it.
   *
   * @param trainLoss mean cross-entropy of the step's batch before its update, nats a character; at
   *     step 0, where no batch has been seen, the untrained model's loss on one batch
   * @param valLoss mean cross-entropy on the evaluation sequences after this step; NaN where no
   *     evaluation was due
   * @param learningRate used in this step
   * @param gradientNorm Euclidean norm before clipping
   */
  record TrainingMetrics(
      int step,
      double trainLoss,
      double valLoss,
      double learningRate,
      double gradientNorm,
      Instant timestamp)
      implements TrainingEvent {
    /** Whether this step came with an evaluation. */
    public boolean evaluated() {
      return !Double.isNaN(valLoss);
    }
  }

  /**
   * Text written by the model.
   *
   * @param prompt what the model was given
   * @param text what it wrote after the prompt
   * @param choices one for each character of {@code text}, in order
   */
  record GeneratedSample(int step, String prompt, String text, List<CharacterChoice> choices)
      implements TrainingEvent {
    public GeneratedSample {
      choices = List.copyOf(choices);
    }
  }

  /**
   * The attention of every head on the run's fixed probe text, one frame of the film.
   *
   * @param tokens the probe text, one character each, T of them
   * @param maps who looks at whom: row = the character that looks, column = the character looked
   *     at; rows sum to 1, nothing above the diagonal
   * @param roles what the heads were doing
   */
  record AttentionSnapshot(int step, List<String> tokens, AttentionMaps maps, HeadRoles roles)
      implements TrainingEvent {
    public AttentionSnapshot {
      tokens = List.copyOf(tokens);
      if (maps.size() != tokens.size()) {
        throw new IllegalArgumentException(
            "Maps of " + maps.size() + " characters do not fit a text of " + tokens.size());
      }
      if (maps.layers() != roles.layers() || maps.heads() != roles.heads()) {
        throw new IllegalArgumentException("Maps and roles are of different models");
      }
    }

    public int layers() {
      return maps.layers();
    }

    public int heads() {
      return maps.heads();
    }

    /** How much character {@code query} looks at character {@code key} in one head. */
    public float weight(int layer, int head, int query, int key) {
      return maps.weight(layer, head, query, key);
    }

    /** One head's matrix, [T, T] row by row, as a copy. */
    public float[] matrix(int layer, int head) {
      var matrix = new float[maps.size() * maps.size()];
      maps.copyMatrix(layer, head, matrix);
      return matrix;
    }

    /** Memory of the figures in it. */
    public long bytes() {
      return bytes(layers(), heads(), tokens.size());
    }

    /** Memory of the figures in a snapshot of this shape: 2 bytes a cell, 16 for a head's roles. */
    public static long bytes(int layers, int heads, int tokens) {
      return (long) layers
          * heads
          * ((long) Short.BYTES * AttentionMaps.cells(tokens)
              + (long) Float.BYTES * Role.values().length);
    }
  }

  /**
   * Parts of the model were switched off or on again, between two steps.
   *
   * @param ablation all that is off now
   * @param valLoss mean cross-entropy on the evaluation sequences without those parts
   */
  record AblationChanged(int step, Ablation ablation, double valLoss, Instant timestamp)
      implements TrainingEvent {}

  /** Training pauses; nothing is computed until it resumes or steps. */
  record TrainingPaused(int step, Instant timestamp) implements TrainingEvent {}

  /** Training goes on after a pause. */
  record TrainingResumed(int step, Instant timestamp) implements TrainingEvent {}

  /**
   * Training ended before its last step because somebody asked.
   *
   * @param reason {@code user_requested}, {@code idle_expired} or {@code shutdown}
   */
  record TrainingStopped(int step, String reason, Instant timestamp) implements TrainingEvent {}

  /**
   * A loss, gradient or weight was no longer a finite number. The step was undone and the run is
   * paused at its last finite state.
   *
   * @param what which figure failed, in plain words
   * @param suggestedLearningRate half of the peak rate that failed
   */
  record TrainingDiverged(int step, String what, double suggestedLearningRate, Instant timestamp)
      implements TrainingEvent {}

  /**
   * All steps are done.
   *
   * @param seconds time spent training, pauses not counted
   */
  record TrainingCompleted(
      int step,
      double finalTrainLoss,
      double finalValLoss,
      double seconds,
      long parameters,
      int threads,
      Instant timestamp)
      implements TrainingEvent {}

  /**
   * The run broke down and cannot go on.
   *
   * @param type one of the fixed kinds, e.g. {@code out_of_memory}
   * @param message what happened, why, and what to do next
   */
  record TrainingFailed(int step, FailureType type, String message, Instant timestamp)
      implements TrainingEvent {}
}
