package org.llmbreaker.engine.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is replaced whole or not at all, and renaming has some patience. */
class AtomicFileTest {
  private static final Path FILE = Path.of("a.json").toAbsolutePath();
  private static final Path FRESH = FILE.resolveSibling("a.json.writing");
  private static final Path PREVIOUS = FILE.resolveSibling("a.json.previous");

  /** Operations of a write of one piece to a name that is taken: before the two renames. */
  private static final int UNTIL_RENAMES = 4;

  private final SimulatedDisk disk = new SimulatedDisk();
  private final AtomicFile file = new AtomicFile(FILE, disk);

  private void write(String text) throws IOException {
    file.write(out -> out.write(text.getBytes(UTF_8)));
  }

  private String content(Path path) {
    return new String(disk.bytes(path), UTF_8);
  }

  private List<Path> names() {
    return disk.list(Path.of("").toAbsolutePath());
  }

  @Test
  void the_one_before_stays_beside_it_and_nothing_else() throws IOException {
    write("one");
    assertThat(names()).containsExactly(FILE);
    write("two");
    write("three");
    assertThat(content(FILE)).isEqualTo("three");
    assertThat(content(PREVIOUS)).isEqualTo("two");
    assertThat(names()).containsExactly(FILE, PREVIOUS);
    assertThat(file.candidates()).containsExactly(FILE, FRESH, PREVIOUS);
  }

  @Test
  void single_bytes_are_written_like_many() throws IOException {
    file.write(
        out -> {
          for (char letter : "letters".toCharArray()) {
            out.write(letter);
          }
        });
    assertThat(content(FILE)).isEqualTo("letters");
  }

  @Test
  void content_that_breaks_leaves_no_half_file() throws IOException {
    write("one");
    assertThatThrownBy(
            () ->
                file.write(
                    out -> {
                      out.write(new byte[10]);
                      throw new IllegalStateException("no more");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(names()).containsExactly(FILE);
    assertThat(content(FILE)).isEqualTo("one");
  }

  @Test
  void an_interrupted_write_gives_up_and_leaves_no_half_file() throws IOException {
    write("one");
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> write("two")).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(names()).containsExactly(FILE);
  }

  @Test
  void a_rename_refused_four_times_works_the_fifth_with_longer_and_longer_waits()
      throws IOException {
    write("one");
    disk.restartCount();
    disk.failFrom(UNTIL_RENAMES, 4, () -> new FileSystemException("held by another process"));
    write("two");
    assertThat(content(FILE)).isEqualTo("two");
    assertThat(content(PREVIOUS)).isEqualTo("one");
    assertThat(disk.waits()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void a_rename_refused_five_times_is_given_up() throws IOException {
    write("one");
    disk.restartCount();
    disk.failFrom(UNTIL_RENAMES, 5, () -> new FileSystemException("held by another process"));
    assertThatThrownBy(() -> write("two")).isInstanceOf(FileSystemException.class);
    assertThat(disk.waits()).hasSize(4);
    assertThat(names()).containsExactly(FILE);
    assertThat(content(FILE)).isEqualTo("one");
  }

  @Test
  void what_cannot_be_renamed_at_all_is_not_tried_again() throws IOException {
    write("one");
    disk.restartCount();
    disk.failAt(UNTIL_RENAMES, () -> new AtomicMoveNotSupportedException("a", "b", "two disks"));
    assertThatThrownBy(() -> write("two")).isInstanceOf(AtomicMoveNotSupportedException.class);
    assertThat(disk.waits()).isEmpty();
    assertThat(names()).containsExactly(FILE);
  }

  @Test
  void where_the_new_one_cannot_take_the_name_the_old_one_gets_it_back() throws IOException {
    write("one");
    disk.restartCount();
    disk.failFrom(UNTIL_RENAMES + 1, 5, () -> new FileSystemException("held"));
    assertThatThrownBy(() -> write("two")).isInstanceOf(FileSystemException.class);
    assertThat(content(FILE)).isEqualTo("one");
    assertThat(names()).containsExactly(FILE);
  }

  @Test
  void where_even_that_fails_both_troubles_are_told_and_the_old_one_is_found_beside_it()
      throws IOException {
    write("one");
    disk.restartCount();
    disk.failFrom(UNTIL_RENAMES + 1, 100, () -> new FileSystemException("held"));
    assertThatThrownBy(() -> write("two"))
        .isInstanceOf(FileSystemException.class)
        .satisfies(failed -> assertThat(failed.getSuppressed()).hasSize(2));
    assertThat(content(PREVIOUS)).isEqualTo("one");
    assertThat(file.candidates()).contains(PREVIOUS);
  }

  @Test
  void on_the_real_disk_it_is_the_same(@TempDir Path folder) throws IOException {
    var real = new AtomicFile(folder.resolve("b"));
    real.write(out -> out.write('1'));
    real.write(out -> out.write('2'));
    assertThat(folder.resolve("b")).hasContent("2");
    assertThat(folder.resolve("b.previous")).hasContent("1");
    assertThat(folder).isDirectoryNotContaining("glob:**.writing");
  }
}
