package org.llmbreaker.engine.dataset;

import java.time.Duration;

/** The bounds within which texts are accepted. */
public final class TextLimits {
  /** A file's greatest size in bytes (10 MB). */
  public static final int MAX_FILE_BYTES = 10 * 1024 * 1024;

  /** A file's greatest text in characters. */
  public static final int MAX_FILE_CHARACTERS = 5_000_000;

  /** A file's smallest text in characters. */
  public static final int MIN_FILE_CHARACTERS = 100;

  /** A pasted text's smallest number of words. */
  public static final int MIN_PASTE_WORDS = 50;

  /** A pasted text's smallest number of characters: a tenth of it holds one window of 65. */
  public static final int MIN_PASTE_CHARACTERS = 650;

  /** Below this many words a pasted text is accepted with advice to add more. */
  public static final int ADVISED_PASTE_WORDS = 300;

  /** A pasted text's greatest number of characters; longer ones can be cut there. */
  public static final int MAX_PASTE_CHARACTERS = 50_000;

  /** How long reading one file may take. */
  public static final Duration MAX_READ_TIME = Duration.ofSeconds(10);

  /** Most parts (zip entries) in a .docx. */
  static final int MAX_PARTS = 1000;

  /** Greatest unpacked size of one part of a .docx in bytes (32 MB). */
  static final int MAX_PART_BYTES = 32 * 1024 * 1024;

  /** Most unpacked bytes for one packed byte. */
  static final int MAX_COMPRESSION = 200;

  /**
   * Deepest nesting of elements in a part of a .docx. Word stays far below; the JDK's own parsers
   * refuse more than 100.
   */
  static final int MAX_DEPTH = 90;

  /**
   * Most elements, attributes and pieces of text in all parts of a .docx together, each of which
   * takes about 100 bytes of memory. A novel of five million characters has about half as many.
   */
  static final int MAX_NODES = 2_000_000;

  private TextLimits() {}
}
