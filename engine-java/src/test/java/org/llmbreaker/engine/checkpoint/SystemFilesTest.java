package org.llmbreaker.engine.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What recordings ask of a disk, on the machine's own. */
class SystemFilesTest {
  private static final SystemFiles FILES = SystemFiles.INSTANCE;

  @TempDir private Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static void write(Path file, String text) throws IOException {
    byte[] bytes = ("[" + text + "]").getBytes(UTF_8);
    try (FileOperations.Output out = FILES.create(file)) {
      out.write(bytes, 1, bytes.length - 2);
      out.force();
    }
  }

  @Test
  void what_is_written_takes_the_place_of_what_was_there() throws IOException {
    Path file = file("a", "something that is much longer");
    write(file, "short");
    assertThat(file).hasContent("short");
    assertThat(FILES.size(file)).isEqualTo(5);
    try (InputStream in = FILES.open(file)) {
      assertThat(in).hasContent("short");
    }
  }

  @Test
  void nothing_is_written_to_a_file_that_was_closed() throws IOException {
    FileOperations.Output out = FILES.create(folder.resolve("a"));
    out.close();
    assertThatThrownBy(() -> out.write(new byte[1], 0, 1))
        .isInstanceOf(ClosedChannelException.class);
    assertThatThrownBy(out::force).isInstanceOf(ClosedChannelException.class);
  }

  @Test
  void only_ordinary_files_are_opened() {
    assertThatThrownBy(() -> FILES.open(folder))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("not an ordinary file");
    assertThatThrownBy(() -> FILES.open(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_move_replaces_what_has_the_name() throws IOException {
    Path from = file("new", "new");
    Path to = file("old", "old");
    FILES.move(from, to);
    assertThat(FILES.exists(from)).isFalse();
    assertThat(FILES.exists(to)).isTrue();
    assertThat(to).hasContent("new");
    FILES.forceFolder(folder);
  }

  @Test
  void a_folder_that_is_not_there_cannot_be_forced() {
    assertThatThrownBy(() -> FILES.forceFolder(folder.resolve("none")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_folder_lists_its_files_by_name_and_no_folders() throws IOException {
    Path b = file("b", "");
    Path a = file("a", "");
    FILES.createFolders(folder.resolve("c/d"));
    assertThat(folder.resolve("c/d")).isDirectory();
    assertThat(FILES.list(folder)).containsExactly(a, b);
    assertThat(FILES.list(folder.resolve("none"))).isEmpty();
  }

  @Test
  void a_file_that_is_gone_need_not_be_deleted() throws IOException {
    Path file = file("a", "");
    FILES.deleteIfExists(file);
    FILES.deleteIfExists(file);
    assertThat(file).doesNotExist();
  }

  @Test
  void a_wait_for_the_next_try_ends_when_saving_is_cancelled() throws IOException {
    long before = System.nanoTime();
    FILES.waitBeforeRetry(1);
    assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(20_000_000);

    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> FILES.waitBeforeRetry(30)).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).as("whoever asked still sees it").isTrue();
  }
}
