package org.llmbreaker.engine.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlGuardTest {
  private final XmlGuard guard = new XmlGuard();

  private void check(String xml) throws IOException {
    guard.check(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }

  private void refused(String xml, RejectionKind kind) {
    ReadException refusal = catchThrowableOfType(ReadException.class, () -> check(xml));
    assertThat(refusal).isNotNull();
    assertThat(refusal.kind()).isEqualTo(kind);
  }

  private static String nested(int depth) {
    return "<a>".repeat(depth) + "</a>".repeat(depth);
  }

  @Test
  void elements_may_be_nested_ninety_deep_and_no_deeper() throws IOException {
    check(nested(TextLimits.MAX_DEPTH));
    refused(nested(TextLimits.MAX_DEPTH + 1), RejectionKind.FILE_UNSAFE);
  }

  @Test
  void as_many_elements_side_by_side_as_a_document_has_paragraphs_are_not_deep()
      throws IOException {
    check("<a>" + "<b><c/></b>".repeat(10_000) + "</a>");
  }

  /** The root has 9 nodes, each of the others 10, and the end of the document counts too. */
  @Test
  void two_million_elements_and_attributes_are_the_most_in_all_parts_together() throws IOException {
    String attributes = " a='' b='' c='' d='' e='' f='' g='' h=''";
    String element = "<x" + attributes + " i=''/>";
    check("<x" + attributes + ">" + element.repeat(199_999) + "</x>");
    refused("<x/>", RejectionKind.FILE_UNSAFE);
  }

  @Test
  void two_million_comments_are_too_many_too() throws IOException {
    refused("<x>" + "<!---->".repeat(TextLimits.MAX_NODES) + "</x>", RejectionKind.FILE_UNSAFE);
  }

  @Test
  void a_document_type_is_refused_without_reading_what_it_points_to(@TempDir Path folder)
      throws IOException {
    Path broken = Files.writeString(folder.resolve("a.dtd"), "<!would be told as broken");
    refused("<!DOCTYPE a SYSTEM '" + broken.toUri() + "'><a/>", RejectionKind.FILE_UNSAFE);
    refused("<!DOCTYPE a><a/>", RejectionKind.FILE_UNSAFE);
  }

  @Test
  void broken_xml_is_damaged() {
    refused("<a><b></a>", RejectionKind.FILE_DAMAGED);
    refused("", RejectionKind.FILE_DAMAGED);
  }

  @Test
  void a_part_is_closed_whether_it_is_safe_or_not() throws IOException {
    for (String xml : new String[] {"<a/>", "<a>", "<!DOCTYPE a><a/>"}) {
      var closed = new AtomicBoolean();
      InputStream part =
          new FilterInputStream(new ByteArrayInputStream(xml.getBytes(UTF_8))) {
            @Override
            public void close() {
              closed.set(true);
            }
          };
      try {
        guard.check(part);
      } catch (ReadException refused) {
        assertThat(refused.kind()).isIn(RejectionKind.FILE_DAMAGED, RejectionKind.FILE_UNSAFE);
      }
      assertThat(closed).as(xml).isTrue();
    }
  }

  @Test
  void an_interrupted_check_ends() {
    Thread.currentThread().interrupt();
    assertThat(catchThrowableOfType(IOException.class, () -> check("<a/>"))).isNotNull();
    assertThat(Thread.interrupted()).isTrue();
  }
}
