package org.llmbreaker.engine.session;

import java.util.Optional;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.training.TrainingListener;
import org.llmbreaker.engine.training.TrainingRun;

/** Makes the run of a session. */
@FunctionalInterface
public interface TrainingRunFactory {

  /**
   * Builds model and batches. Called once, on the session's training thread, which alone uses the
   * run from then on. What it throws ends the session as {@link SessionState.Failed}.
   *
   * @param listener wants metrics, samples and attention snapshots; start, pause and end are
   *     announced by the session itself and ignored here
   */
  TrainingRun create(RunConfig config, TrainingListener listener);

  /** The text that the run learns from; without one the run cannot be recorded. */
  default Optional<Corpus> corpus() {
    return Optional.empty();
  }
}
