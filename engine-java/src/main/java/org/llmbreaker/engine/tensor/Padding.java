package org.llmbreaker.engine.tensor;

/**
 * How the entries of one matrix dimension are spread out so that kernels meet whole vectors: {@code
 * groups} runs of {@code size} entries, each followed by zeros up to {@code padded}. Attention
 * heads narrower than a vector need it; most dimensions are one unpadded group.
 *
 * @param groups number of runs, e.g. attention heads
 * @param size entries of a run
 * @param padded entries of a run with its zeros
 */
public record Padding(int groups, int size, int padded) {

  /** No zeros between entries. */
  public static Padding none(int size) {
    return new Padding(1, size, size);
  }

  /** One run of whole vectors for each head. */
  public static Padding ofHeads(int heads, int headSize) {
    return new Padding(heads, headSize, NativeMemory.padded(headSize));
  }

  /** Entries without zeros. */
  public int entries() {
    return groups * size;
  }

  /** Entries with zeros. */
  public int total() {
    return groups * padded;
  }

  /** Where entry {@code i} lies among the zeros. */
  int place(int i) {
    return i / size * padded + i % size;
  }
}
