package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.llmbreaker.engine.checkpoint.FileProgress;
import org.llmbreaker.engine.checkpoint.Recording;
import org.llmbreaker.engine.checkpoint.RecordingException;
import org.llmbreaker.engine.checkpoint.RecordingFiles;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.Preset;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.SamplingConfig;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.config.TrainingConfig;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import org.llmbreaker.engine.dataset.RejectionKind;
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted;
import org.llmbreaker.engine.event.TrainingEvent.TrainingDiverged;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;
import org.llmbreaker.engine.session.SessionState.Completed;
import org.llmbreaker.engine.session.SessionState.Paused;
import org.llmbreaker.engine.training.NonFiniteException;
import org.llmbreaker.engine.training.TrainingListener;
import org.llmbreaker.engine.training.TrainingRun;

/** A run that was saved to a file and goes on from there is the run that was never interrupted. */
class RecordedSessionTest {
  private static final int STEPS = 40;

  @TempDir private Path folder;

  private final Corpus corpus = DatasetCatalogue.bundled().load("first-words");
  private final SessionManager manager = new SessionManager();

  @AfterEach
  void close() {
    manager.close();
  }

  private RunConfig config(int threads) {
    return Preset.MICRO
        .run(corpus.info().vocabularySize(), threads)
        .withTraining(new TrainingConfig(8, STEPS, 10, 5, 8))
        .withSampling(new SamplingConfig(20, 0.8, 0, 1.0));
  }

  private TrainingSession session(int threads) {
    return manager.create(
        new SessionRequest(
            Feature.ATTENTION_CINEMA,
            config(threads),
            corpus.info().displayName(),
            Speed.X10,
            new CorpusRun(corpus)));
  }

  /** Starts, pauses at once, and makes single steps until so many are done. */
  private TrainingSession pausedAt(int step, int threads) {
    TrainingSession session = session(threads);
    session.send(new SessionCommand.Start());
    session.send(new SessionCommand.Pause());
    try (var observer = new Observer(session)) {
      observer.await(org.llmbreaker.engine.event.TrainingEvent.TrainingPaused.class);
    }
    int left = step - session.record().join().step();
    for (int i = 0; i < left; i++) {
      session.send(new SessionCommand.Step());
    }
    awaitStep(session, step);
    return session;
  }

  private static void awaitStep(TrainingSession session, int step) {
    while (session.record().join().step() < step) {
      Thread.onSpinWait(); // every recording waits for the step being computed
    }
  }

  private Recording throughFile(TrainingSession session) {
    Path file = folder.resolve("run.llmb");
    var files = new RecordingFiles();
    files.save(session.record().join(), file, FileProgress.NONE);
    RecordingFiles.Loaded loaded = files.load(file);
    assertThat(loaded.notice()).isEmpty();
    return loaded.recording();
  }

  private static TrainingCompleted finish(TrainingSession session, SessionCommand command) {
    assertThat(session.send(command).accepted()).isTrue();
    try (var observer = new Observer(session)) {
      return observer.await(TrainingCompleted.class);
    }
  }

  /** Everything but when it happened. */
  private static void assertSameRun(TrainingSession actual, TrainingSession expected) {
    Recording a = actual.record().join();
    Recording e = expected.record().join();
    assertThat(a.state()).usingRecursiveComparison().isEqualTo(e.state());
    assertThat(a.film()).usingRecursiveComparison().isEqualTo(e.film());
    assertThat(a.samples()).isEqualTo(e.samples());
    assertThat(a.config()).isEqualTo(e.config());
    assertThat(a.curves())
        .usingRecursiveComparison()
        .ignoringFields("markers")
        .isEqualTo(e.curves());
    assertThat(sample(actual)).isEqualTo(sample(expected));
  }

