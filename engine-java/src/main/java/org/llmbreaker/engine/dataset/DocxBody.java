package org.llmbreaker.engine.dataset;

import static org.llmbreaker.engine.dataset.DatasetTexts.TEXTS;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;

/**
 * Walks a document's body in order and keeps what a reader sees: text, tabs and line breaks of
 * paragraphs, in tables, links and content controls too. Left out are formatting, field codes,
 * notes and comments (only their anchors are in the body), text that a tracked change deleted or
 * moved away, and the second copy that compatibility blocks hold for old programs.
 */
final class DocxBody {
  private static final Set<String> SKIPPED =
      Set.of(
          "pPr",
          "rPr",
          "tblPr",
          "tblGrid",
          "trPr",
          "tcPr",
          "sectPr",
          "sdtPr",
          "del",
          "moveFrom",
          "delText",
          "instrText",
          "delInstrText",
          "Fallback",
          "annotation");

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  private DocxBody() {}

  /**
   * The body's text; each paragraph ends with a line feed.
   *
   * @param document the root of a document part
   * @throws ReadException if there is no body, more than one, or too much text
   */
  static String textOf(XmlObject document) throws IOException {
    DocxBody body = new DocxBody();
    try (XmlCursor cursor = document.newCursor()) {
      requireOneBody(cursor);
      body.walk(cursor);
    }
    return body.text.toString();
  }

  /** Leaves the cursor on the start of the one body. */
  private static void requireOneBody(XmlCursor cursor) {
    int bodies = 0;
    cursor.push();
    for (boolean child = cursor.toFirstChild(); child; child = cursor.toNextSibling()) {
      if (cursor.getName().getLocalPart().equals("body")) {
        bodies++;
      }
    }
    cursor.pop();
    if (bodies != 1) {
      throw new ReadException(Rejections.damaged(TEXTS.get("reason.bodies", bodies)));
    }
  }

  private void walk(XmlCursor cursor) throws IOException {
    do {
      switch (cursor.currentTokenType().intValue()) {
        case XmlCursor.TokenType.INT_START -> start(cursor);
        case XmlCursor.TokenType.INT_END -> end();
        case XmlCursor.TokenType.INT_TEXT -> {
          if ("t".equals(open.peek())) {
            append(cursor.getChars());
          }
        }
        default -> {}
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new IOException("interrupted");
      }
    } while (cursor.toNextToken() != XmlCursor.TokenType.NONE);
  }

  private void start(XmlCursor cursor) {
    String name = cursor.getName().getLocalPart();
    if (SKIPPED.contains(name)) {
      cursor.toEndToken();
      return;
    }
    boolean isWord = cursor.getName().getNamespaceURI().equals(WORD);
    open.push(isWord ? name : "");
    switch (open.element()) {
      case "tab" -> append("\t");
      case "br", "cr" -> append("\n");
      case "noBreakHyphen" -> append("-");
      default -> {}
    }
  }

  private void end() {
    if ("p".equals(open.poll())) {
      append("\n");
    }
  }

  private void append(String more) {
    text.append(more);
    // A character takes at most two chars, so this refuses nothing that is allowed.
    if (text.length() > 2 * TextLimits.MAX_FILE_CHARACTERS) {
      throw new ReadException(Rejections.fileTextTooLong(text.codePointCount(0, text.length())));
    }
  }
}
