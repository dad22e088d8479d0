package org.llmbreaker.engine.config;

import static org.llmbreaker.engine.config.ConfigException.require;

/**
 * How text is drawn from the model.
 *
 * @param length characters to generate, 1–10,000
 * @param temperature divides the logits; below 1 is more careful, above 1 bolder, 0.01–5
 * @param topK only the k most likely characters stay in the draw; 0 keeps all
 * @param topP only the likeliest characters that together hold this probability stay, (0, 1]
 */
public record SamplingConfig(int length, double temperature, int topK, double topP) {

  /** 100 characters, temperature 0.6: rather careful, so that what was learned shows. */
  public static final SamplingConfig DEFAULT = new SamplingConfig(100, 0.6, 0, 1.0);

  public SamplingConfig {
    require(length >= 1 && length <= 10_000, "length");
    require(temperature >= 0.01 && temperature <= 5, "temperature");
    require(topK >= 0, "topK");
    require(topP > 0 && topP <= 1, "topP");
  }
}
