package org.llmbreaker.engine.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.condition.OS.LINUX;
import static org.junit.jupiter.api.condition.OS.MAC;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import org.llmbreaker.engine.dataset.DatasetEntry;
import org.llmbreaker.engine.dataset.DocumentReader;
import org.llmbreaker.engine.dataset.DocxFixture;
import org.llmbreaker.engine.dataset.Rejection;
import org.llmbreaker.engine.dataset.RejectionKind;

/** Attacks that have names, each against every reader that it could be brought to. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {
  private static final String PARAGRAPH = DocxFixture.paragraph("some text ".repeat(20));

  @TempDir private Path folder;

  private static Rejection refusal(Specimens kind, Path file) {
    RuntimeException refused = catchThrowableOfType(RuntimeException.class, () -> kind.read(file));
    assertThat(refused).as("%s was read", file).isNotNull();
    return Specimens.rejection(refused);
  }

  private RejectionKind wordRefusal(byte[] bytes) throws IOException {
    return refusal(Specimens.WORD, Files.write(folder.resolve("a.docx"), bytes)).kind();
  }

  @Test
  void a_zip_inside_a_zip_inside_a_zip_is_not_unpacked() throws IOException {
    byte[] inner = new byte[1_000_000];
    for (int level = 0; level < 5; level++) {
      var out = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(out)) {
        for (int copy = 0; copy < 10; copy++) {
          zip.putNextEntry(new ZipEntry("inner" + copy + ".zip"));
          zip.write(inner);
        }
      }
      inner = out.toByteArray();
    }
    byte[] nested = DocxFixture.ofBody(PARAGRAPH).part("word/media/bomb.zip", inner).bytes();
    Path file = Files.write(folder.resolve("a.docx"), nested);
    assertThat(new DocumentReader().read(file).text()).startsWith("some text");
  }

  @Test
  void a_zip_bomb_is_refused() throws IOException {
    byte[] zeros = new byte[30_000_000];
    DocxFixture bomb = DocxFixture.ofBody(PARAGRAPH).part("word/a.xml", zeros);
    assertThat(wordRefusal(bomb.bytes())).isEqualTo(RejectionKind.FILE_UNSAFE);
  }

  @Test
  void many_small_parts_that_are_much_together_are_refused() throws IOException {
    DocxFixture many = DocxFixture.ofBody(PARAGRAPH);
    byte[] zeros = new byte[90_000];
    for (int i = 0; i < 900; i++) {
      many.part("word/media/" + i + ".bin", zeros);
    }
    assertThat(wordRefusal(many.bytes())).isEqualTo(RejectionKind.FILE_UNSAFE);
  }

  @Test
  void a_billion_laughs_are_refused() throws IOException {
    var types = new StringBuilder("<!DOCTYPE w:document [<!ENTITY l0 'ha'>");
    for (int level = 1; level < 10; level++) {
      types.append("<!ENTITY l").append(level).append(" '");
      types.append(("&l" + (level - 1) + ";").repeat(10)).append("'>");
    }
    String body = DocxFixture.root("<w:body>" + DocxFixture.paragraph("&l9;") + "</w:body>");
    DocxFixture laughs = DocxFixture.ofDocument(types.append("]>").append(body).toString());
    assertThat(wordRefusal(laughs.bytes())).isEqualTo(RejectionKind.FILE_UNSAFE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word/document.xml",
        "[Content_Types].xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "docProps/core.xml"
      })
  void entities_and_deep_nesting_in_any_part_are_refused(String part) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><a>&x;</a>";
    String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
    for (String xml : new String[] {entity, deep}) {
      DocxFixture hostile = DocxFixture.ofBody(PARAGRAPH).part(part, xml);
      Path file = Files.write(folder.resolve("a.docx"), hostile.bytes());
      String sentence;
      try {
        sentence = new DocumentReader().read(file).text(); // a part that nobody reads does no harm
      } catch (RuntimeException refused) {
        sentence = Specimens.rejection(refused).sentence();
      }
      assertThat(sentence).doesNotContain("the secret");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../evil.xml", "/etc/evil.xml", "C:\\evil.xml", "a\u0000b.xml", "CON"})
  void parts_with_names_that_lead_elsewhere_write_nothing(String name) throws IOException {
    Path inner = Files.createDirectories(folder.resolve("a/b"));
    byte[] bytes = DocxFixture.ofBody(PARAGRAPH).part(name, "<evil/>").bytes();
    Path file = Files.write(inner.resolve("a.docx"), bytes);
    try {
      assertThat(new DocumentReader().read(file).text()).startsWith("some text");
    } catch (RuntimeException refused) {
      assertThat(Specimens.rejection(refused).kind())
          .isIn(RejectionKind.FILE_DAMAGED, RejectionKind.FILE_UNSAFE);
    }
    try (var left = Files.walk(folder)) {
      assertThat(left.filter(Files::isRegularFile)).containsExactly(file);
    }
  }

  @Test
  void a_name_of_255_bytes_is_an_ordinary_name() throws IOException {
    String name = "x".repeat(255 - ".txt".length()) + ".txt";
    Path file = Files.writeString(folder.resolve(name), "Some text. ".repeat(20));
    assertThat(new DocumentReader().read(file).fileName()).isEqualTo(name);
  }

  @ParameterizedTest
  @EnumSource(Specimens.class)
  void a_name_that_is_too_long_is_refused(Specimens kind) {
    Path file = folder.resolve("x".repeat(300) + kind.ending());
    assertThat(refusal(kind, file).kind()).isEqualTo(RejectionKind.FILE_UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../secret.txt", "/etc/passwd", "a\u0000.txt", "../../../../etc/hostname", "\n"})
  void no_name_leads_out_of_the_folder_of_texts(String name) throws IOException {
    Files.writeString(folder.resolve("secret.txt"), "The secret text. ".repeat(20));
    Path texts = Files.createDirectory(folder.resolve("texts"));
    DatasetCatalogue catalogue = DatasetCatalogue.withUserFolder(texts);
    RuntimeException refused =
        catchThrowableOfType(RuntimeException.class, () -> catalogue.load(name));
    assertThat(Specimens.rejection(refused).kind()).isEqualTo(RejectionKind.UNKNOWN_DATASET);
  }

  @ParameterizedTest
  @EnumSource(Specimens.class)
  @EnabledOnOs({LINUX, MAC})
  void devices_and_pipes_are_refused_without_being_opened(Specimens kind)
      throws IOException, InterruptedException {
    Path zero =
        Files.createSymbolicLink(folder.resolve("zero" + kind.ending()), Path.of("/dev/zero"));
    assertThat(refusal(kind, zero).kind()).isEqualTo(RejectionKind.FILE_UNREADABLE);
    Path pipe = folder.resolve("pipe" + kind.ending());
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(refusal(kind, pipe).kind()).isEqualTo(RejectionKind.FILE_UNREADABLE);
    Path directory = Files.createDirectory(folder.resolve("folder" + kind.ending()));
    assertThat(refusal(kind, directory).kind()).isEqualTo(RejectionKind.FILE_UNREADABLE);
  }

  @ParameterizedTest
  @EnumSource(Specimens.class)
  @EnabledOnOs({LINUX, MAC})
  void links_that_lead_nowhere_or_in_circles_are_refused(Specimens kind) throws IOException {
    Path circle = folder.resolve("circle" + kind.ending());
    Files.createSymbolicLink(circle, circle);
    assertThat(refusal(kind, circle).kind()).isEqualTo(RejectionKind.FILE_UNREADABLE);
    Path lost =
        Files.createSymbolicLink(folder.resolve("lost" + kind.ending()), folder.resolve("none"));
    assertThat(refusal(kind, lost).kind()).isEqualTo(RejectionKind.FILE_UNREADABLE);
  }

  @Test
  @EnabledOnOs({LINUX, MAC})
  void hostile_files_in_the_folder_of_texts_are_listed_with_their_reasons()
      throws IOException, InterruptedException {
    Files.createSymbolicLink(folder.resolve("zero.txt"), Path.of("/dev/zero"));
    Path pipe = folder.resolve("pipe.docx");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Files.writeString(folder.resolve("fine.txt"), "Some text. ".repeat(100), UTF_8);
    Map<Boolean, Long> available =
        DatasetCatalogue.withUserFolder(folder).entries().stream()
            .filter(e -> e.id().endsWith(".txt") || e.id().endsWith(".docx"))
            .collect(
                java.util.stream.Collectors.partitioningBy(
                    DatasetEntry.Available.class::isInstance,
                    java.util.stream.Collectors.counting()));
    assertThat(available).isEqualTo(Map.of(true, 1L, false, 2L));
  }

  /** Elements cost a hundred times their bytes once they are a tree. */
  @Test
  void a_part_of_millions_of_elements_is_refused_before_it_fills_the_memory() throws IOException {
    var body = new StringBuilder();
    for (int i = 0; body.length() < 24_000_000; i++) {
      body.append("<w:p/>".repeat(20)).append("<!--").append(i * 0x9E3779B97F4A7C15L).append("-->");
    }
    DocxFixture dense = DocxFixture.ofBody(PARAGRAPH + body);
    assertThat(wordRefusal(dense.bytes())).isEqualTo(RejectionKind.FILE_UNSAFE);
  }
}
