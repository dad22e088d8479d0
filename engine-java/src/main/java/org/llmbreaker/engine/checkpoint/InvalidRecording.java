package org.llmbreaker.engine.checkpoint;

/** Found while reading: whole, but not as this program writes it. Told to people as a rejection. */
final class InvalidRecording extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason ends the sentence "This recording cannot be used: …"
   */
  InvalidRecording(String reason) {
    super(reason);
  }

  static void require(boolean holds, String reason) {
    if (!holds) {
      throw new InvalidRecording(reason);
    }
  }
}
