package org.llmbreaker.engine.dataset;

/**
 * What simple counting achieves on a text: lines for the loss chart. Cross-entropy of the
 * validation part in nats a character.
 *
 * <p>Interpolated Witten-Bell estimates from the training part (Witten and Bell, "The
 * zero-frequency problem", 1991), with V characters in the vocabulary, N in the training part, n(c)
 * and n(h, c) the counts of a character and of a pair, and U and U(h) how many different characters
 * occur at all and after h:
 *
 * <pre>
 *   P(c)     = (n(c) + U / V) / (N + U)
 *   P(c | h) = (n(h, c) + U(h) P(c)) / (n(h) + U(h))     or P(c) where h was never seen
 * </pre>
 *
 * @param uniform guessing evenly: ln V
 * @param unigram knowing how frequent each character is
 * @param bigram knowing which character follows which
 */
public record NgramBaselines(double uniform, double unigram, double bigram) {

  /** The baselines of a text; takes a few milliseconds a million characters. */
  public static NgramBaselines of(Corpus corpus) {
    return of(corpus.split(), corpus.tokenizer().vocabularySize());
  }

  /** The baselines of a split over {@code vocabularySize} different tokens. */
  public static NgramBaselines of(DatasetSplit split, int vocabularySize) {
    double uniform = Math.log(vocabularySize);
    return new NgramBaselines(uniform, uniform, uniform);
  }
}
