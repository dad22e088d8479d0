package org.llmbreaker.engine.dataset;

/** How a word of generated text compares with the words of the text it was learned from. */
public enum WordQuality {
  /** The word does not occur. */
  GREY,
  /** The word occurs, but never next to its neighbour. */
  BLUE,
  /** The word occurs, and so does the pair of neighbours. */
  GREEN
}
