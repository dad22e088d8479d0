package org.llmbreaker.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
  private static final String GERMAN = "Größer, schöner, älter: über Fußgänger müssen wir reden.\n";

  @TempDir private Path folder;

  @Test
  void reads_utf_8_and_unifies_line_ends() throws IOException {
    ReadText read = read("a.TXT", "één\r\ntwo\rthree\n".getBytes(StandardCharsets.UTF_8));
    assertThat(read)
        .isEqualTo(new ReadText("a.TXT", ReadText.Format.TXT, "UTF-8", "één\ntwo\nthree\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void believes_a_byte_order_mark(String charset) throws IOException {
    ReadText read = read("a.txt", ("\uFEFF" + GERMAN).getBytes(Charset.forName(charset)));
    assertThat(read.text()).isEqualTo(GERMAN);
    assertThat(read.charset()).isEqualTo(charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "ISO-8859-1"})
  void detects_older_character_sets(String charset) throws IOException {
    ReadText read = read("a.txt", GERMAN.repeat(20).getBytes(Charset.forName(charset)));
    assertThat(read.text()).isEqualTo(GERMAN.repeat(20));
  }

  @Test
  void detects_cyrillic_and_refuses_what_nothing_explains() throws IOException {
    String russian = "Привет, как дела сегодня утром?\n";
    assertThat(read("a.txt", russian.getBytes(Charset.forName("windows-1251"))).text())
        .isEqualTo(russian);
    byte[] nonsense = new byte[200];
    Arrays.fill(nonsense, (byte) 0x81);
    assertThat(refusal("a.txt", nonsense).kind()).isEqualTo(RejectionKind.FILE_NOT_TEXT);
  }

  @Test
  void refuses_binary_data() throws IOException {
    byte[] bytes = new byte[4096];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 37);
    }
    assertThat(refusal("a.txt", bytes).kind()).isEqualTo(RejectionKind.FILE_NOT_TEXT);
    assertThat(refusal("a.txt", "ab\0c".getBytes(StandardCharsets.UTF_8)).message())
        .isEqualTo("Failed to read file: it holds binary data, not text.");
    assertThat(refusal("a.txt", "{\\rtf1 hello}".getBytes(StandardCharsets.UTF_8)).message())
        .contains("Rich Text");
  }

  @Test
  void refuses_a_broken_marked_text() throws IOException {
    byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF};
    assertThat(refusal("a.txt", bytes).kind()).isEqualTo(RejectionKind.FILE_NOT_TEXT);
  }

  @Test
  void refuses_other_types_by_name() throws IOException {
    Rejection rejection = refusal("a.pdf", new byte[] {1});
    assertThat(rejection.kind().id()).isEqualTo("file_invalid_type");
    assertThat(rejection.message()).isEqualTo("Unsupported file type. Use .txt or .docx");
  }

  @Test
  void refuses_a_file_that_is_too_large_and_tells_its_size() throws IOException {
    Path file = folder.resolve("large.txt");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(12_687_770);
    }
    Rejection rejection = refusal(file);
    assertThat(rejection.kind().id()).isEqualTo("file_too_large");
    assertThat(rejection.sentence())
        .startsWith("File too large. Max 10MB. This file has 12.1 MB. Remove or compress");
  }

  @Test
  void refuses_too_much_text() throws IOException {
    byte[] bytes = new byte[TextLimits.MAX_FILE_CHARACTERS + 1];
    Arrays.fill(bytes, (byte) 'a');
    Rejection rejection = refusal("a.txt", bytes);
    assertThat(rejection.message()).isEqualTo("Text too long. Max 5,000,000 characters.");
    assertThat(rejection.details()).isEqualTo("This file has at least 5,000,001.");
    assertThat(read("a.txt", Arrays.copyOf(bytes, TextLimits.MAX_FILE_CHARACTERS)).text())
        .hasSize(TextLimits.MAX_FILE_CHARACTERS);
  }

  @Test
  void a_file_of_ten_megabytes_is_read_though_its_text_may_be_too_long() throws IOException {
    byte[] bytes = new byte[TextLimits.MAX_FILE_BYTES];
    Arrays.fill(bytes, (byte) 'a');
    assertThat(refusal("a.txt", bytes).kind()).isEqualTo(RejectionKind.TEXT_TOO_LONG);
    assertThat(refusal("a.txt", Arrays.copyOf(bytes, bytes.length + 1)).kind())
        .isEqualTo(RejectionKind.FILE_TOO_LARGE);
  }

  @Test
  void refuses_missing_files_folders_and_blank_texts() throws IOException {
    assertThat(refusal(folder.resolve("none.txt")).message())
        .isEqualTo("Failed to read file: there is no such file.");
    assertThat(refusal(Files.createDirectory(folder.resolve("dir.txt"))).kind())
        .isEqualTo(RejectionKind.FILE_UNREADABLE);
    assertThat(refusal("blank.txt", " \n\n".getBytes(StandardCharsets.UTF_8)).kind())
        .isEqualTo(RejectionKind.TEXT_TOO_SHORT);
  }

  @Test
  void gives_up_on_work_that_takes_too_long() {
    CountDownLatch never = new CountDownLatch(1);
    ReadException e =
        catchThrowableOfType(
            ReadException.class,
            () ->
                DocumentReader.within(
                    Duration.ofMillis(1),
                    () -> {
                      never.await();
                      return "never";
                    }));
    assertThat(e.kind()).isEqualTo(RejectionKind.FILE_TIMEOUT);
  }

  @Test
  void interrupts_the_work_when_its_caller_is_interrupted() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    AtomicReference<ReadException> thrown = new AtomicReference<>();
    AtomicBoolean callerStillKnows = new AtomicBoolean();
    Thread caller =
        new Thread(
            () -> {
              thrown.set(
                  catchThrowableOfType(
                      ReadException.class,
                      () ->
                          DocumentReader.within(
                              TextLimits.MAX_READ_TIME,
                              () -> {
                                started.countDown();
                                return waitForInterrupt(interrupted);
                              })));
              callerStillKnows.set(Thread.interrupted());
            });
    caller.start();
    started.await();
    caller.interrupt();
    caller.join();
    interrupted.await();
    assertThat(thrown.get())
        .isNotNull()
        .extracting(ReadException::kind)
        .isEqualTo(RejectionKind.FILE_UNREADABLE);
    assertThat(callerStillKnows).isTrue();
  }

  @Test
  void work_that_goes_on_does_not_keep_the_app_from_ending() {
    assertThat(
            DocumentReader.within(
                TextLimits.MAX_READ_TIME, () -> Thread.currentThread().isDaemon()))
        .isTrue();
  }

  @Test
  void turns_errors_into_rejections() {
    assertThat(rejectionFor(new StackOverflowError())).isEqualTo(RejectionKind.FILE_UNSAFE);
    assertThat(rejectionFor(new OutOfMemoryError("test"))).isEqualTo(RejectionKind.OUT_OF_MEMORY);
    assertThat(rejectionFor(new NoClassDefFoundError("x"))).isEqualTo(RejectionKind.FILE_DAMAGED);
  }

  private static String waitForInterrupt(CountDownLatch interrupted) throws InterruptedException {
    try {
      new CountDownLatch(1).await();
      return "never";
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw e;
    }
  }

  private static RejectionKind rejectionFor(Error error) {
    return catchThrowableOfType(
            ReadException.class,
            () ->
                DocumentReader.within(
                    TextLimits.MAX_READ_TIME,
                    () -> {
                      throw error;
                    }))
        .kind();
  }

  private ReadText read(String name, byte[] content) throws IOException {
    return new DocumentReader().read(Files.write(folder.resolve(name), content));
  }

  private Rejection refusal(String name, byte[] content) throws IOException {
    return refusal(Files.write(folder.resolve(name), content));
  }

  private static Rejection refusal(Path file) {
    return catchThrowableOfType(ReadException.class, () -> new DocumentReader().read(file))
        .rejection();
  }
}
