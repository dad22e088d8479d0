package org.llmbreaker.engine.dataset;

import java.util.Arrays;

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

  /** The baselines of a text; takes about a tenth of a second for a million characters. */
  public static NgramBaselines of(Corpus corpus) {
    return of(corpus.split(), corpus.tokenizer().vocabularySize());
  }

  /**
   * The baselines of a split over {@code vocabularySize} different tokens.
   *
   * @throws ReadException ({@link RejectionKind#TEXT_TOO_SHORT}) if a part holds no pair
   */
  public static NgramBaselines of(DatasetSplit split, int vocabularySize) {
    split.requireContext(1);
    Counts counts = new Counts(split.train(), vocabularySize);
    double unigram = 0;
    double bigram = 0;
    int previous = split.train()[split.train().length - 1];
    for (int token : split.validation()) {
      unigram -= Math.log(counts.probability(token));
      bigram -= Math.log(counts.probability(previous, token));
      previous = token;
    }
    int n = split.validation().length;
    return new NgramBaselines(Math.log(vocabularySize), unigram / n, bigram / n);
  }

  /** What occurs how often in the training part. Pairs are kept sorted, so any V will do. */
  private static final class Counts {
    private final int vocabularySize;
    private final int length;
    private final int distinct;
    private final int[] single;
    private final int[] followed;
    private final int[] successors;
    private final long[] pairs;

    Counts(int[] train, int vocabularySize) {
      this.vocabularySize = vocabularySize;
      length = train.length;
      single = new int[vocabularySize];
      followed = new int[vocabularySize];
      successors = new int[vocabularySize];
      pairs = new long[length - 1];
      for (int token : train) {
        single[token]++;
      }
      distinct = (int) Arrays.stream(single).filter(n -> n > 0).count();
      for (int i = 0; i + 1 < length; i++) {
        followed[train[i]]++;
        pairs[i] = key(train[i], train[i + 1]);
      }
      Arrays.sort(pairs);
      for (int i = 0; i < pairs.length; i++) {
        if (i == 0 || pairs[i] != pairs[i - 1]) {
          successors[(int) (pairs[i] / vocabularySize)]++;
        }
      }
    }

    double probability(int token) {
      return (single[token] + (double) distinct / vocabularySize) / (length + distinct);
    }

    double probability(int previous, int token) {
      double unigram = probability(token);
      if (followed[previous] == 0) {
        return unigram;
      }
      return (count(previous, token) + successors[previous] * unigram)
          / (followed[previous] + successors[previous]);
    }

    private int count(int previous, int token) {
      long key = key(previous, token);
      return firstAtLeast(key + 1) - firstAtLeast(key);
    }

    private int firstAtLeast(long key) {
      int low = 0;
      int high = pairs.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs[middle] < key) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private long key(int previous, int token) {
      return (long) previous * vocabularySize + token;
    }
  }
}
