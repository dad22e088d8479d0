package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.llmbreaker.engine.checkpoint.Recording;
import org.llmbreaker.engine.checkpoint.RecordingShelf;
import org.llmbreaker.engine.config.Preset;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.config.TrainingConfig;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted;

class RestorePointsTest {
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir private Path home;

  private final Corpus corpus = DatasetCatalogue.bundled().load("first-words");
  private final SessionManager manager = new SessionManager();

  @AfterEach
  void close() {
    manager.close();
  }

  private Path folder() {
    return home.resolve("LLMBreaker").resolve("restore");
  }

  private RestorePoints points() {
    return new RestorePoints(manager, new RecordingShelf(folder()), START);
  }

  private TrainingSession trained(Corpus text) {
    RunConfig config =
        Preset.MICRO
            .run(text.info().vocabularySize(), 1)
            .withTraining(new TrainingConfig(2, 10, 10, 10, 2));
    TrainingSession session =
        manager.create(
            new SessionRequest(
                Feature.WATCH_LEARN, config, "a text", Speed.X10, new CorpusRun(text)));
    session.send(new SessionCommand.Start());
    try (var observer = new Observer(session)) {
      observer.await(TrainingCompleted.class);
    }
    return session;
  }

  private TrainingSession idle() {
    RunConfig config = Preset.MICRO.run(corpus.info().vocabularySize(), 1);
    return manager.create(
        new SessionRequest(Feature.WATCH_LEARN, config, "a text", Speed.X1, new CorpusRun(corpus)));
  }

  /** The app ended: the mark of its start is left over and its runs are only on disk. */
  private void crash(Instant began) throws IOException {
    manager.sessions().forEach(session -> manager.delete(session.id()));
    Files.writeString(folder().resolve("running"), began.toString());
  }

