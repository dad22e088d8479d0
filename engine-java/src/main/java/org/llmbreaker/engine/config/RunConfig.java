package org.llmbreaker.engine.config;

import static org.llmbreaker.engine.config.ConfigException.require;

/**
 * Everything that, together with the text, decides a run: two runs with equal configurations on
 * equal texts have bit-identical loss curves on the same kind of processor.
 *
 * @param model the network's shape
 * @param optimizer learning rate and its companions
 * @param training batch size, steps, intervals
 * @param sampling how the samples are drawn
 * @param seed starts every random sequence of the run
 * @param threads workers that share a batch, 1–64; part of the record because the order of
 *     summation depends on it
 * @param probeText the fixed text whose attention is filmed; empty means the first characters of
 *     the validation text, as many as the context holds
 * @param prompt what every sample starts from; empty means a line break, or the text's first
 *     character where it has none
 */
public record RunConfig(
    ModelConfig model,
    OptimizerConfig optimizer,
    TrainingConfig training,
    SamplingConfig sampling,
    long seed,
    int threads,
    String probeText,
    String prompt) {

  /** The seed of a run for which nobody chose one. */
  public static final long DEFAULT_SEED = 1337;

  public RunConfig {
    require(threads >= 1 && threads <= 64, "threads");
  }

  /** One worker a core, at most eight: tiny models gain nothing from more. */
  public static int defaultThreads() {
    return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
  }

  public RunConfig withModel(ModelConfig m) {
    return new RunConfig(m, optimizer, training, sampling, seed, threads, probeText, prompt);
  }

  public RunConfig withOptimizer(OptimizerConfig o) {
    return new RunConfig(model, o, training, sampling, seed, threads, probeText, prompt);
  }

  public RunConfig withTraining(TrainingConfig t) {
    return new RunConfig(model, optimizer, t, sampling, seed, threads, probeText, prompt);
  }

  public RunConfig withSampling(SamplingConfig s) {
    return new RunConfig(model, optimizer, training, s, seed, threads, probeText, prompt);
  }

  public RunConfig withSeed(long s) {
    return new RunConfig(model, optimizer, training, sampling, s, threads, probeText, prompt);
  }

  public RunConfig withThreads(int n) {
    return new RunConfig(model, optimizer, training, sampling, seed, n, probeText, prompt);
  }

  public RunConfig withProbeText(String text) {
    return new RunConfig(model, optimizer, training, sampling, seed, threads, text, prompt);
  }

  public RunConfig withPrompt(String text) {
    return new RunConfig(model, optimizer, training, sampling, seed, threads, probeText, text);
  }
}