  private static SessionEvent.Generated sample(TrainingSession session) {
    session.send(new SessionCommand.Generate(1, new SamplingConfig(50, 1, 0, 1), "the "));
    try (var observer = new Observer(session)) {
      return observer.awaitAnswer(SessionEvent.Generated.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "7, 1", "10, 1", "39, 1", "3, 2", "20, 2", "33, 2"})
  void a_resumed_run_equals_the_uninterrupted_one(int step, int threads) {
    TrainingSession uninterrupted = session(threads);
    finish(uninterrupted, new SessionCommand.Start());

    Recording recording = throughFile(pausedAt(step, threads));
    TrainingSession resumed = manager.open(recording, new CorpusRun(recording.text().corpus()));
    assertThat(recording.step()).isEqualTo(step);
    assertThat(resumed.state()).isEqualTo(new Paused(Optional.empty()));
    assertThat(resumed.step()).isEqualTo(step);
    finish(resumed, new SessionCommand.Resume());

    assertSameRun(resumed, uninterrupted);
  }

  @Test
  void an_opened_run_shows_what_the_saved_one_showed() {
    TrainingSession saved = pausedAt(23, 2);
    Recording recording = throughFile(saved);

    TrainingSession opened = manager.open(recording, new CorpusRun(recording.text().corpus()));

    assertSameRun(opened, saved);
    assertThat(opened.history().markers()).isEqualTo(saved.history().markers());
    assertThat(opened.feature()).isEqualTo(Feature.ATTENTION_CINEMA);
    assertThat(opened.trainingTime()).isEqualTo(saved.trainingTime());
    assertThat(opened.startedAt()).isEqualTo(saved.startedAt());
    try (var observer = new Observer(opened)) {
      assertThat(observer.milestones()).containsExactly("TrainingStarted");
    }
  }

  private static SessionUpdate everything(TrainingSession session) {
    try (SessionSubscription all = session.subscribe(() -> {})) {
      return all.drain();
    }
  }

  private static TrainingMetrics untimed(SessionUpdate update) {
    TrainingMetrics m = update.metrics().orElseThrow();
    return new TrainingMetrics(
        m.step(), m.trainLoss(), m.valLoss(), m.learningRate(), m.gradientNorm(), Instant.EPOCH);
  }

  /** E.g. "AttentionSnapshot 5". */
  private static List<String> filmAndSamples(SessionUpdate update) {
    return update.events().stream()
        .filter(SessionEvent.Happened.class::isInstance)
        .map(happened -> ((SessionEvent.Happened) happened).event())
        .filter(event -> event instanceof GeneratedSample || event instanceof AttentionSnapshot)
        .map(event -> event.getClass().getSimpleName() + " " + event.step())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 23}) // with and without a validation loss of its own
  void an_opened_run_tells_its_past_in_order_and_its_newest_figures(int step) {
    TrainingSession saved = pausedAt(step, 1);
    SessionUpdate before = everything(saved);
    Recording recording = throughFile(saved);

    SessionUpdate after =
        everything(manager.open(recording, new CorpusRun(recording.text().corpus())));

    assertThat(filmAndSamples(after))
        .isEqualTo(filmAndSamples(before))
        .contains("GeneratedSample 10", "AttentionSnapshot 15");
    assertThat(untimed(after)).isEqualTo(untimed(before));
  }

  @Test
  void a_finished_run_opens_finished_and_still_writes() {
    TrainingSession saved = session(1);
    TrainingCompleted end = finish(saved, new SessionCommand.Start());
    Recording recording = throughFile(saved);

    TrainingSession opened = manager.open(recording, new CorpusRun(recording.text().corpus()));

    assertThat(opened.state()).isEqualTo(new Completed());
    assertSameRun(opened, saved);
    try (var observer = new Observer(opened)) {
      TrainingCompleted told = observer.await(TrainingCompleted.class);
      assertThat(told.finalTrainLoss()).isEqualTo(end.finalTrainLoss());
      assertThat(told.finalValLoss()).isEqualTo(end.finalValLoss());
    }
  }

  @Test
  void a_run_that_went_astray_opens_with_the_same_advice() {
    var runs = new FakeRun.Factory(VirtualTime.passing());
    runs.script =
        step -> {
          if (step == 3) {
            throw new NonFiniteException("The loss");
          }
        };
    TrainingSession saved =
        manager.create(
            new SessionRequest(
                Feature.WATCH_LEARN, config(1), "a text", Speed.X10, onCorpus(runs)));
    saved.send(new SessionCommand.Start());
    try (var observer = new Observer(saved)) {
      observer.await(TrainingDiverged.class);
    }

    TrainingSession opened = manager.open(saved.record().join(), onCorpus(runs));

    assertThat(opened.state()).isEqualTo(saved.state());
    assertThat(((Paused) opened.state()).divergence()).isPresent();
  }

  private TrainingRunFactory onCorpus(FakeRun.Factory runs) {
    return new TrainingRunFactory() {
      @Override
      public TrainingRun create(RunConfig config, TrainingListener listener) {
        return runs.create(config, listener);
      }

      @Override
      public Optional<Corpus> corpus() {
        return Optional.of(corpus);
      }
    };
  }

  @Test
  void switched_parts_and_a_lowered_rate_are_kept() {
    TrainingSession saved = pausedAt(12, 1);
    saved.send(new SessionCommand.SetAblation(Ablation.NONE.toggled(new Ablation.Block(1))));
    Recording recording = throughFile(saved);
    TrainingSession opened = manager.open(recording, new CorpusRun(recording.text().corpus()));
    assertThat(opened.ablation()).isEqualTo(saved.ablation());
    assertThat(recording.switched()).hasSize(1);

    finish(saved, new SessionCommand.Resume());
    finish(opened, new SessionCommand.Resume());
    assertSameRun(opened, saved);
  }

  @Test
  void a_run_that_has_not_started_cannot_be_recorded() {
    assertThatThrownBy(() -> session(1).record().join())
        .hasCauseInstanceOf(RecordingException.class)
        .hasMessageContaining("nothing to save");
  }

  @Test
  void a_recording_of_an_unknown_part_of_the_product_is_refused() {
    Recording r = throughFile(pausedAt(1, 1));
    var facts =
        new Recording.Facts(
            "TIME_TRAVEL",
            1,
            Instant.EPOCH,
            Instant.EPOCH,
            r.facts().trained(),
            r.facts().divergence());
    var strange =
        new Recording(
            r.text(), r.config(), r.state(), facts, r.curves(), List.of(), List.of(), r.film());
    assertThatThrownBy(() -> manager.open(strange, new CorpusRun(corpus)))
        .isInstanceOfSatisfying(
            RecordingException.class,
            e -> assertThat(e.kind()).isEqualTo(RejectionKind.RECORDING_INVALID));
  }
}
