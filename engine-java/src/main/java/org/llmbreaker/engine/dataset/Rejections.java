package org.llmbreaker.engine.dataset;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

/**
 * The one table of what is said about unusable texts, for the app and the command line alike. Each
 * entry says what happened, the figures of the case, and what to do next.
 */
public final class Rejections {
  private static final String READ_FAILED = "Failed to read file: ";

  private Rejections() {}

  /** More bytes than allowed. */
  public static Rejection fileTooLarge(long bytes) {
    return new Rejection(
        RejectionKind.FILE_TOO_LARGE,
        "File too large. Max 10MB.",
        format(ROOT, "This file has %.1f MB.", bytes / (1024.0 * 1024.0)),
        "Remove or compress its pictures, or save a part of the text as .txt.");
  }

  /** Neither .txt nor .docx. */
  public static Rejection invalidType(String fileName) {
    return new Rejection(
        RejectionKind.FILE_INVALID_TYPE,
        "Unsupported file type. Use .txt or .docx",
        format(ROOT, "“%s” is neither.", fileName),
        "Save the text as plain text (.txt) or as a Word document (.docx).");
  }

  /** The system does not give the file. */
  public static Rejection unreadable(String reason) {
    return new Rejection(
        RejectionKind.FILE_UNREADABLE,
        READ_FAILED + reason,
        "",
        "Check that the file is there and may be opened, or choose another one.");
  }

  /** The content is broken. */
  public static Rejection damaged(String reason) {
    return new Rejection(
        RejectionKind.FILE_DAMAGED,
        READ_FAILED + reason,
        "",
        "Open it in a word processor and save it again as .docx or .txt.");
  }

  /** The content is of a kind that no honest document has. */
  public static Rejection unsafe(String reason) {
    return new Rejection(
        RejectionKind.FILE_UNSAFE,
        READ_FAILED + reason,
        "It was not opened, to be safe.",
        "If you trust it, copy its text into a .txt file.");
  }

  /** Not readable as text. */
  public static Rejection notText(String reason) {
    return new Rejection(
        RejectionKind.FILE_NOT_TEXT,
        READ_FAILED + reason,
        "",
        "Save it again as plain text in UTF-8, or as .docx.");
  }

  /** Reading took too long. */
  public static Rejection timeout(long seconds) {
    return new Rejection(
        RejectionKind.FILE_TIMEOUT,
        READ_FAILED + "it took too long.",
        format(ROOT, "Reading was stopped after %d seconds.", seconds),
        "Try a simpler file, or copy its text into a .txt file.");
  }

  /** Memory ran out while reading. */
  public static Rejection readingOutOfMemory() {
    return new Rejection(
        RejectionKind.OUT_OF_MEMORY,
        READ_FAILED + "it needs more memory than there is.",
        "",
        "Copy its text into a .txt file.");
  }

  /** Memory ran out while training on a text. */
  public static Rejection trainingOutOfMemory(int words) {
    return new Rejection(
        RejectionKind.OUT_OF_MEMORY,
        "Input too large for training. Try < 1000 words.",
        format(ROOT, "This text has %,d words.", words),
        "Use a shorter text or a smaller model.");
  }

  /** Fewer characters than needed. */
  public static Rejection tooFewCharacters(int characters, int required) {
    return new Rejection(
        RejectionKind.TEXT_TOO_SHORT,
        format(ROOT, "Text too short. Min %,d characters required.", required),
        format(ROOT, "This text has %,d.", characters),
        "Add more text.");
  }

  /** Fewer words than needed. */
  public static Rejection tooFewWords(int words, int required) {
    return new Rejection(
        RejectionKind.TEXT_TOO_SHORT,
        format(ROOT, "Text too short. Min %,d words required.", required),
        format(ROOT, "This text has %,d.", words),
        "Add more text.");
  }

  /** Too short for a validation window of this context length. */
  public static Rejection tooShortForContext(int characters, int contextLength) {
    return new Rejection(
        RejectionKind.TEXT_TOO_SHORT,
        format(
            ROOT,
            "Text too short. Min %,d characters required.",
            DatasetSplit.charactersFor(contextLength)),
        format(ROOT, "This text has %,d.", characters),
        format(
            ROOT,
            "Use a longer text, or let the model look back over fewer than %d characters.",
            contextLength));
  }

