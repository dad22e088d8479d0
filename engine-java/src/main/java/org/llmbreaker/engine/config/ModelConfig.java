package org.llmbreaker.engine.config;

import static org.llmbreaker.engine.config.ConfigException.TEXTS;
import static org.llmbreaker.engine.config.ConfigException.require;

/**
 * The shape of a character-level decoder-only transformer.
 *
 * @param vocabularySize V, distinct characters, 2–4,096
 * @param width C, the embedding width, 4–1,024, a multiple of {@code heads}
 * @param layers number of transformer blocks, 1–12
 * @param heads attention heads a block, 1–16
 * @param context T, the longest sequence in characters, 8–512
 * @param bias whether linear layers carry a bias
 * @param tiedHead whether the output layer reuses the token embedding
 */
public record ModelConfig(
    int vocabularySize,
    int width,
    int layers,
    int heads,
    int context,
    boolean bias,
    boolean tiedHead) {

  public ModelConfig {
    require(vocabularySize >= 2 && vocabularySize <= 4096, "vocabularySize");
    require(width >= 4 && width <= 1024, "width");
    require(layers >= 1 && layers <= 12, "layers");
    require(heads >= 1 && heads <= 16, "heads");
    if (width % heads != 0) {
      throw new ConfigException("heads", TEXTS.get("heads-divide-width"));
    }
    require(context >= 8 && context <= 512, "context");
  }

  /** Width of one attention head, C / heads. */
  public int headSize() {
    return width / heads;
  }

  /** Width of the feed-forward layer's inside, 4C. */
  public int hiddenWidth() {
    return 4 * width;
  }

  /** The same shape for a text with another number of distinct characters. */
  public ModelConfig withVocabularySize(int size) {
    return new ModelConfig(size, width, layers, heads, context, bias, tiedHead);
  }

  /** Trainable parameters in all. */
  public long parameterCount() {
    return ParameterBudget.of(this).total();
  }
}
