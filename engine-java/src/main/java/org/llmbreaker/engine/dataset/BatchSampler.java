package org.llmbreaker.engine.dataset;

/**
 * Draws random windows of a text. Same tokens and seed, same batches. Not thread-safe; {@link
 * #fill} allocates nothing.
 */
public final class BatchSampler {
  private final int[] tokens;
  private final Xoshiro256 random;

  /**
   * A sampler at the start of its sequence.
   *
   * @param tokens usually {@link DatasetSplit#train}; longer than the batches' sequences
   */
  public BatchSampler(int[] tokens, long seed) {
    this.tokens = tokens;
    this.random = new Xoshiro256(seed);
  }

  /**
   * Fills all rows with windows drawn evenly from the text.
   *
   * @throws IllegalArgumentException if the text does not hold one window
   */
  public void fill(Batch batch) {
    int starts = tokens.length - batch.sequenceLength();
    for (int row = 0; row < batch.batchSize(); row++) {
      batch.setRow(row, tokens, random.nextInt(starts));
    }
  }

  /** Where the random sequence stands; to be given to {@link #restore}. */
  public long[] state() {
    return random.state();
  }

  /** Continues a saved sequence. */
  public void restore(long[] state) {
    random.restore(state);
  }
}
