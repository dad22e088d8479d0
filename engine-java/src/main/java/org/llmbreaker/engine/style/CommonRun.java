package org.llmbreaker.engine.style;

/**
 * A stretch of symbols (words or characters) that two sequences share.
 *
 * @param original where it starts in the original
 * @param generated where it starts in the generated sequence
 * @param length in symbols
 * @param differing how many of them differ nevertheless
 */
record CommonRun(int original, int generated, int length, int differing) {

  /** Where it ends in the generated sequence, exclusive. */
  int generatedEnd() {
    return generated + length;
  }

  /** The part of an identical run between two places of the generated sequence. */
  CommonRun part(int from, int to) {
    return new CommonRun(original + from - generated, from, to - from, differing);
  }
}
