package org.llmbreaker.engine.dataset;

/**
 * The fixed windows on which a loss is measured, so that two measurements compare like with like:
 * evenly spaced from the first to the last token. They do not overlap, except when the text is
 * small enough to be covered whole and its length is no multiple of the window's; then they overlap
 * by as little as they can.
 */
public final class EvaluationWindows {
  private final int[] tokens;
  private final int sequenceLength;
  private final int count;

  /**
   * Lays out the windows.
   *
   * @param tokens usually {@link DatasetSplit#validation}
   * @param sequenceLength tokens a window (T)
   * @param maxWindows at most this many windows, at least 1
   * @throws IllegalArgumentException if {@code tokens} has fewer than T + 1
   */
  public EvaluationWindows(int[] tokens, int sequenceLength, int maxWindows) {
    if (tokens.length <= sequenceLength || maxWindows < 1) {
      throw new IllegalArgumentException(
          "No window of " + sequenceLength + " fits into " + tokens.length + " tokens");
    }
    this.tokens = tokens;
    this.sequenceLength = sequenceLength;
    this.count = Math.min(maxWindows, Math.ceilDiv(tokens.length - 1, sequenceLength));
  }

  /** How many windows there are, at least 1. */
  public int count() {
    return count;
  }

  /** Where a window's inputs start; {@code window} in {@code [0, count)}. */
  public int start(int window) {
    long lastStart = tokens.length - 1L - sequenceLength;
    return count == 1 ? 0 : (int) (window * lastStart / (count - 1));
  }

  /**
   * Fills a batch with the windows from {@code firstWindow} on; nothing is allocated. Rows beyond
   * the last window keep what they had.
   *
   * @param batch with this layout's sequence length
   * @return how many rows were filled
   */
  public int fill(Batch batch, int firstWindow) {
    if (batch.sequenceLength() != sequenceLength) {
      throw new IllegalArgumentException("The batch's windows have another length");
    }
    int rows = Math.min(batch.batchSize(), count - firstWindow);
    for (int row = 0; row < rows; row++) {
      batch.setRow(row, tokens, start(firstWindow + row));
    }
    return rows;
  }
}