  private TrainingSession open(Recording recording) {
    return manager.open(recording, new CorpusRun(recording.text().corpus()));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void finished_runs_are_kept_and_of_these_the_last_five() throws IOException {
    try (RestorePoints points = points()) {
      for (int i = 0; i < 7; i++) {
        trained(corpus);
        points.keepAll();
      }
    }
    assertThat(files()).filteredOn(name -> name.endsWith(".llmb")).hasSize(5);
    List<TrainingSession> last = manager.sessions().subList(2, 7);
    assertThat(last)
        .allSatisfy(
            session ->
                assertThat(files())
                    .anyMatch(name -> name.contains(session.id().toString().substring(0, 8))));
  }

  @Test
  void a_run_that_did_not_go_on_is_not_written_again() throws IOException {
    try (RestorePoints points = points()) {
      trained(corpus);
      points.keepAll();
      points.keepAll();
    }
    assertThat(files()).hasSize(2).noneMatch(name -> name.endsWith(".previous"));
  }

  @Test
  @Timeout(60)
  void a_run_is_kept_at_its_end_without_being_asked() throws IOException {
    try (RestorePoints points = points()) {
      trained(corpus);
      while (files().stream().noneMatch(name -> name.endsWith(".llmb"))) {
        Thread.onSpinWait(); // it is written on a thread of its own
      }
      assertThat(points.trouble()).isEmpty();
    }
  }

  @Test
  void a_run_is_kept_while_it_runs() throws IOException {
    TrainingSession session = idle();
    try (RestorePoints points = points()) {
      session.send(new SessionCommand.Start());
      points.keepAll();
      assertThat(session.state()).isInstanceOf(SessionState.Running.class);
    }
    assertThat(files()).filteredOn(name -> name.endsWith(".llmb")).hasSize(1);
  }

  @Test
  void a_run_that_has_not_begun_is_no_trouble() throws IOException {
    idle();
    try (RestorePoints points = points()) {
      points.keepAll();
      assertThat(points.trouble()).isEmpty();
      assertThat(files()).containsExactly("running");
    }
  }

  @Test
  void a_paused_run_is_kept_as_it_stands() throws IOException {
    TrainingSession session = idle();
    try (RestorePoints points = points()) {
      session.send(new SessionCommand.Start());
      session.send(new SessionCommand.Pause());
      points.keepAll();
    }
    assertThat(files()).filteredOn(name -> name.endsWith(".llmb")).hasSize(1);
  }

  @Test
  void what_was_pasted_is_never_written() throws IOException {
    try (RestorePoints points = points()) {
      trained(Corpus.pasted("My own words stay with me. ".repeat(60)));
      points.keepAll();
    }
    assertThat(files()).containsExactly("running");
  }

  @Test
  void after_a_crash_the_newest_run_is_offered() throws IOException {
    try (RestorePoints points = points()) {
      trained(corpus);
      points.keepAll();
      assertThat(points.lost()).isEmpty();
    }
    Files.writeString(folder().resolve("running"), START.toString()); // as a crash leaves it
    try (RestorePoints next = points()) {
      RestorePoints.Recoverable lost = next.lost().orElseThrow();
      assertThat(lost.recording().step()).isEqualTo(10);
      TrainingSession again = open(lost.recording());
      assertThat(again.history().samples())
          .isEqualTo(manager.sessions().getFirst().history().samples());
    }
  }

  @Test
  void of_two_runs_the_one_that_was_kept_later_is_offered() throws IOException {
    TrainingSession later;
    try (RestorePoints points = points()) {
      trained(corpus);
      points.keepAll();
      later = trained(corpus);
      points.keepAll();
    }
    crash(START);
    try (RestorePoints next = points()) {
      assertThat(next.lost().orElseThrow().file().toString())
          .contains(later.id().toString().substring(0, 8));
    }
  }

  @Test
  void what_was_kept_before_the_ended_process_began_is_not_offered() throws IOException {
    try (RestorePoints points = points()) {
      trained(corpus);
      points.keepAll();
    }
    crash(Instant.now().plusSeconds(60));
    try (RestorePoints next = points()) {
      assertThat(next.lost()).isEmpty();
    }
  }

  @Test
  void after_a_clean_exit_nothing_is_offered() {
    try (RestorePoints points = points()) {
      trained(corpus);
      points.keepAll();
    }
    try (RestorePoints next = points()) {
      assertThat(next.lost()).isEmpty();
    }
  }

  @Test
  void a_second_instance_takes_the_first_for_no_crash() {
    try (RestorePoints first = points()) {
      trained(corpus);
      first.keepAll();
      try (RestorePoints second = points()) {
        assertThat(second.lost()).isEmpty();
      }
    }
  }

  @Test
  void a_damaged_restore_point_is_set_aside_and_not_offered() throws IOException {
    try (RestorePoints points = points()) {
      trained(corpus);
      points.keepAll();
    }
    Path file = folder().resolve(files().getFirst());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 3]++;
    Files.write(file, bytes);
    crash(START);
    try (RestorePoints next = points()) {
      assertThat(next.lost()).isEmpty();
    }
    assertThat(files()).anyMatch(name -> name.contains(".llmb.damaged-"));
  }

  @Test
  void where_nothing_can_be_written_training_goes_on_in_memory_and_that_is_said()
      throws IOException {
    Files.writeString(home.resolve("LLMBreaker"), "a file where the folder should be");
    try (RestorePoints points = points()) {
      assertThat(points.trouble().orElseThrow().sentence())
          .contains("in memory only")
          .contains("Save what you want to keep");
      assertThat(trained(corpus).step()).isEqualTo(10);
      points.keepAll();
      assertThat(points.trouble()).isPresent();

      Files.delete(home.resolve("LLMBreaker"));
      Files.createDirectories(folder());
      points.keepAll();
      assertThat(points.trouble()).isEmpty();
      assertThat(files()).filteredOn(name -> name.endsWith(".llmb")).hasSize(1);
    }
  }
}
