package org.llmbreaker.engine.tokenizer;

import java.util.Arrays;

/**
 * The distinct characters (Unicode code points) of a text in ascending order; a character's place
 * in that order is its token. Immutable.
 */
public final class Vocabulary {
  private final int[] codePoints;

  private Vocabulary(int[] codePoints) {
    this.codePoints = codePoints;
  }

  /**
   * The vocabulary of a text.
   *
   * @throws IllegalArgumentException if the text is empty
   */
  public static Vocabulary of(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("A vocabulary needs at least one character");
    }
    return new Vocabulary(text.codePoints().distinct().sorted().toArray());
  }

  /** How many different characters there are, at least 1. */
  public int size() {
    return codePoints.length;
  }

  /**
   * The character with this token.
   *
   * @throws IndexOutOfBoundsException if {@code index} is outside {@code [0, size)}
   */
  public int codePointAt(int index) {
    return codePoints[index];
  }

  /** The token of a character, or -1 if the vocabulary does not have it. */
  public int indexOf(int codePoint) {
    int index = Arrays.binarySearch(codePoints, codePoint);
    return index < 0 ? -1 : index;
  }

  /**
   * The character with this token as it stands in the text, as a string: a line break is {@code
   * "\n"}, and characters beyond the basic plane take two {@code char}s.
   *
   * @throws IndexOutOfBoundsException if {@code index} is outside {@code [0, size)}
   */
  public String symbol(int index) {
    return Character.toString(codePoints[index]);
  }

  /** All characters in token order as one string; {@link #of} of it gives an equal vocabulary. */
  public String characters() {
    return new String(codePoints, 0, codePoints.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vocabulary that && Arrays.equals(codePoints, that.codePoints);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(codePoints);
  }

  @Override
  public String toString() {
    return "Vocabulary of " + codePoints.length + " characters";
  }
}
