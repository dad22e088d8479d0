package org.llmbreaker.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.llmbreaker.engine.dataset.DocxFixture.paragraph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxReaderTest {
  @TempDir private Path folder;

  @Test
  void reads_paragraphs_and_table_cells_in_order_without_header_and_notes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("head");
      document.createParagraph().createRun().setText("before");
      XWPFTable table = document.createTable(1, 2);
      table.getRow(0).getCell(0).setText("left");
      table.getRow(0).getCell(1).setText("right");
      document.createParagraph().createRun().setText("after");
      document.createFootnote().createParagraph().createRun().setText("note");
      document.write(out);
    }
    assertThat(read(out.toByteArray())).isEqualTo("before\nleft\nright\nafter\n");
  }

  @Test
  void keeps_inserted_and_leaves_out_deleted_and_moved_text() {
    String run = "<w:r><w:t>%s</w:t></w:r>";
    String body =
        "<w:p>"
            + run.formatted("kept")
            + "<w:ins>"
            + run.formatted(" inserted")
            + "</w:ins>"
            + "<w:del><w:r><w:delText> deleted</w:delText></w:r></w:del>"
            + "<w:moveFrom>"
            + run.formatted(" moved away")
            + "</w:moveFrom>"
            + "</w:p>";
    assertThat(read(DocxFixture.ofBody(body).bytes())).isEqualTo("kept inserted\n");
  }

  @Test
  void keeps_links_tabs_and_breaks_but_no_tab_stops_and_field_codes() {
    String body =
        "<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='9'/></w:tabs></w:pPr>"
            + "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/>"
            + "<w:instrText>PAGE</w:instrText></w:r>"
            + "<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>";
    assertThat(read(DocxFixture.ofBody(body).bytes())).isEqualTo("a\tb\nc-link\n");
  }

  @Test
  void reads_the_body_wherever_it_stands_among_what_else_a_document_has() {
    String xml =
        DocxFixture.root("<w:background/><w:body>" + paragraph("text") + "</w:body><w:more/>");
    assertThat(read(DocxFixture.ofDocument(xml).bytes())).isEqualTo("text\n");
  }

  @Test
  void reads_a_document_in_utf_16() {
    byte[] xml =
        DocxFixture.root("<w:body>" + paragraph("größer") + "</w:body>")
            .getBytes(StandardCharsets.UTF_16);
    DocxFixture document = DocxFixture.ofBody("").part("word/document.xml", xml);
    assertThat(read(document.bytes())).isEqualTo("größer\n");
  }

  @Test
  void refuses_a_part_that_unpacks_too_far() {
    byte[] zeros = new byte[TextLimits.MAX_PART_BYTES + 1];
    refuses(DocxFixture.ofBody("").part("word/media/a.bin", zeros), RejectionKind.FILE_UNSAFE);
    refuses(
        DocxFixture.ofBody("").part("word/media/a.bin", Arrays.copyOf(zeros, 1_000_000)),
        RejectionKind.FILE_UNSAFE);
  }

  @Test
  void refuses_more_than_a_thousand_parts() {
    DocxFixture document = DocxFixture.ofBody(paragraph("text"));
    for (int i = 0; i < TextLimits.MAX_PARTS - 3; i++) {
      document.part("word/extra" + i + ".xml", "<x/>");
    }
    assertThat(read(document.bytes())).isEqualTo("text\n");
    refuses(document.part("word/one-too-many.xml", "<x/>"), RejectionKind.FILE_UNSAFE);
  }

  @Test
  void refuses_deep_nesting() {
    String deep = "<w:sdt><w:sdtContent>".repeat(1000) + "</w:sdtContent></w:sdt>".repeat(1000);
    refuses(DocxFixture.ofBody(deep), RejectionKind.FILE_UNSAFE);
  }

  @Test
  void refuses_external_entities_without_reading_them() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    String doctype = "<!DOCTYPE d [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>";
    String xml = DocxFixture.root("<w:body>" + paragraph("&x;") + "</w:body>");
    Rejection rejection = refuses(DocxFixture.ofDocument(doctype + xml), RejectionKind.FILE_UNSAFE);
    assertThat(rejection.sentence()).doesNotContain("secret");
  }

  @Test
  void refuses_entities_that_multiply() {
    String doctype = "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
    String xml = DocxFixture.root("<w:body>" + paragraph("&b;") + "</w:body>");
    refuses(DocxFixture.ofDocument(doctype + xml), RejectionKind.FILE_UNSAFE);
  }

  @Test
  void refuses_too_much_text() {
    String line = "The quick brown fox jumps over lazy dogs number ";
    StringBuilder body = new StringBuilder();
    for (int i = 0; body.length() < TextLimits.MAX_FILE_CHARACTERS + 1_000_000; i++) {
      body.append(line).append(Integer.toHexString(i * 0x9E3779B9)).append('\n');
    }
    refuses(DocxFixture.ofBody(paragraph(body.toString())), RejectionKind.TEXT_TOO_LONG);
  }

  @Test
  void refuses_what_is_no_single_bodied_document() {
    String body = "<w:body>" + paragraph("one") + "</w:body>";
    refuses(DocxFixture.ofDocument(DocxFixture.root(body + body)), RejectionKind.FILE_DAMAGED);
    refuses(DocxFixture.ofDocument(DocxFixture.root("")), RejectionKind.FILE_DAMAGED);
    refuses(DocxFixture.ofDocument("<broken"), RejectionKind.FILE_DAMAGED);
    refuses(DocxFixture.ofDocument("no xml"), RejectionKind.FILE_DAMAGED);
  }

  @Test
  void refuses_a_document_without_text() {
    Rejection rejection = refuses(DocxFixture.ofBody("<w:p/>"), RejectionKind.TEXT_TOO_SHORT);
    assertThat(rejection.details()).isEqualTo("This text has 0.");
  }

  @Test
  void refuses_every_truncated_document_or_reads_it_whole() {
    byte[] whole = DocxFixture.ofBody(paragraph("some text")).bytes();
    for (int length = 0; length < whole.length; length += 7) {
      byte[] part = Arrays.copyOf(whole, length);
      try {
        assertThat(read(part)).isEqualTo("some text\n");
      } catch (ReadException e) {
        assertThat(e.rejection().message()).startsWith("Failed to read file: ");
      }
    }
  }

  @Test
  void refuses_other_formats_that_pretend_to_be_word() {
    byte[] plain = "Just plain text.".getBytes(StandardCharsets.UTF_8);
    assertThat(refusal(plain).message()).contains("not a Word document");
    byte[] ole = {
      (byte) 0xD0,
      (byte) 0xCF,
      0x11,
      (byte) 0xE0,
      (byte) 0xA1,
      (byte) 0xB1,
      0x1A,
      (byte) 0xE1,
      0,
      0,
      0,
      0
    };
    assertThat(refusal(ole).message()).contains("password-protected");
  }

  private Rejection refuses(DocxFixture document, RejectionKind kind) {
    Rejection rejection = refusal(document.bytes());
    assertThat(rejection.kind()).as(rejection.sentence()).isEqualTo(kind);
    return rejection;
  }

  private Rejection refusal(byte[] bytes) {
    ReadException e = catchThrowableOfType(ReadException.class, () -> read(bytes));
    assertThat(e).isNotNull();
    return e.rejection();
  }

  private String read(byte[] bytes) {
    try {
      Path file = Files.write(folder.resolve("file.docx"), bytes);
      return new DocumentReader().read(file).text();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
