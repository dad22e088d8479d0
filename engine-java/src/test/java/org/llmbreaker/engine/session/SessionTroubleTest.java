package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.event.FailureType;
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted;
import org.llmbreaker.engine.event.TrainingEvent.TrainingDiverged;
import org.llmbreaker.engine.event.TrainingEvent.TrainingFailed;
import org.llmbreaker.engine.training.NonFiniteException;

/** What goes wrong in a run or in who watches it. */
class SessionTroubleTest extends SessionFixture {
  @Test
  void a_request_for_text_that_fails_is_answered_and_harms_nothing() {
    TrainingSession session = session(Speed.X10);
    session.send(new SessionCommand.Start());
    session.send(generate(1, "unknown letter"));
    try (var observer = new Observer(session)) {
      assertThat(observer.awaitAnswer(SessionEvent.GenerationFailed.class).message())
          .contains("not in the vocabulary");
      observer.await(TrainingCompleted.class);
    }
  }

  @Test
  void a_divergence_pauses_and_goes_on_with_half_the_rate() {
    runs.script =
        step -> {
          if (step == 20 && runs.rate == 1) {
            throw new NonFiniteException("the loss became infinite");
          }
        };
    TrainingSession session = session(Speed.X10);
    session.send(new SessionCommand.Start());
    try (var observer = new Observer(session)) {
      TrainingDiverged diverged = observer.await(TrainingDiverged.class);
      assertThat(diverged.step()).isEqualTo(19);
      assertThat(diverged.suggestedLearningRate()).isEqualTo(0.005);
      assertThat(session.state())
          .isEqualTo(
              new SessionState.Paused(
                  Optional.of(new Divergence("the loss became infinite", 0.005))));

      session.send(new SessionCommand.ResumeWithLowerRate());

      assertThat(observer.await(TrainingCompleted.class).step()).isEqualTo(100);
      assertThat(runs.rate).isEqualTo(0.5);
      assertThat(session.history().markers())
          .containsExactly(
              new Marker(19, Marker.Kind.DIVERGED), new Marker(19, Marker.Kind.RATE_LOWERED));
    }
  }

  private static FakeRun.Script divergingAt(int... steps) {
    return step -> {
      for (int diverging : steps) {
        if (step == diverging) {
          throw new NonFiniteException("the loss became infinite");
        }
      }
    };
  }

  @Test
  void a_divergence_that_a_lower_rate_does_not_cure_ends_the_run_in_words() {
    runs.script = divergingAt(20);
    TrainingSession session = session(Speed.X10);
    session.send(new SessionCommand.Start());
    try (var observer = new Observer(session)) {
      observer.await(TrainingDiverged.class);
      session.send(new SessionCommand.ResumeWithLowerRate());
      TrainingFailed failure = observer.await(TrainingFailed.class);
      assertThat(failure.step()).isEqualTo(19);
      assertThat(failure.message()).contains("the loss became infinite");
      assertThat(observer.all(TrainingDiverged.class)).hasSize(1);
    }
    assertThat(session.history().markers())
        .extracting(Marker::kind)
        .containsExactly(Marker.Kind.DIVERGED, Marker.Kind.RATE_LOWERED, Marker.Kind.FAILED);
  }

  @Test
  void who_goes_on_at_the_same_rate_is_paused_again_at_the_same_step() {
    runs.script = divergingAt(20);
    TrainingSession session = session(Speed.X10);
    session.send(new SessionCommand.Start());
    try (var observer = new Observer(session)) {
      observer.await(TrainingDiverged.class);
      session.send(new SessionCommand.Resume());
      observer.awaitState(state -> observer.all(TrainingDiverged.class).size() == 2);
      assertThat(observer.all(TrainingFailed.class)).isEmpty();
      assertThat(session.step()).isEqualTo(19);
    }
  }

  @Test
  void a_second_divergence_later_on_suggests_a_quarter_of_the_rate() {
    runs.script =
        step -> {
          if ((step == 20 && runs.rate == 1) || (step == 40 && runs.rate == 0.5)) {
            throw new NonFiniteException("the loss became infinite");
          }
        };
    TrainingSession session = session(Speed.X10);
    session.send(new SessionCommand.Start());
    try (var observer = new Observer(session)) {
      observer.await(TrainingDiverged.class);
      session.send(new SessionCommand.ResumeWithLowerRate());
      observer.awaitState(state -> observer.all(TrainingDiverged.class).size() == 2);
      assertThat(observer.await(TrainingDiverged.class).suggestedLearningRate()).isEqualTo(0.0025);
      session.send(new SessionCommand.ResumeWithLowerRate());
      assertThat(observer.await(TrainingCompleted.class).step()).isEqualTo(100);
      assertThat(runs.rate).isEqualTo(0.25);
    }
  }

