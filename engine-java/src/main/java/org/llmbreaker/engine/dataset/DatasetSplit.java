package org.llmbreaker.engine.dataset;

import java.util.Arrays;

/**
 * A text in two parts: the first nine tenths to learn from, the rest to check on.
 *
 * @param train tokens to learn from; not to be written to
 * @param validation tokens never trained on; not to be written to
 */
public record DatasetSplit(int[] train, int[] validation) {

  /** Splits in text order after nine tenths, rounded down. */
  public static DatasetSplit of(int[] tokens) {
    int boundary = (int) (tokens.length * 9L / 10);
    return new DatasetSplit(
        Arrays.copyOfRange(tokens, 0, boundary),
        Arrays.copyOfRange(tokens, boundary, tokens.length));
  }

  /**
   * Makes sure that both parts hold at least one window of {@code contextLength} characters and the
   * one that follows.
   *
   * @throws ReadException ({@link RejectionKind#TEXT_TOO_SHORT}) if one does not
   */
  public void requireContext(int contextLength) {
    if (validation.length <= contextLength || train.length <= contextLength) {
      throw new ReadException(
          Rejections.tooShortForContext(train.length + validation.length, contextLength));
    }
  }

  /** How many characters a text needs so that a tenth of it holds a window and one more. */
  public static int charactersFor(int contextLength) {
    return (contextLength + 1) * 10;
  }
}
