package org.llmbreaker.engine.dataset;

/** The one table of what is said about unusable texts, for the app and the command line alike. */
public final class Rejections {
  private Rejections() {}

  /** The system does not give the file. */
  public static Rejection unreadable(String reason) {
    return new Rejection(
        RejectionKind.FILE_UNREADABLE, "Failed to read file: " + reason, "", "Try another file.");
  }

  /** Too short for a validation window of this context length. */
  public static Rejection tooShortForContext(int characters, int contextLength) {
    return new Rejection(
        RejectionKind.TEXT_TOO_SHORT,
        "Text too short. Min %,d characters required."
            .formatted(DatasetSplit.charactersFor(contextLength)),
        "This text has %,d.".formatted(characters),
        "Use a longer text or a shorter context than %d.".formatted(contextLength));
  }
}