  @Test
  void what_was_done_during_the_step_that_diverges_is_told_before_it() {
    var gate = new Gate(20);
    runs.script =
        step -> {
          gate.before(step);
          divergingAt(20).before(step);
        };
    TrainingSession session = session(Speed.X10);
    session.send(new SessionCommand.Start());
    gate.awaitReached();
    session.send(new SessionCommand.Pause());
    session.send(new SessionCommand.Resume());
    gate.open();
    try (var observer = new Observer(session)) {
      observer.await(TrainingDiverged.class);
      assertThat(observer.milestones())
          .containsExactly(
              "TrainingStarted", "TrainingPaused", "TrainingResumed", "TrainingDiverged");
    }
  }

  @Test
  void memory_exhaustion_in_one_session_leaves_the_other_alone() {
    var broken = new FakeRun.Factory(time);
    broken.script =
        step -> {
          if (step == 10) {
            throw new OutOfMemoryError("Cannot allocate 4 GB of native memory");
          }
        };
    TrainingSession victim =
        manager.create(
            new SessionRequest(
                Feature.STYLE_TRANSFER, HUNDRED_STEPS, "My text", Speed.X10, broken));
    TrainingSession other = session(Speed.X10);
    victim.send(new SessionCommand.Start());
    other.send(new SessionCommand.Start());
    try (var first = new Observer(victim);
        var second = new Observer(other)) {
      TrainingFailed failure = first.await(TrainingFailed.class);
      assertThat(failure.type()).isEqualTo(FailureType.OUT_OF_MEMORY);
      assertThat(failure.message()).startsWith("Input too large for training");
      assertThat(second.await(TrainingCompleted.class).step()).isEqualTo(100);
      assertThat(first.all(TrainingCompleted.class)).isEmpty();
      assertThat(second.all(TrainingFailed.class)).isEmpty();
    }
    assertThat(broken.closed).hasValue(1);
    assertThat(broken.closedBy).startsWith("training-");
    assertThat(victim.history().size()).isEqualTo(10);
    assertThat(victim.send(generate(1, "a")).accepted()).isFalse();
  }

  @Test
  void a_run_that_cannot_even_be_made_fails_with_its_cause() {
    TrainingSession session =
        manager.create(
            new SessionRequest(
                Feature.WATCH_LEARN,
                HUNDRED_STEPS,
                "First words",
                Speed.X10,
                (config, listener) -> {
                  throw new IllegalStateException("no kernels");
                }));
    session.send(new SessionCommand.Start());
    try (var observer = new Observer(session)) {
      assertThat(observer.await(TrainingFailed.class).message())
          .isEqualTo(
              "Training crashed. Please try again. (Cause: IllegalStateException: no kernels)");
    }
  }

  @Test
  void stuck_and_throwing_subscribers_neither_slow_the_run_nor_miss_its_end() throws Exception {
    TrainingSession session = session(Speed.X10);
    var release = new CountDownLatch(1);
    var entered = new CountDownLatch(1);
    var thrown = new AtomicInteger();
    SessionSubscription stuck =
        session.subscribe(
            () -> {
              entered.countDown();
              try {
                release.await();
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
              }
            });
    SessionSubscription throwing =
        session.subscribe(
            () -> {
              thrown.incrementAndGet();
              throw new IllegalStateException("broken display");
            });
    assertThat(entered.await(60, TimeUnit.SECONDS)).isTrue();
    session.send(new SessionCommand.Start());
    try (var observer = new Observer(session);
        stuck;
        throwing) {
      observer.await(TrainingCompleted.class);

      for (SessionSubscription slow : new SessionSubscription[] {stuck, throwing}) {
        SessionUpdate all = slow.drain();
        assertThat(all.events()).isEqualTo(observer.events);
        assertThat(all.metrics().orElseThrow().step()).isEqualTo(100);
        assertThat(slow.drain().events()).isEmpty();
        assertThat(slow.drain().metrics()).isEmpty();
      }
      assertThat(thrown.get()).isPositive();
    } finally {
      release.countDown();
    }
  }
}