  /** More characters than a file may have. */
  public static Rejection fileTextTooLong(int characters) {
    return new Rejection(
        RejectionKind.TEXT_TOO_LONG,
        format(ROOT, "Text too long. Max %,d characters.", TextLimits.MAX_FILE_CHARACTERS),
        format(ROOT, "This file has at least %,d.", characters),
        "Save a part of it as a file of its own.");
  }

  /** More characters than may be pasted. */
  public static Rejection pasteTooLong(int characters) {
    return new Rejection(
        RejectionKind.TEXT_TOO_LONG,
        format(ROOT, "Text too long. Max %,d characters.", TextLimits.MAX_PASTE_CHARACTERS),
        format(ROOT, "This text has %,d.", characters),
        format(ROOT, "Keep the first %,d characters?", TextLimits.MAX_PASTE_CHARACTERS));
  }

  /** No text of this name. */
  public static Rejection unknownDataset(String id) {
    return new Rejection(
        RejectionKind.UNKNOWN_DATASET,
        format(ROOT, "There is no text called “%s”.", id),
        "",
        "Choose one from the list of texts, or give the path of a .txt or .docx file.");
  }

  /** Not a recording at all, whatever its name says. */
  public static Rejection notARecording(String fileName) {
    return new Rejection(
        RejectionKind.FILE_INVALID_TYPE,
        format(ROOT, "“%s” is not a recording of LLMBreaker.", fileName),
        "",
        "Choose a file that was written by Save this run; its name ends in .llmb.");
  }

  /** More bytes than a recording can have. */
  public static Rejection recordingTooLarge(long bytes) {
    return new Rejection(
        RejectionKind.FILE_TOO_LARGE,
        "Recording too large. Max 512MB.",
        format(ROOT, "This file has %.1f MB.", bytes / (1024.0 * 1024.0)),
        "LLMBreaker does not write such files. Choose another one.");
  }

  /** Bytes were changed, cut off or added. */
  public static Rejection recordingDamaged(String fileName) {
    return new Rejection(
        RejectionKind.RECORDING_DAMAGED,
        format(ROOT, "The recording “%s” is damaged.", fileName),
        "Its content no longer matches the check sum that was written with it.",
        "Copy it again from where it came from, or open the one before it"
            + " (the file beside it that ends in .previous).");
  }

  /** Whole, but not as this program writes it. */
  public static Rejection recordingInvalid(String reason) {
    return new Rejection(
        RejectionKind.RECORDING_INVALID,
        "This recording cannot be used: " + reason,
        "It was not opened, to be safe.",
        "Choose another recording.");
  }

  /** Written by a version that knows more. */
  public static Rejection recordingNewer(int version) {
    return new Rejection(
        RejectionKind.RECORDING_NEWER,
        "This recording was made by a newer version of LLMBreaker.",
        format(ROOT, "It has format %d.", version),
        "Update LLMBreaker and open it again.");
  }

  /** Memory ran out while opening a recording. */
  public static Rejection recordingOutOfMemory() {
    return new Rejection(
        RejectionKind.OUT_OF_MEMORY,
        "This recording needs more memory than there is.",
        "",
        "Delete other sessions and open it again.");
  }

  /** The bundled text of a recorded run is another one now. */
  public static Rejection recordingTextChanged(String name) {
    return new Rejection(
        RejectionKind.RECORDING_TEXT_CHANGED,
        format(ROOT, "The text “%s” has changed since this run was recorded.", name),
        "The model would not meet the characters that it learned.",
        "Open the recording with the version of LLMBreaker that wrote it.");
  }

  /** There is no model to record. */
  public static Rejection nothingToRecord(String reason) {
    return new Rejection(
        RejectionKind.NOTHING_TO_RECORD, "There is nothing to save: " + reason, "", "Train first.");
  }

  /** Writing failed; whatever stood there before still does. */
  public static Rejection notSaved(RejectionKind kind, String place) {
    String kept = "What was saved there before is unchanged.";
    return switch (kind) {
      case NO_SPACE ->
          new Rejection(
              kind,
              "The run was not saved: the disk is full.",
              kept,
              "Make room, or save it somewhere else than “" + place + "”.");
      case NO_PERMISSION ->
          new Rejection(
              kind,
              format(ROOT, "The run was not saved: you may not write to “%s”.", place),
              kept,
              "Choose a folder of your own.");
      default ->
          new Rejection(
              RejectionKind.NOT_SAVED,
              format(ROOT, "The run was not saved: “%s” could not be written.", place),
              kept,
              "Check the disk, or save it somewhere else.");
    };
  }
}
