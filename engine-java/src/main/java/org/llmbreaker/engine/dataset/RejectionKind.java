package org.llmbreaker.engine.dataset;

import java.util.Locale;

/** Everything that can be wrong with a text, a file or a recording. */
public enum RejectionKind {
  /** More bytes than {@link TextLimits#MAX_FILE_BYTES}. */
  FILE_TOO_LARGE,
  /** Neither .txt nor .docx. */
  FILE_INVALID_TYPE,
  /** The system does not give it: missing, a folder, no permission, a disk error. */
  FILE_UNREADABLE,
  /** The content is broken, or is not what the file's ending says. */
  FILE_DAMAGED,
  /** Built to exhaust or trick a reader: bombs, external entities, extreme nesting. */
  FILE_UNSAFE,
  /** A text in no known character set, or no text at all. */
  FILE_NOT_TEXT,
  /** Took longer than {@link TextLimits#MAX_READ_TIME}. */
  FILE_TIMEOUT,
  /** Fewer characters or words than needed. */
  TEXT_TOO_SHORT,
  /** More characters than allowed. */
  TEXT_TOO_LONG,
  /** Memory ran out on this text. */
  OUT_OF_MEMORY,
  /** No text of this name. */
  UNKNOWN_DATASET,
  /** A recording whose check sum does not match its content. */
  RECORDING_DAMAGED,
  /** A whole recording that holds something that no version of this program has written. */
  RECORDING_INVALID,
  /** A recording by a newer version of this program. */
  RECORDING_NEWER,
  /** The text that a recorded run learned from is not what it was. */
  RECORDING_TEXT_CHANGED,
  /** Nothing that could be recorded: not started, or broken down. */
  NOTHING_TO_RECORD,
  /** The disk is full. */
  NO_SPACE,
  /** Writing is not permitted there. */
  NO_PERMISSION,
  /** Any other failure while writing. */
  NOT_SAVED;

  /** The name in events and JSON, e.g. {@code file_too_large}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
