package org.llmbreaker.engine.dataset;

import static org.llmbreaker.engine.dataset.DatasetTexts.TEXTS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Reads the body text of a Word document through Apache POI, after {@link ZipGuard} and {@link
 * XmlGuard} have made sure that POI can read it in bounded time and memory.
 */
final class DocxReader {
  static {
    // POI's own second check; its default would refuse what the documented limit allows.
    ZipSecureFile.setMinInflateRatio(1.0 / TextLimits.MAX_COMPRESSION);
    ZipSecureFile.setMaxEntrySize(TextLimits.MAX_PART_BYTES);
    ZipSecureFile.setMaxFileCount(TextLimits.MAX_PARTS);
  }

  private DocxReader() {}

  /**
   * The body text; each paragraph and each table cell ends with a line feed.
   *
   * @throws ReadException if the document breaks a limit or has no single body
   * @throws IOException and any other exception or error if it is damaged
   */
  static String read(byte[] bytes) throws IOException, OpenXML4JException {
    requireZip(bytes);
    ZipGuard.check(bytes);
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      var guard = new XmlGuard();
      for (PackagePart part : parts.getParts()) {
        // The properties (title, author) were read on opening and give no stream.
        if (part.getContentType().endsWith("xml") && !(part instanceof PackagePropertiesPart)) {
          guard.check(part.getInputStream());
        }
      }
      try (XWPFDocument document = new XWPFDocument(parts)) {
        return DocxBody.textOf(document.getDocument());
      } finally {
        // Read-only: without this, closing would try to write the document back.
        parts.revert();
      }
    }
  }

  private static void requireZip(byte[] bytes) {
    switch (FileMagic.valueOf(bytes)) {
      case OOXML -> {}
      case OLE2 -> throw new ReadException(Rejections.damaged(TEXTS.get("reason.protected")));
      default -> throw new ReadException(Rejections.damaged(TEXTS.get("reason.not-word")));
    }
  }
}
