package org.llmbreaker.engine.dataset;

/**
 * Windows of a text, to be filled again and again without allocating.
 *
 * <p>Shapes: B = {@link #batchSize}, T = {@link #sequenceLength}; both arrays are [B, T], row by
 * row. {@code targets[b, t]} is the token that follows {@code inputs[b, t]} in the text.
 */
public final class Batch {
  private final int batchSize;
  private final int sequenceLength;
  private final int[] inputs;
  private final int[] targets;

  /**
   * An empty batch.
   *
   * @param batchSize windows, at least 1
   * @param sequenceLength tokens a window, at least 1
   */
  public Batch(int batchSize, int sequenceLength) {
    if (batchSize < 1 || sequenceLength < 1) {
      throw new IllegalArgumentException("A batch needs at least one window of one token");
    }
    this.batchSize = batchSize;
    this.sequenceLength = sequenceLength;
    this.inputs = new int[batchSize * sequenceLength];
    this.targets = new int[batchSize * sequenceLength];
  }

  public int batchSize() {
    return batchSize;
  }

  public int sequenceLength() {
    return sequenceLength;
  }

  /** [B, T], the batch's own array. */
  public int[] inputs() {
    return inputs;
  }

  /** [B, T], the batch's own array. */
  public int[] targets() {
    return targets;
  }

  /** Fills one row with the window that starts at {@code start}. */
  void setRow(int row, int[] tokens, int start) {
    System.arraycopy(tokens, start, inputs, row * sequenceLength, sequenceLength);
    System.arraycopy(tokens, start + 1, targets, row * sequenceLength, sequenceLength);
  }
}
