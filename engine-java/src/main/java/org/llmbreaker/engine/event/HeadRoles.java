package org.llmbreaker.engine.event;

/**
 * What every head was doing at one moment, as scores from 0 to 1; all arrays are [layer][head].
 * Previous-token score and entropy are measured on the probe text, and are NaN where it has a
 * single character; the other two on a sequence of random characters that is repeated once, where
 * nothing but the repetition can be used (Olsson et al., "In-context Learning and Induction Heads",
 * 2022).
 *
 * @param previousToken mean weight on the character just before
 * @param induction mean weight, over the repetition, on the character after the earlier place of
 *     the same character
 * @param sameToken mean weight, over the repetition, on the earlier place of the same character
 * @param entropy mean over rows of the row's entropy in nats divided by ln(row length), its largest
 *     possible value
 */
public record HeadRoles(
    float[][] previousToken, float[][] induction, float[][] sameToken, float[][] entropy) {

  /** Memory for so many heads, all scores 0. */
  public static HeadRoles zeros(int layers, int heads) {
    return new HeadRoles(
        new float[layers][heads],
        new float[layers][heads],
        new float[layers][heads],
        new float[layers][heads]);
  }

  public int layers() {
    return previousToken.length;
  }

  public int heads() {
    return previousToken[0].length;
  }

  /** One head's score. */
  public float score(Role role, int layer, int head) {
    return scores(role)[layer][head];
  }

  /** [layer][head] */
  public float[][] scores(Role role) {
    return switch (role) {
      case PREVIOUS_TOKEN -> previousToken;
      case INDUCTION -> induction;
      case SAME_TOKEN -> sameToken;
      case ENTROPY -> entropy;
    };
  }
}
