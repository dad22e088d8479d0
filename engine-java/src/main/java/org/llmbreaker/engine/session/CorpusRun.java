package org.llmbreaker.engine.session;

import java.time.InstantSource;
import java.util.Optional;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.training.TrainingListener;
import org.llmbreaker.engine.training.TrainingRun;
import org.llmbreaker.engine.training.TransformerRun;

/**
 * Trains a transformer on a text, and tells later which one it was.
 *
 * @param text what is learned
 */
public record CorpusRun(Corpus text) implements TrainingRunFactory {
  @Override
  public TrainingRun create(RunConfig config, TrainingListener listener) {
    return new TransformerRun(config, text, listener, InstantSource.system());
  }

  @Override
  public Optional<Corpus> corpus() {
    return Optional.of(text);
  }
}
