package org.llmbreaker.engine.style;

import java.util.List;
import java.util.Optional;
import org.llmbreaker.engine.event.CharacterChoice;

/**
 * How sure the model was of a text it wrote. Probabilities and entropies are those of the model
 * before temperature and cut-offs, so that these figures tell about the model and not about the
 * setting of a slider.
 *
 * @param confidence {@code 1 − mean entropy ÷ ln V} over the characters written, V being the number
 *     of characters known: 0 is guessing among all, 1 is certain; 0–1
 * @param averageProbability mean probability of the characters that were drawn, 0–1
 * @param perplexity {@code exp(validation loss)}: among how many characters the model in effect
 *     wavers on text that it was not trained on, 1 and above; NaN while there was no evaluation
 */
public record Confidence(double confidence, double averageProbability, double perplexity) {

  /**
   * Computes the figures of one generated text.
   *
   * @param choices one for each character written
   * @param vocabularySize how many characters the model knows, at least 1
   * @param validationLoss of the model that wrote it, nats a character; NaN if not known
   * @return empty where no choices were kept
   */
  public static Optional<Confidence> of(
      List<CharacterChoice> choices, int vocabularySize, double validationLoss) {
    if (choices.isEmpty()) {
      return Optional.empty();
    }
    double entropy = choices.stream().mapToDouble(CharacterChoice::entropy).sum() / choices.size();
    double probability =
        choices.stream().mapToDouble(CharacterChoice::probability).sum() / choices.size();
    return Optional.of(
        new Confidence(certainty(entropy, vocabularySize), probability, Math.exp(validationLoss)));
  }

  /** A model that knows a single character cannot be in doubt. */
  private static double certainty(double entropy, int vocabularySize) {
    return vocabularySize == 1 ? 1 : Math.clamp(1 - entropy / Math.log(vocabularySize), 0.0, 1.0);
  }
}
