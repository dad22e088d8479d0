package org.llmbreaker.engine.dataset;

/**
 * The text of a file.
 *
 * @param fileName the file's name without its folder
 * @param format what kind of file it was
 * @param charset the character set it was decoded from, e.g. {@code UTF-8}
 * @param text the text with line feeds as line ends; may be short, but not blank
 */
public record ReadText(String fileName, Format format, String charset, String text) {

  /** The kinds of files that can be read. */
  public enum Format {
    TXT,
    DOCX
  }
}
