package org.llmbreaker.engine.cli;

import org.jspecify.annotations.Nullable;
import org.llmbreaker.engine.config.ModelConfig;
import org.llmbreaker.engine.config.OptimizerConfig;
import org.llmbreaker.engine.config.Preset;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.TrainingConfig;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import picocli.CommandLine.Option;

/** The options that say what to train, and how. What is not given comes from the preset. */
final class RunOptions {
  @Option(
      names = "--dataset",
      paramLabel = "NAME|FILE",
      description =
          "A text by its name (see 'llmbreaker datasets'), or a .txt or .docx file."
              + " Without it: ${DEFAULT-VALUE}.")
  String dataset = DatasetCatalogue.DEFAULT_ID;

  @Option(
      names = "--preset",
      paramLabel = "PRESET",
      description =
          "Model and training settings to begin with: micro (8K parameters), seed-exact (the same,"
              + " learning slowly), style (28K), small (0.2M) or nano (0.8M)."
              + " Without it: ${DEFAULT-VALUE}.")
  String preset = "micro";

  @Option(names = "--steps", paramLabel = "N", description = "Training steps, 10-10000.")
  @Nullable Integer steps;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Pieces of text looked at in each step, 1-128.")
  @Nullable Integer batch;

  @Option(
      names = "--lr",
      paramLabel = "X",
      description = "Learning rate: how far each step moves the weights, above 0 up to 0.1.")
  @Nullable Double learningRate;

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "Numbers that stand for one character inside the model, 4-1024.")
  @Nullable Integer width;

  @Option(names = "--layers", paramLabel = "N", description = "Transformer blocks, 1-12.")
  @Nullable Integer layers;

  @Option(
      names = "--heads",
      paramLabel = "N",
      description = "Attention heads in each block, 1-16; they must divide the width.")
  @Nullable Integer heads;

  @Option(
      names = "--context",
      paramLabel = "N",
      description = "How many characters the model looks back over, 8-512.")
  @Nullable Integer context;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Start of all random draws: the same seed and threads give the same run."
              + " Without it: ${DEFAULT-VALUE}.")
  long seed = RunConfig.DEFAULT_SEED;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads that share the work, 1-64. Without it: one a processor core, at most 8.")
  @Nullable Integer threads;

  @Option(
      names = "--prompt",
      paramLabel = "TEXT",
      description = "What the model's writing starts from. Without it: a new line.")
  String prompt = "";

  /**
   * The run for a text with this many different characters.
   *
   * @throws org.llmbreaker.engine.config.ConfigException if a value is out of its range
   */
  RunConfig config(int vocabularySize) {
    Preset base = Preset.ofId(preset);
    int workers = or(threads, RunConfig.defaultThreads());
    return base.run(vocabularySize, workers)
        .withModel(model(base.model(vocabularySize)))
        .withOptimizer(optimizer(base.optimizer()))
        .withTraining(training(base.training()))
        .withSeed(seed)
        .withPrompt(prompt);
  }

  private ModelConfig model(ModelConfig m) {
    return new ModelConfig(
        m.vocabularySize(),
        or(width, m.width()),
        or(layers, m.layers()),
        or(heads, m.heads()),
        or(context, m.context()),
        m.bias(),
        m.tiedHead());
  }

  private OptimizerConfig optimizer(OptimizerConfig o) {
    return learningRate == null ? o : o.withLearningRate(learningRate);
  }

  private TrainingConfig training(TrainingConfig t) {
    return new TrainingConfig(
        or(batch, t.batchSize()),
        or(steps, t.steps()),
        t.evalInterval(),
        t.snapshotInterval(),
        t.evalSequences());
  }

  private static int or(@Nullable Integer given, int otherwise) {
    return given == null ? otherwise : given;
  }
}
