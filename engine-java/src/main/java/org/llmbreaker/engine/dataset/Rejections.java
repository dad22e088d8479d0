package org.llmbreaker.engine.dataset;

import static org.llmbreaker.engine.dataset.DatasetTexts.TEXTS;

/**
 * The one table of what is said about unusable texts, for the app and the command line alike. Each
 * entry says what happened, the figures of the case, and what to do next, in the language of the
 * moment. A reason is a whole sentence that is set after a colon.
 */
public final class Rejections {
  private Rejections() {}

  /** More bytes than allowed. */
  public static Rejection fileTooLarge(long bytes) {
    return new Rejection(
        RejectionKind.FILE_TOO_LARGE,
        TEXTS.get("file-too-large"),
        TEXTS.get("this-file-megabytes", bytes / (1024.0 * 1024.0)),
        TEXTS.get("file-too-large.advice"));
  }

  /** Neither .txt nor .docx. */
  public static Rejection invalidType(String fileName) {
    return new Rejection(
        RejectionKind.FILE_INVALID_TYPE,
        TEXTS.get("invalid-type"),
        TEXTS.get("invalid-type.details", fileName),
        TEXTS.get("invalid-type.advice"));
  }

  /** The system does not give the file. */
  public static Rejection unreadable(String reason) {
    return new Rejection(
        RejectionKind.FILE_UNREADABLE, readFailed(reason), "", TEXTS.get("unreadable.advice"));
  }

  /** The content is broken. */
  public static Rejection damaged(String reason) {
    return new Rejection(
        RejectionKind.FILE_DAMAGED, readFailed(reason), "", TEXTS.get("damaged.advice"));
  }

  /** The content is of a kind that no honest document has. */
  public static Rejection unsafe(String reason) {
    return new Rejection(
        RejectionKind.FILE_UNSAFE,
        readFailed(reason),
        TEXTS.get("not-opened"),
        TEXTS.get("unsafe.advice"));
  }

  /** Not readable as text. */
  public static Rejection notText(String reason) {
    return new Rejection(
        RejectionKind.FILE_NOT_TEXT, readFailed(reason), "", TEXTS.get("not-text.advice"));
  }

  /** Reading took too long. */
  public static Rejection timeout(long seconds) {
    return new Rejection(
        RejectionKind.FILE_TIMEOUT,
        readFailed(TEXTS.get("reason.timeout")),
        TEXTS.get("timeout.details", seconds),
        TEXTS.get("timeout.advice"));
  }

  /** Memory ran out while reading. */
  public static Rejection readingOutOfMemory() {
    return new Rejection(
        RejectionKind.OUT_OF_MEMORY,
        readFailed(TEXTS.get("reason.memory")),
        "",
        TEXTS.get("reading-memory.advice"));
  }

  /** Memory ran out while training on a text. */
  public static Rejection trainingOutOfMemory(int words) {
    return new Rejection(
        RejectionKind.OUT_OF_MEMORY,
        TEXTS.get("training-memory"),
        TEXTS.get("training-memory.details", words),
        TEXTS.get("training-memory.advice"));
  }

  /** Fewer characters than needed. */
  public static Rejection tooFewCharacters(int characters, int required) {
    return new Rejection(
        RejectionKind.TEXT_TOO_SHORT,
        TEXTS.get("too-few-characters", required),
        TEXTS.get("this-text-count", characters),
        TEXTS.get("more-text"));
  }

  /** Fewer words than needed. */
  public static Rejection tooFewWords(int words, int required) {
    return new Rejection(
        RejectionKind.TEXT_TOO_SHORT,
        TEXTS.get("too-few-words", required),
        TEXTS.get("this-text-count", words),
        TEXTS.get("more-text"));
  }

  /** Too short for a validation window of this context length. */
  public static Rejection tooShortForContext(int characters, int contextLength) {
    return new Rejection(
        RejectionKind.TEXT_TOO_SHORT,
        TEXTS.get("too-few-characters", DatasetSplit.charactersFor(contextLength)),
        TEXTS.get("this-text-count", characters),
        TEXTS.get("too-short-for-context.advice", contextLength));
  }

  /** More characters than a file may have. */
  public static Rejection fileTextTooLong(int characters) {
    return new Rejection(
        RejectionKind.TEXT_TOO_LONG,
        TEXTS.get("too-long", TextLimits.MAX_FILE_CHARACTERS),
        TEXTS.get("file-too-long.details", characters),
        TEXTS.get("file-too-long.advice"));
  }

