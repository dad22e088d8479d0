package org.llmbreaker.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.dataset.RejectionKind;

/** Saving on a disk on which every operation may be the last, or fail. */
class SavingFaultsTest {
  private static final Path FILE = Path.of("run.llmb").toAbsolutePath();
  private static final InstantSource CLOCK = InstantSource.fixed(RecordingFixture.SAVED);

  @AfterEach
  @SuppressWarnings("ReturnValueIgnored")
  void takeBackInterruption() {
    Thread.interrupted();
  }

  private static void save(SimulatedDisk disk, int step) {
    new RecordingFiles(disk, CLOCK).save(RecordingFixture.at(step), FILE, FileProgress.NONE);
  }

  private static Recording load(SimulatedDisk disk) {
    return new RecordingFiles(disk, CLOCK).load(FILE).recording();
  }

  /** A disk on which these steps have been saved, one after the other. */
  private static SimulatedDisk saved(int... steps) {
    var disk = new SimulatedDisk();
    for (int step : steps) {
      save(disk, step);
    }
    disk.restartCount();
    return disk;
  }

  private static int operationsOfOneSave() {
    SimulatedDisk disk = saved(1, 2);
    save(disk, 3);
    return disk.operations();
  }

  @Test
  void nothing_acknowledged_is_lost_whenever_the_power_fails() {
    int all = operationsOfOneSave();
    assertThat(all).isGreaterThan(10);
    int disks = 0;
    for (int last = 0; last < all; last++) {
      SimulatedDisk disk = saved(1, 2);
      disk.failPowerAt(last);
      assertThatThrownBy(() -> save(disk, 3)).isInstanceOf(SimulatedDisk.PowerFailure.class);
      for (SimulatedDisk left : disk.afterPowerFailure()) {
        assertThat(load(left).step()).as("power failed at operation %d", last).isBetween(2, 3);
        disks++;
      }
    }
    assertThat(disks).isGreaterThan(3 * all);
  }

  @Test
  void an_acknowledged_save_survives_whatever_was_not_forced() {
    SimulatedDisk disk = saved(1, 2);
    save(disk, 3);
    for (SimulatedDisk left : disk.afterPowerFailure()) {
      assertThat(load(left).step()).isEqualTo(3);
    }
  }

  @Test
  void saving_goes_on_after_a_power_failure() {
    int all = operationsOfOneSave();
    for (int last = 0; last < all; last++) {
      SimulatedDisk disk = saved(1, 2);
      disk.failPowerAt(last);
      assertThatThrownBy(() -> save(disk, 3)).isInstanceOf(SimulatedDisk.PowerFailure.class);
      for (SimulatedDisk left : disk.afterPowerFailure()) {
        save(left, 4);
        assertThat(load(left).step()).isEqualTo(4);
      }
    }
  }

  @Test
  void a_full_disk_is_told_and_leaves_the_last_recording() {
    everyFailure(() -> new IOException("No space left on device"), RejectionKind.NO_SPACE);
  }

  @Test
  void a_broken_disk_is_told_and_leaves_the_last_recording() {
    everyFailure(() -> new IOException("Input/output error"), RejectionKind.NOT_SAVED);
  }

  @Test
  void a_folder_without_permission_is_told_and_leaves_the_last_recording() {
    everyFailure(() -> new AccessDeniedException("folder"), RejectionKind.NO_PERMISSION);
  }

  /**
   * The first, second, third … operation fails. A rename that works when repeated is no failure.
   */
  private static void everyFailure(Supplier<IOException> failure, RejectionKind kind) {
    int failed = 0;
    int all = operationsOfOneSave();
    for (int n = 0; n < all; n++) {
      SimulatedDisk disk = saved(1, 2);
      disk.failAt(n, failure);
      RecordingException refusal =
          catchThrowableOfType(RecordingException.class, () -> save(disk, 3));
      if (refusal == null) {
        assertThat(load(disk).step()).isEqualTo(3);
      } else {
        failed++;
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.rejection().advice()).isNotEmpty();
        assertThat(load(disk).step()).as("operation %d failed", n).isBetween(2, 3);
      }
    }
    assertThat(failed).isGreaterThan(10);
  }

  @Test
  void a_rename_that_is_refused_for_a_moment_is_repeated() {
    SimulatedDisk disk = saved(1);
    int renames = operationsOfOneSave() - 3; // two renames, then the folder
    disk.failAt(renames, () -> new FileSystemException("held by another process"));
    save(disk, 2);
    assertThat(load(disk).step()).isEqualTo(2);
  }

  @Test
  void an_interrupted_save_is_cancelled() {
    SimulatedDisk disk = saved(1, 2);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> save(disk, 3)).isInstanceOf(CancellationException.class);
    assertThat(load(disk).step()).isEqualTo(2);
  }

  @Test
  void a_damaged_file_is_set_aside_for_the_one_before_it() {
    SimulatedDisk disk = saved(1, 2);
    byte[] damaged = disk.bytes(FILE);
    damaged[damaged.length / 2]++;
    disk.put(FILE, damaged);

    RecordingFiles.Loaded loaded = new RecordingFiles(disk, CLOCK).load(FILE);

    assertThat(loaded.recording().step()).isEqualTo(1);
    assertThat(loaded.notice().orElseThrow())
        .contains("run.llmb")
        .contains("step 1")
        .contains("run.llmb.damaged-20260102-030405");
    assertThat(disk.bytes(FILE.resolveSibling("run.llmb.damaged-20260102-030405")))
        .isEqualTo(damaged);
  }

  @Test
  void a_missing_file_is_told() {
    assertThatThrownBy(() -> load(new SimulatedDisk()))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining("there is no such file");
  }
}
