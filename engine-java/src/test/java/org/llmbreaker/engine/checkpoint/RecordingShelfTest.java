package org.llmbreaker.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmbreaker.engine.dataset.RejectionKind;

/** The app's own folder of runs: what is kept of how many, and what becomes of damaged ones. */
class RecordingShelfTest {
  private static final Path FOLDER = Path.of("restore").toAbsolutePath();
  private static final Instant START = Instant.parse("2026-05-06T07:08:09.123Z");
  private static final InstantSource CLOCK = InstantSource.fixed(RecordingFixture.SAVED);

  private final SimulatedDisk disk = new SimulatedDisk();
  private final RecordingShelf shelf = new RecordingShelf(FOLDER, disk, CLOCK);

  private static UUID run(int number) {
    return UUID.fromString("0000000%d-1111-4222-8333-444444444444".formatted(number));
  }

  private static Path file(int number) {
    return FOLDER.resolve("20260506-07080%d-123-0000000%d.llmb".formatted(number, number));
  }

  private static Path beside(int number, String ending) {
    return file(number).resolveSibling(file(number).getFileName() + ending);
  }

  /** Saves a run that began in second {@code number} of its minute, at this step. */
  private void put(int number, int step) {
    Recording r = RecordingFixture.at(step);
    Recording.Facts f = r.facts();
    Instant began = START.plusSeconds(number - 9);
    var facts =
        new Recording.Facts(
            f.feature(), f.speed(), began, f.savedAt(), f.trained(), f.divergence());
    var recording =
        new Recording(
            r.text(),
            r.config(),
            r.state(),
            facts,
            r.curves(),
            r.samples(),
            r.switched(),
            r.film());
    shelf.put(run(number), recording, FileProgress.NONE);
  }

  private List<Integer> steps() {
    return shelf.all().stream().map(found -> found.recording().step()).toList();
  }

  private void damage(Path file) {
    byte[] bytes = disk.bytes(file);
    bytes[bytes.length / 2]++;
    disk.put(file, bytes);
  }

  @Test
  void a_file_s_name_tells_when_its_run_began_and_which_it_is() {
    put(3, 30);
    assertThat(disk.list(FOLDER)).containsExactly(file(3));
    assertThat(shelf.all()).extracting(RecordingShelf.Found::file).containsExactly(file(3));
    assertThat(shelf.folder()).isEqualTo(FOLDER);
  }

  @Test
  void runs_are_found_the_last_begun_first_whenever_they_were_saved() {
    put(2, 20);
    put(3, 30);
    put(1, 10);
    assertThat(steps()).containsExactly(30, 20, 10);
  }

  @Test
  void the_sixth_run_pushes_out_the_first_with_all_its_copies() {
    put(1, 10);
    put(1, 11);
    assertThat(disk.list(FOLDER)).contains(beside(1, ".previous"));
    for (int number = 2; number <= 5; number++) {
      put(number, number * 10);
    }
    assertThat(steps()).containsExactly(50, 40, 30, 20, 11);
    put(6, 60);
    assertThat(steps()).containsExactly(60, 50, 40, 30, 20);
    assertThat(disk.list(FOLDER)).hasSize(RecordingShelf.KEPT_RUNS);
  }

  @Test
  void a_damaged_run_without_another_copy_is_set_aside_and_the_others_are_found() {
    put(1, 10);
    put(2, 20);
    damage(file(2));
    assertThat(steps()).containsExactly(10);
    assertThat(disk.list(FOLDER)).containsExactly(file(1), beside(2, ".damaged-20260102-030405"));
    assertThat(steps()).as("what was set aside is no run").containsExactly(10);
  }

  @Test
  void of_a_damaged_run_the_copy_before_it_is_found() {
    put(2, 20);
    put(2, 21);
    damage(file(2));
    assertThat(steps()).containsExactly(20);
    assertThat(disk.list(FOLDER)).contains(beside(2, ".damaged-20260102-030405"));
  }

  @Test
  void a_run_of_which_only_the_copy_before_is_left_is_found() throws IOException {
    put(2, 20);
    put(2, 21);
    disk.deleteIfExists(file(2));
    assertThat(steps()).containsExactly(20);
  }

  @Test
  void a_run_of_a_newer_version_is_left_where_it_is() throws IOException {
    put(1, 10);
    put(2, 20);
    var parts = RecordingParts.of(disk.bytes(file(2)));
    RecordingParts.edit(parts, "manifest.json", "\"version\":1", "\"version\":2");
    disk.put(file(2), RecordingParts.sealed(parts, ZipOutputStream.STORED));
    assertThat(steps()).containsExactly(10);
    assertThat(disk.list(FOLDER)).containsExactly(file(1), file(2));
  }

  @Test
  void other_files_in_the_folder_are_no_runs() {
    put(1, 10);
    disk.put(FOLDER.resolve("running"), new byte[1]);
    disk.put(FOLDER.resolve("notes.txt"), new byte[1]);
    assertThat(steps()).containsExactly(10);
    assertThat(disk.list(FOLDER)).hasSize(3);
  }

  @Test
  void an_old_run_that_cannot_be_removed_does_not_stop_the_new_one() {
    for (int number = 1; number <= 5; number++) {
      put(number, number * 10);
    }
    disk.refuseToDelete(file(1));
    put(6, 60);
    assertThat(steps()).containsExactly(60, 50, 40, 30, 20, 10);
    put(7, 70);
    assertThat(steps()).as("the next oldest goes").containsExactly(70, 60, 50, 40, 30, 10);
  }

  @Test
  void where_the_folder_cannot_be_made_that_is_told_with_its_name() {
    disk.failAt(0, () -> new AccessDeniedException("restore"));
    RecordingException refusal = catchThrowableOfType(RecordingException.class, shelf::prepare);
    assertThat(refusal.kind()).isEqualTo(RejectionKind.NO_PERMISSION);
    assertThat(refusal).hasMessageContaining(FOLDER.toString());
  }

  @Test
  void a_shelf_on_the_real_disk_begins_empty_and_without_a_folder(@TempDir Path home) {
    var real = new RecordingShelf(home.resolve("a/restore"));
    assertThat(real.all()).isEmpty();
    real.prepare();
    assertThat(real.folder()).isEmptyDirectory();
    real.put(run(1), RecordingFixture.at(10), FileProgress.NONE);
    assertThat(real.all()).hasSize(1);
  }
}
