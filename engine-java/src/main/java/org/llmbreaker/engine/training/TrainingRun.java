package org.llmbreaker.engine.training;

import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.SamplingConfig;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;

/**
 * A model in training, advanced one step at a time. Order of calls: {@link #begin} or {@link
 * #restore} once, then {@link #advance} until {@link #finished}; {@link #generate} at any time
 * between. One thread at a time; {@link #close} gives back all native memory.
 */
public interface TrainingRun extends AutoCloseable {

  /** What this run was asked to do. */
  RunConfig config();

  /** Completed optimisation steps. */
  int step();

  /** Whether all steps are done. */
  default boolean finished() {
    return step() >= config().training().steps();
  }

  /** Evaluates, samples and films the untrained model: the events of step 0. */
  void begin();

  /**
   * Makes one optimisation step and publishes its metrics; where due after it, also a validation
   * loss, a sample and an attention snapshot.
   *
   * @throws NonFiniteException if a figure stopped being finite; the step was undone
   */
  void advance();

  /** Multiplies the learning rate of all further steps, e.g. by 0.5 after a divergence. */
  void scaleLearningRate(double factor);

  /**
   * Switches parts of the model off and all others on, from the next step on; evaluates at once and
   * publishes the present step's metrics with the new validation loss. The optimizer goes on: its
   * momentum and weight decay still move the weights of what is off.
   *
   * @return the validation loss, nats a character
   * @throws org.llmbreaker.engine.config.ConfigException if the model has no such part
   */
  double ablate(Ablation ablation);

  /** Writes text with the model as it stands; does not touch the training's random sequences. */
  GeneratedSample generate(SamplingConfig sampling, String prompt);

  /** Copies out what {@link #restore} needs. Allocates; for use between two steps. */
  RunState capture();

  /**
   * Puts the run where another one stood, bit for bit. Takes the place of {@link #begin} and
   * publishes nothing.
   *
   * @param state captured from a run of the same settings on the same text
   * @throws IllegalArgumentException if it belongs to another model or goes beyond the last step
   */
  void restore(RunState state);

  /** Gives back all native memory; further calls are refused. */
  @Override
  void close();
}
