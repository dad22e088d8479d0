package org.llmbreaker.engine.probe;

import java.util.random.RandomGenerator;

/**
 * The scores of {@link org.llmbreaker.engine.event.HeadRoles} from one attention matrix, [T, T] row
 * by row: row = the character that looks, column = the character looked at.
 */
public final class RoleScores {
  private RoleScores() {}

  /** Mean weight on the character just before, over rows 1 to T − 1; NaN where T is 1. */
  public static float previousToken(float[] matrix, int size) {
    double sum = 0;
    for (int t = 1; t < size; t++) {
      sum += matrix[t * size + t - 1];
    }
    return (float) (sum / (size - 1));
  }

  /**
   * Mean over rows 1 to T − 1 of −Σ p ln p / ln(row length); NaN where T is 1. The first row has no
   * choice and does not count.
   */
  public static float entropy(float[] matrix, int size) {
    double sum = 0;
    for (int t = 1; t < size; t++) {
      double nats = 0;
      for (int s = 0; s <= t; s++) {
        double p = matrix[t * size + s];
        nats -= p > 0 ? p * Math.log(p) : 0;
      }
      sum += nats / Math.log(t + 1.0);
    }
    return (float) (sum / (size - 1));
  }

  /**
   * Mean weight on the character after the earlier place of the same character.
   *
   * @param matrix on a sequence from {@link #repeatedSequence}; the mean is over its second half
   */
  public static float induction(float[] matrix, int size) {
    return repetition(matrix, size, 1);
  }

  /**
   * Mean weight on the earlier place of the same character.
   *
   * @param matrix on a sequence from {@link #repeatedSequence}; the mean is over its second half
   */
  public static float sameToken(float[] matrix, int size) {
    return repetition(matrix, size, 0);
  }

  private static float repetition(float[] matrix, int size, int after) {
    int half = size / 2;
    double sum = 0;
    for (int t = half; t < size; t++) {
      sum += matrix[t * size + t - half + after];
    }
    return (float) (sum / half);
  }

  /**
   * T/2 random characters, then the same ones again. A character comes a second time in one half
   * only when all others have been used, so that the earlier place is nearly always the only one.
   *
   * @param context T, at least 2; where it is odd the sequence is one shorter
   */
  public static int[] repeatedSequence(int vocabularySize, int context, RandomGenerator random) {
    int half = context / 2;
    var ids = new int[2 * half];
    var deck = new int[vocabularySize];
    for (int i = 0; i < half; i++) {
      int drawn = i % vocabularySize;
      if (drawn == 0) {
        shuffle(deck, random);
      }
      ids[i] = deck[drawn];
      ids[half + i] = deck[drawn];
    }
    return ids;
  }

  /** All numbers from 0 on in random order (Fisher and Yates, as Durstenfeld wrote it). */
  private static void shuffle(int[] deck, RandomGenerator random) {
    for (int i = 0; i < deck.length; i++) {
      int j = random.nextInt(i + 1);
      deck[i] = deck[j];
      deck[j] = i;
    }
  }
}
