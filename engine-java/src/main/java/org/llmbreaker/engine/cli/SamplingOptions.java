package org.llmbreaker.engine.cli;

import org.llmbreaker.engine.config.SamplingConfig;
import picocli.CommandLine.Option;

/** The options that say how the model's next characters are drawn. */
final class SamplingOptions {
  @Option(
      names = "--temperature",
      paramLabel = "X",
      description =
          "Below 1 the writing is more careful, above 1 bolder; 0.01-5."
              + " Without it: ${DEFAULT-VALUE}.")
  double temperature = SamplingConfig.DEFAULT.temperature();

  @Option(
      names = "--top-k",
      paramLabel = "K",
      description = "Draw only from the K likeliest characters; 0 means all of them.")
  int topK = SamplingConfig.DEFAULT.topK();

  @Option(
      names = "--top-p",
      paramLabel = "P",
      description =
          "Draw only from the likeliest characters that together have this probability;"
              + " above 0, up to 1.")
  double topP = SamplingConfig.DEFAULT.topP();

  /**
   * The settings for texts of this length in characters.
   *
   * @throws org.llmbreaker.engine.config.ConfigException if a value is out of its range
   */
  SamplingConfig config(int length) {
    return new SamplingConfig(length, temperature, topK, topP);
  }
}
