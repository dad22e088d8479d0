package org.llmbreaker.engine.training;

import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.llmbreaker.engine.config.Preset;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.dataset.Corpus;

/**
 * Loads the native libraries and lets the JVM compile the kernels before anybody waits for them:
 * trains a {@link Preset#MICRO} model that nobody sees and throws it away. Evaluations, samples and
 * attention snapshots are included. Without it the first fifty steps of the first run take longer
 * than the 450 after them.
 */
public final class WarmUp {
  /** After about this many steps all kernels are compiled. */
  public static final int STEPS = 400;

  private WarmUp() {}

  /**
   * Runs on the calling thread, which should have a low priority, until {@link #STEPS} are done.
   *
   * @param corpus any text that is long enough for the preset's context
   * @param threads as in {@link RunConfig}; few leave the machine to others
   * @param calledOff asked before each step; true ends the warm-up
   * @return steps made
   */
  public static int run(Corpus corpus, int threads, BooleanSupplier calledOff) {
    RunConfig config = Preset.MICRO.run(corpus.info().vocabularySize(), threads);
    if (calledOff.getAsBoolean()) {
      return 0;
    }
    try (var run = new TransformerRun(config, corpus, event -> {}, InstantSource.system())) {
      run.begin();
      while (run.step() < STEPS && !calledOff.getAsBoolean()) {
        run.advance();
      }
      return run.step();
    }
  }
}
