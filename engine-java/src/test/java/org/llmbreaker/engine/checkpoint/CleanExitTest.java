package org.llmbreaker.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Crashes are told from clean exits by what a start finds in its folder. */
class CleanExitTest {
  private static final Instant FIRST = Instant.parse("2026-01-02T03:04:05Z");
  private static final Instant SECOND = FIRST.plusSeconds(60);

  @TempDir private Path folder;

  private CleanExit begin(Instant now) throws IOException {
    return CleanExit.begin(folder, now).orElseThrow();
  }

  private Path mark() {
    return folder.resolve("running");
  }

  @Test
  void the_very_first_start_finds_no_crash_and_leaves_its_moment() throws IOException {
    try (CleanExit first = begin(FIRST)) {
      assertThat(first.crashedSince()).isEmpty();
      assertThat(mark()).hasContent(FIRST.toString());
    }
  }

  @Test
  void after_a_clean_exit_nothing_is_left_of_the_moment() throws IOException {
    begin(FIRST).close();
    assertThat(mark()).isEmptyFile();
    try (CleanExit second = begin(SECOND)) {
      assertThat(second.crashedSince()).isEmpty();
    }
  }

  @Test
  void after_a_crash_the_next_start_knows_since_when() throws IOException {
    Files.writeString(mark(), FIRST.toString());
    try (CleanExit second = begin(SECOND)) {
      assertThat(second.crashedSince()).contains(FIRST);
      assertThat(mark()).hasContent(SECOND.toString());
    }
  }

  @Test
  void a_longer_mark_from_before_is_replaced_whole() throws IOException {
    Files.writeString(mark(), "2026-01-02T03:04:05.123456789Z");
    try (CleanExit second = begin(SECOND)) {
      assertThat(second.crashedSince()).isPresent();
      assertThat(mark()).hasContent(SECOND.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "yesterday", "2026-01-02T03:04:05Z and many more words than a mark"})
  void a_mark_that_nobody_can_read_is_a_crash_since_ever(String words) throws IOException {
    Files.writeString(mark(), words);
    try (CleanExit next = begin(SECOND)) {
      assertThat(next.crashedSince()).contains(Instant.MIN);
    }
  }

  @Test
  void while_one_runs_a_second_gets_nothing_and_changes_nothing() throws IOException {
    try (CleanExit first = begin(FIRST)) {
      assertThat(CleanExit.begin(folder, SECOND)).isEmpty();
      assertThat(first.crashedSince()).isEmpty();
      assertThat(mark()).hasContent(FIRST.toString());
    }
    try (CleanExit third = begin(SECOND)) { // the lock went with the first
      assertThat(third.crashedSince()).isEmpty();
    }
  }

  @Test
  void closing_twice_does_no_harm() throws IOException {
    CleanExit first = begin(FIRST);
    first.close();
    first.close();
    assertThat(mark()).isEmptyFile();
  }

  @Test
  void where_there_is_no_folder_that_is_told() {
    assertThatThrownBy(() -> CleanExit.begin(folder.resolve("none"), FIRST))
        .isInstanceOf(IOException.class);
  }
}
