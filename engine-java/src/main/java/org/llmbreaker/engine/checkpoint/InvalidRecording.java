package org.llmbreaker.engine.checkpoint;

import java.util.function.Supplier;

/** Found while reading: whole, but not as this program writes it. Told to people as a rejection. */
final class InvalidRecording extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason ends the sentence "This recording cannot be used: …"
   */
  InvalidRecording(String reason) {
    super(reason);
  }

  /**
   * @param reason asked only where it is needed: this is called for every figure of a recording
   */
  static void require(boolean holds, Supplier<String> reason) {
    if (!holds) {
      throw new InvalidRecording(reason.get());
    }
  }
}
