package org.llmbreaker.engine.training;

import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.Ablation.BranchKind;
import org.llmbreaker.engine.config.Preset;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.dataset.Corpus;

/**
 * Loads the native libraries and lets the JVM compile the kernels before anybody waits for them:
 * trains a {@link Preset#MICRO} model that nobody sees and throws it away. Evaluations, samples and
 * attention snapshots are included, and so are parts switched off: the compiler leaves out code
 * that was never run, and the first switch would wait for it. Without the warm-up the first fifty
 * steps of the first run take longer than the 450 after them.
 */
public final class WarmUp {
  /** After about this many steps all kernels are compiled. */
  public static final int STEPS = 400;

  /** The step before which the first part is switched off: before the compiler's last word. */
  private static final int FIRST_SWITCH = 10;

  /** One of each kind; one a step. */
  private static final List<Ablation.Part> SWITCHES =
      List.of(
          new Ablation.Head(0, 0),
          new Ablation.Block(0),
          new Ablation.Positions(),
          new Ablation.Branch(0, BranchKind.ATTENTION),
          new Ablation.Branch(0, BranchKind.FEED_FORWARD),
          new Ablation.Residual(0, BranchKind.ATTENTION),
          new Ablation.Residual(0, BranchKind.FEED_FORWARD));

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
        trySwitch(run);
        run.advance();
      }
      return run.step();
    }
  }

  private static void trySwitch(TrainingRun run) {
    int switched = run.step() - FIRST_SWITCH;
    if (switched >= 0 && switched < SWITCHES.size()) {
      run.ablate(Ablation.NONE.toggled(SWITCHES.get(switched)));
    } else if (switched == SWITCHES.size()) {
      run.ablate(Ablation.NONE);
    }
  }
}
