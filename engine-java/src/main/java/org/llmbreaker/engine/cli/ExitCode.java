package org.llmbreaker.engine.cli;

/** What the command tells the shell when it ends. */
final class ExitCode {
  static final int OK = 0;

  /** Training broke down or diverged. */
  static final int TRAINING_FAILED = 1;

  /** An unknown option, or a value out of its range. */
  static final int USAGE = 2;

  /** The text or file cannot be used. */
  static final int INPUT_REJECTED = 3;

  /** The run is done but its recording could not be written. */
  static final int NOT_SAVED = 4;

  /** Stopped by Ctrl-C, as shells count it. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
