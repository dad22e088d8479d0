package org.llmbreaker.engine.style;

/** A formality score in words. */
public enum FormalityBand {
  /** Below 40. */
  LOW,
  /** 40 to 69. */
  MEDIUM,
  /** 70 and above. */
  HIGH;

  private static final int MEDIUM_FROM = 40;
  private static final int HIGH_FROM = 70;

  /** The band of a score of 0–100. */
  public static FormalityBand of(int score) {
    if (score < MEDIUM_FROM) {
      return LOW;
    }
    return score < HIGH_FROM ? MEDIUM : HIGH;
  }
}
