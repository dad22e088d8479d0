package org.llmbreaker.engine.config;

import static org.llmbreaker.engine.config.ConfigException.TEXTS;

import java.util.Locale;

/** Named combinations of model shape and training settings. */
public enum Preset {
  /** The 8K model that every first run uses. */
  MICRO(shape(16, 2, 2, 64), rate(1e-2), 32, 500),
  /** The 8K model at the source design's learning rate of 1e-3. */
  SEED_EXACT(shape(16, 2, 2, 64), rate(1e-3), 32, 500),
  /** About 28K parameters: wide enough to pick up a writer's phrases. */
  STYLE(shape(32, 2, 4, 64), rate(1e-2), 32, 500),
  /** About 0.2M parameters. */
  SMALL(shape(64, 4, 4, 64), rate(4e-3), 32, 1000),
  /** 0.8M parameters, the shape of a well-known small-CPU example. */
  NANO(shape(128, 4, 4, 64), nanoRate(), 12, 2000);

  private final ModelConfig shape;
  private final OptimizerConfig optimizer;
  private final int batchSize;
  private final int steps;

  Preset(ModelConfig shape, OptimizerConfig optimizer, int batchSize, int steps) {
    this.shape = shape;
    this.optimizer = optimizer;
    this.batchSize = batchSize;
    this.steps = steps;
  }

  private static ModelConfig shape(int width, int layers, int heads, int context) {
    return new ModelConfig(65, width, layers, heads, context, false, true);
  }

  private static OptimizerConfig rate(double learningRate) {
    return OptimizerConfig.DEFAULT.withLearningRate(learningRate);
  }

  private static OptimizerConfig nanoRate() {
    return new OptimizerConfig(4e-3, 1e-4, 100, 0.9, 0.99, 1e-8, 0.1, 1.0);
  }

  /** What a person may expect of it, one short sentence in the language of the moment. */
  public String description() {
    return TEXTS.get("preset." + id());
  }

  /** The preset's name as people type it: {@code seed-exact}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The model for a text with this many distinct characters. */
  public ModelConfig model(int vocabularySize) {
    return shape.withVocabularySize(vocabularySize);
  }

  /** The optimizer's settings. */
  public OptimizerConfig optimizer() {
    return optimizer;
  }

  /** Batch size, number of steps and intervals. */
  public TrainingConfig training() {
    TrainingConfig d = TrainingConfig.DEFAULT;
    return new TrainingConfig(
        batchSize, steps, d.evalInterval(), d.snapshotInterval(), d.evalSequences());
  }

  /** A whole run with seed 1337. */
  public RunConfig run(int vocabularySize, int threads) {
    return new RunConfig(
        model(vocabularySize),
        optimizer,
        training(),
        SamplingConfig.DEFAULT,
        RunConfig.DEFAULT_SEED,
        threads,
        "",
        "");
  }

  /**
   * The preset that people call by this name.
   *
   * @throws ConfigException if there is none
   */
  public static Preset ofId(String id) {
    for (Preset preset : values()) {
      if (preset.id().equals(id)) {
        return preset;
      }
    }
    throw new ConfigException("preset", TEXTS.get("no-such-preset", id));
  }
}
