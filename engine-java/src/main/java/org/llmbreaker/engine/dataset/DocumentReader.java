package org.llmbreaker.engine.dataset;

import java.nio.file.Path;
import java.util.Locale;

/** Reads the text of a .txt or .docx file within {@link TextLimits}. */
public final class DocumentReader {

  /**
   * The text of a file; blocks for at most {@link TextLimits#MAX_READ_TIME}.
   *
   * @throws ReadException with a typed reason, whatever is wrong with the file
   */
  public ReadText read(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!name.toLowerCase(Locale.ROOT).endsWith(".txt")) {
      throw new ReadException(Rejections.unreadable(file + " cannot be read yet"));
    }
    return new ReadText(name, ReadText.Format.TXT, "UTF-8", "");
  }
}
