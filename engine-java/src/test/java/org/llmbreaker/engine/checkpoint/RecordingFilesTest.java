package org.llmbreaker.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.llmbreaker.engine.dataset.RejectionKind;

/** What people are told when recordings are saved and opened. */
class RecordingFilesTest {
  private static final Path FILE = Path.of("run.llmb").toAbsolutePath();
  private static final InstantSource CLOCK = InstantSource.fixed(RecordingFixture.SAVED);

  private final SimulatedDisk disk = new SimulatedDisk();
  private final RecordingFiles files = new RecordingFiles(disk, CLOCK);

  private void save(int step) {
    files.save(RecordingFixture.at(step), FILE, FileProgress.NONE);
  }

  private void damage() {
    byte[] bytes = disk.bytes(FILE);
    bytes[bytes.length / 2]++;
    disk.put(FILE, bytes);
  }

  private RecordingException refusal(Path file) {
    return catchThrowableOfType(RecordingException.class, () -> files.load(file));
  }

  @ParameterizedTest
  @CsvSource({
    "No space left on device, NO_SPACE",
    "There is not enough space on the disk, NO_SPACE",
    "Disk quota exceeded, NO_SPACE",
    "Read-only file system, NO_PERMISSION",
    "Input/output error, NOT_SAVED",
    ", NOT_SAVED"
  })
  void what_the_system_says_in_words_is_told_as_what_it_is(String words, RejectionKind kind) {
    disk.failAt(0, () -> new IOException(words));
    RecordingException refusal = catchThrowableOfType(RecordingException.class, () -> save(1));
    assertThat(refusal.kind()).isEqualTo(kind);
    assertThat(refusal).hasMessageContaining(FILE.toString());
  }

  @Test
  void a_missing_file_whose_copy_is_there_is_opened_from_it_and_that_is_said() throws IOException {
    save(1);
    save(2);
    disk.deleteIfExists(FILE);
    RecordingFiles.Loaded loaded = files.load(FILE);
    assertThat(loaded.recording().step()).isEqualTo(1);
    assertThat(loaded.notice().orElseThrow())
        .contains("step 1,")
        .contains(RecordingFixture.SAVED.toString())
        .doesNotContain("damaged");
  }

  @Test
  void a_damaged_file_that_cannot_be_renamed_is_still_there() {
    save(1);
    save(2);
    damage();
    disk.restartCount();
    disk.failAt(0, () -> new AccessDeniedException("run.llmb"));
    RecordingFiles.Loaded loaded = files.load(FILE);
    assertThat(loaded.recording().step()).isEqualTo(1);
    assertThat(loaded.notice().orElseThrow()).contains("still there").doesNotContain(".damaged-");
    assertThat(disk.exists(FILE)).isTrue();
  }

  @Test
  void where_both_copies_are_damaged_the_file_itself_is_what_is_told_and_nothing_is_renamed() {
    save(1);
    damage();
    save(2);
    damage();
    assertThat(refusal(FILE).kind()).isEqualTo(RejectionKind.RECORDING_DAMAGED);
    assertThat(disk.exists(FILE)).isTrue();
  }

  @Test
  void a_file_that_the_disk_does_not_give_is_no_damaged_file() {
    save(1);
    disk.refuseToOpen(FILE, new AccessDeniedException("run.llmb"));
    RecordingException refusal = refusal(FILE);
    assertThat(refusal.kind()).isEqualTo(RejectionKind.FILE_UNREADABLE);
    assertThat(refusal).hasMessageContaining("may not read");
    disk.refuseToOpen(FILE, new IOException("Input/output error"));
    assertThat(refusal(FILE)).hasMessageContaining("disk");
    assertThat(disk.exists(FILE)).isTrue();
  }

  @Test
  void progress_only_grows_and_ends_at_the_whole_when_saving_and_when_loading() {
    List<Long> done = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    FileProgress progress =
        (at, total) -> {
          done.add(at);
          totals.add(total);
        };
    files.save(RecordingFixture.at(3), FILE, progress);
    assertThat(done).isSorted().hasSizeGreaterThan(7);
    assertThat(totals).containsOnly(done.getLast());

    done.clear();
    totals.clear();
    long size = disk.bytes(FILE).length;
    assertThat(files.load(FILE, progress).recording().step()).isEqualTo(3);
    assertThat(done).isSorted().allSatisfy(at -> assertThat(at).isPositive());
    assertThat(done.getFirst()).as("the seal is the first half").isBetween(1L, size);
    assertThat(done.getLast()).as("the parts are the second half").isBetween(size, 2 * size);
    assertThat(totals).allSatisfy(total -> assertThat(total).isBetween(2 * size - 128, 2 * size));
  }

  @Test
  void a_file_larger_than_any_recording_is_refused_unread() {
    save(1);
    disk.pretendSize(FILE, RecordingReader.MAX_FILE_BYTES + 1);
    assertThat(refusal(FILE).kind()).isEqualTo(RejectionKind.FILE_TOO_LARGE);
  }

  @Test
  void a_file_that_gets_shorter_while_it_is_read_is_damaged() {
    save(1);
    disk.pretendSize(FILE, RecordingReader.MAX_FILE_BYTES);
    assertThat(refusal(FILE).kind()).isEqualTo(RejectionKind.RECORDING_DAMAGED);
  }
}
