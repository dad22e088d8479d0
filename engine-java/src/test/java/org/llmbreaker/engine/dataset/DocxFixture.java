package org.llmbreaker.engine.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds small Word documents, honest and hostile, part by part. */
public final class DocxFixture {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private DocxFixture() {
    part(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels' ContentType="
            + "'application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Default Extension='xml' ContentType='application/xml'/>"
            + "<Default Extension='zip' ContentType='application/zip'/>"
            + "<Override PartName='/word/document.xml' ContentType='application/"
            + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
    part(
        "_rels/.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + "<Relationship Id='r1' Target='word/document.xml' Type='http://schemas."
            + "openxmlformats.org/officeDocument/2006/relationships/officeDocument'/>"
            + "</Relationships>");
  }

  /** A document whose main part is this XML. */
  public static DocxFixture ofDocument(String xml) {
    return new DocxFixture().part("word/document.xml", xml);
  }

  /** A document whose body holds this XML; the prefix {@code w} is declared. */
  public static DocxFixture ofBody(String xml) {
    return ofDocument(root("<w:body>" + xml + "</w:body>"));
  }

  /** A document root around some XML. */
  public static String root(String xml) {
    return "<w:document xmlns:w='" + W + "'>" + xml + "</w:document>";
  }

  /** A paragraph of one run. */
  public static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  public DocxFixture part(String name, String xml) {
    parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public DocxFixture part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  /** Keeps only these parts. */
  public DocxFixture only(Set<String> names) {
    parts.keySet().retainAll(names);
    return this;
  }

  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
