package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.llmbreaker.engine.config.Preset;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.config.TrainingConfig;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import org.llmbreaker.engine.event.FailureType;
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted;
import org.llmbreaker.engine.event.TrainingEvent.TrainingDiverged;
import org.llmbreaker.engine.event.TrainingEvent.TrainingFailed;
import org.llmbreaker.engine.tensor.WorkerPool;
import org.llmbreaker.engine.training.TransformerRun;

/**
 * Faults inside real runs: each costs one session at most, is told in words, and can be retried.
 */
class EngineFaultsTest {
  private static final int STEPS = 20;
  private static final int FAULT_AT = 7;

  private final Corpus corpus = DatasetCatalogue.bundled().load("first-words");
  private final SessionManager manager = new SessionManager(3, SessionTime.system());
  private final RunConfig config =
      Preset.MICRO
          .run(corpus.info().vocabularySize(), 2)
          .withTraining(new TrainingConfig(4, STEPS, 10, 10, 4));

  @AfterEach
  void close() {
    manager.close();
  }

  private TrainingSession session(TrainingRunFactory factory) {
    return manager.create(
        new SessionRequest(Feature.WATCH_LEARN, config, "First words", Speed.X10, factory));
  }

  private TrainingSession started(TrainingRunFactory factory) {
    TrainingSession session = session(factory);
    assertThat(session.send(new SessionCommand.Start()).accepted()).isTrue();
    return session;
  }

  private TrainingSession started(Consumer<TransformerRun> fault) {
    return started(FaultyRun.factory(corpus, FAULT_AT, fault));
  }

  private void completes(TrainingSession session) {
    try (var observer = new Observer(session)) {
      assertThat(observer.await(TrainingCompleted.class).step()).isEqualTo(STEPS);
    }
  }

  private static TrainingFailed failure(TrainingSession session) {
    try (var observer = new Observer(session)) {
      return observer.await(TrainingFailed.class);
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void a_weight_that_is_no_number_pauses_the_run_before_its_step_and_is_never_shown(float value) {
    TrainingSession session = started(FaultyRun.weight(0, value));
    try (var observer = new Observer(session)) {
      TrainingDiverged diverged = observer.await(TrainingDiverged.class);
      assertThat(diverged.step()).isEqualTo(FAULT_AT);
      assertThat(session.state()).isInstanceOf(SessionState.Paused.class);
      session.send(TrainingSessionTest.generate(1, ""));
      assertThat(observer.awaitAnswer(SessionEvent.class)).isNotNull();
    }
    assertAllFinite(session);
    completes(started(new CorpusRun(corpus)));
  }

  private static void assertAllFinite(TrainingSession session) {
    HistoryView view = session.history().view();
    assertThat(DoubleStream.of(view.trainLoss())).allMatch(Double::isFinite);
    assertThat(DoubleStream.of(view.gradientNorm())).allMatch(Double::isFinite);
    assertThat(DoubleStream.of(view.validationLoss())).allMatch(Double::isFinite);
  }

  @Test
  void a_run_whose_weights_are_lost_fails_when_a_lower_rate_does_not_help() {
    TrainingSession session = started(FaultyRun.weight(0, Float.NaN));
    try (var observer = new Observer(session)) {
      observer.await(TrainingDiverged.class);
      session.send(new SessionCommand.ResumeWithLowerRate());
      TrainingFailed failed = observer.await(TrainingFailed.class);
      assertThat(failed.type()).isEqualTo(FailureType.TRAINING_FAILED);
      assertThat(failed.message()).contains("Please try again").contains("not finite");
    }
    assertThat(session.send(new SessionCommand.Resume()).accepted()).isFalse();
    completes(started(new CorpusRun(corpus)));
  }

  @Test
  void memory_that_runs_out_in_one_of_three_sessions_leaves_the_others_alone() {
    List<Consumer<TransformerRun>> exhaustions =
        List.of(run -> exhaustHeap(), run -> exhaustNativeMemory());
    for (Consumer<TransformerRun> exhaustion : exhaustions) {
      TrainingSession first = started(new CorpusRun(corpus));
      TrainingSession victim = started(exhaustion);
      TrainingSession third = started(new CorpusRun(corpus));

      TrainingFailed failed = failure(victim);
      assertThat(failed.type()).isEqualTo(FailureType.OUT_OF_MEMORY);
      assertThat(failed.step()).isEqualTo(FAULT_AT);
      assertThat(failed.message()).contains("memory ran out");
      completes(first);
      completes(third);
      completes(started(new CorpusRun(corpus)));
      manager.sessions().forEach(session -> manager.delete(session.id()));
    }
  }

  /** Asks Java for 16 GB in one piece. */
  private static void exhaustHeap() {
    assertThat(new long[Integer.MAX_VALUE - 8]).isEmpty();
  }

  private static void exhaustNativeMemory() {
    try (Arena arena = Arena.ofConfined()) {
      assertThat(arena.allocate(1L << 40).byteSize()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void an_exception_in_a_worker_ends_the_session_in_words_and_its_threads(int worker) {
    TrainingSession session =
        started(
            run -> {
              try (var pool = new WorkerPool("broken", 2)) {
                pool.run(
                    member -> {
                      if (member == worker) {
                        throw new IllegalStateException("kernel broke");
                      }
                      pool.barrier();
                    });
              }
            });
    TrainingFailed failed = failure(session);
    assertThat(failed.type()).isEqualTo(FailureType.TRAINING_FAILED);
    assertThat(failed.message()).contains("Please try again").contains("kernel broke");
    completes(started(new CorpusRun(corpus)));
    assertThat(session.state()).isInstanceOf(SessionState.Failed.class);
  }
}