  /** More characters than may be pasted. */
  public static Rejection pasteTooLong(int characters) {
    return new Rejection(
        RejectionKind.TEXT_TOO_LONG,
        TEXTS.get("too-long", TextLimits.MAX_PASTE_CHARACTERS),
        TEXTS.get("this-text-count", characters),
        TEXTS.get("paste-too-long.advice", TextLimits.MAX_PASTE_CHARACTERS));
  }

  /** No text of this name. */
  public static Rejection unknownDataset(String id) {
    return new Rejection(
        RejectionKind.UNKNOWN_DATASET,
        TEXTS.get("unknown-dataset", id),
        "",
        TEXTS.get("unknown-dataset.advice"));
  }

  /** Not a recording at all, whatever its name says. */
  public static Rejection notARecording(String fileName) {
    return new Rejection(
        RejectionKind.FILE_INVALID_TYPE,
        TEXTS.get("not-a-recording", fileName),
        "",
        TEXTS.get("not-a-recording.advice"));
  }

  /** More bytes than a recording can have. */
  public static Rejection recordingTooLarge(long bytes) {
    return new Rejection(
        RejectionKind.FILE_TOO_LARGE,
        TEXTS.get("recording-too-large"),
        TEXTS.get("this-file-megabytes", bytes / (1024.0 * 1024.0)),
        TEXTS.get("recording-too-large.advice"));
  }

  /** Bytes were changed, cut off or added. */
  public static Rejection recordingDamaged(String fileName) {
    return new Rejection(
        RejectionKind.RECORDING_DAMAGED,
        TEXTS.get("recording-damaged", fileName),
        TEXTS.get("recording-damaged.details"),
        TEXTS.get("recording-damaged.advice"));
  }

  /** Whole, but not as this program writes it. */
  public static Rejection recordingInvalid(String reason) {
    return new Rejection(
        RejectionKind.RECORDING_INVALID,
        TEXTS.get("recording-invalid", reason),
        TEXTS.get("not-opened"),
        TEXTS.get("recording-invalid.advice"));
  }

  /** Written by a version that knows more. */
  public static Rejection recordingNewer(int version) {
    return new Rejection(
        RejectionKind.RECORDING_NEWER,
        TEXTS.get("recording-newer"),
        TEXTS.get("recording-newer.details", version),
        TEXTS.get("recording-newer.advice"));
  }

  /** Memory ran out while opening a recording. */
  public static Rejection recordingOutOfMemory() {
    return new Rejection(
        RejectionKind.OUT_OF_MEMORY,
        TEXTS.get("recording-memory"),
        "",
        TEXTS.get("recording-memory.advice"));
  }

  /** The bundled text of a recorded run is another one now. */
  public static Rejection recordingTextChanged(String name) {
    return new Rejection(
        RejectionKind.RECORDING_TEXT_CHANGED,
        TEXTS.get("recording-text-changed", name),
        TEXTS.get("recording-text-changed.details"),
        TEXTS.get("recording-text-changed.advice"));
  }

  /** There is no model to record. */
  public static Rejection nothingToRecord(String reason) {
    return new Rejection(
        RejectionKind.NOTHING_TO_RECORD,
        TEXTS.get("nothing-to-record", reason),
        "",
        TEXTS.get("nothing-to-record.advice"));
  }

  /** Writing failed; whatever stood there before still does. */
  public static Rejection notSaved(RejectionKind kind, String place) {
    String kept = TEXTS.get("not-saved.kept");
    return switch (kind) {
      case NO_SPACE ->
          new Rejection(
              kind,
              TEXTS.get("not-saved.no-space"),
              kept,
              TEXTS.get("not-saved.no-space.advice", place));
      case NO_PERMISSION ->
          new Rejection(
              kind,
              TEXTS.get("not-saved.no-permission", place),
              kept,
              TEXTS.get("not-saved.no-permission.advice"));
      default ->
          new Rejection(
              RejectionKind.NOT_SAVED,
              TEXTS.get("not-saved.other", place),
              kept,
              TEXTS.get("not-saved.other.advice"));
    };
  }

  private static String readFailed(String reason) {
    return TEXTS.get("read-failed", reason);
  }
}
