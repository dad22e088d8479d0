package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted;
import org.llmbreaker.engine.event.TrainingEvent.TrainingPaused;
import org.llmbreaker.engine.event.TrainingEvent.TrainingStarted;
import org.llmbreaker.engine.event.TrainingEvent.TrainingStopped;

/** The course of a run: to its end, with pauses, single steps, at a pace. */
class TrainingSessionTest extends SessionFixture {
  @Test
  void runs_to_its_end_and_tells_everything_in_order() {
    TrainingSession session = session(Speed.X10);
    assertThat(session.state()).isEqualTo(new SessionState.Idle());

    assertThat(session.send(new SessionCommand.Start()))
        .isEqualTo(new Transition.Accepted(new SessionState.Running()));
    try (var observer = new Observer(session)) {
      TrainingCompleted end = observer.await(TrainingCompleted.class);

      assertThat(observer.milestones()).containsExactly("TrainingStarted", "TrainingCompleted");
      assertThat(observer.all(GeneratedSample.class)).hasSize(11);
      assertThat(observer.all(AttentionSnapshot.class)).hasSize(3);
      assertThat(observer.all(TrainingStarted.class).getFirst().parameters()).isEqualTo(8368);
      assertThat(end.step()).isEqualTo(100);
      assertThat(end.finalTrainLoss()).isEqualTo(FakeRun.lossAt(100));
      assertThat(end.finalValLoss()).isEqualTo(FakeRun.lossAt(100) + 1);
    }
    assertThat(session.state()).isEqualTo(new SessionState.Completed());
    assertThat(session.progress()).isEqualTo(1);
    assertThat(session.pace().remaining()).isEmpty();
    assertThat(session.id().version()).isEqualTo(4);
    assertThat(session.startedAt()).isPresent();
    assertThat(session.completedAt()).isPresent();
  }

  @Test
  void a_subscriber_that_comes_late_reads_from_the_beginning() {
    TrainingSession session = session(Speed.X10);
    session.send(new SessionCommand.Start());
    try (var early = new Observer(session)) {
      early.await(TrainingCompleted.class);
      try (var late = new Observer(session)) {
        late.await(TrainingCompleted.class);
        assertThat(late.events).isEqualTo(early.events);
      }
    }
  }

  @Test
  void keeps_to_twenty_steps_a_second_without_drift() {
    runs.stepTakes = Duration.ofMillis(7);
    TrainingSession session = session(Speed.X1);
    session.send(new SessionCommand.Start());
    try (var observer = new Observer(session)) {
      TrainingCompleted end = observer.await(TrainingCompleted.class);
      // 99 intervals of 50 ms lie between the first and the last step, which takes 7 ms itself.
      assertThat(end.seconds()).isCloseTo(99 * 0.05 + 0.007, within(1e-6));
    }
  }

  @Test
  void a_pause_of_ten_minutes_changes_no_step_and_no_training_time() {
    runs.stepTakes = Duration.ofMillis(10);
    var gate = new Gate(40);
    runs.script = gate;
    TrainingSession session = session(Speed.X10);
    session.send(new SessionCommand.Start());
    try (var observer = new Observer(session)) {
      gate.awaitReached();
      assertThat(session.send(new SessionCommand.Pause()).accepted()).isTrue();
      gate.open();
      assertThat(observer.await(TrainingPaused.class).step()).isEqualTo(40);
      time.advance(Duration.ofMinutes(10));
      assertThat(session.step()).isEqualTo(40);
      session.send(new SessionCommand.Resume());

      TrainingCompleted end = observer.await(TrainingCompleted.class);

      // The clock stopped when the pause was accepted, in the middle of step 40.
      assertThat(end.seconds()).isCloseTo(99 * 0.01, within(1e-6));
      assertThat(observer.milestones())
          .containsExactly(
              "TrainingStarted", "TrainingPaused", "TrainingResumed", "TrainingCompleted");
    }
    var steps = new double[101];
    session.history().copySteps(0, 101, steps);
    for (int i = 0; i <= 100; i++) {
      assertThat(steps[i]).isEqualTo(i);
    }
  }

  @Test
  void steps_one_by_one_while_paused() {
    TrainingSession session = pausedAt(5);
    try (var observer = new Observer(session)) {
      observer.await(TrainingPaused.class);
      session.send(new SessionCommand.Step());
      session.send(new SessionCommand.Step());
      observer.awaitState(state -> session.step() == 7);
      session.send(generate(1, "a"));
      observer.awaitAnswer(SessionEvent.Generated.class);
      assertThat(session.step()).isEqualTo(7);
      assertThat(session.state()).isEqualTo(new SessionState.Paused(Optional.empty()));
    }
  }

  @Test
  void of_nine_requests_that_wait_the_oldest_gives_way_and_the_others_are_answered() {
    var gate = new Gate(3);
    TrainingSession session = heldBy(gate);
    for (int request = 1; request <= Agenda.WAITING_REQUESTS + 1; request++) {
      assertThat(session.send(generate(request, "a")).accepted()).isTrue();
    }
    gate.open();
    try (var observer = new Observer(session)) {
      observer.await(TrainingCompleted.class);
      assertThat(observer.events)
          .filteredOn(SessionEvent.GenerationFailed.class::isInstance)
          .extracting(event -> ((SessionEvent.GenerationFailed) event).requestId())
          .containsExactly(1L);
      assertThat(observer.events)
          .filteredOn(SessionEvent.Generated.class::isInstance)
          .extracting(event -> ((SessionEvent.Generated) event).requestId())
          .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }
  }

  @Test
  void a_paused_run_forgets_steps_that_were_asked_for_once_it_goes_on() {
    var gate = new Gate(5);
    TrainingSession session = heldBy(gate);
    session.send(new SessionCommand.Pause());
    session.send(new SessionCommand.Step());
    session.send(new SessionCommand.Resume());
    session.send(new SessionCommand.Pause());
    gate.open();
    try (var observer = new Observer(session)) {
      observer.await(TrainingPaused.class);
      session.send(generate(1, "a"));
      observer.awaitAnswer(SessionEvent.Generated.class);
      assertThat(session.step()).isEqualTo(5);
      assertThat(session.history().markers())
          .containsExactly(new Marker(5, Marker.Kind.PAUSED), new Marker(5, Marker.Kind.PAUSED));
    }
  }

  @Test
  void a_single_step_counts_as_training_time() {
    runs.stepTakes = Duration.ofMillis(10);
    TrainingSession session = pausedAt(1);
    try (var observer = new Observer(session)) {
      observer.await(TrainingPaused.class);
      assertThat(session.trainingTime()).isZero(); // paused before the step took its time
      session.send(new SessionCommand.Step());
      observer.awaitState(state -> session.step() == 2);
      session.send(generate(1, "a"));
      observer.awaitAnswer(SessionEvent.Generated.class);
      assertThat(session.trainingTime()).isEqualTo(Duration.ofMillis(10));
      assertThat(session.pace().stepsPerSecond()).isZero();
      assertThat(session.pace().remaining()).contains(Duration.ofMillis(980));
      assertThat(session.progress()).isEqualTo(0.02);
    }
  }

  @Test
  void pause_stop_and_speed_end_a_wait_for_the_next_step_at_once() throws Exception {
    holdTime();
    TrainingSession session = session(Speed.X1);
    session.send(new SessionCommand.Start());
    assertThat(time.firstWait().await(60, TimeUnit.SECONDS)).isTrue();
    try (var observer = new Observer(session)) {
      session.send(new SessionCommand.Pause());
      assertThat(observer.await(TrainingPaused.class).step()).isEqualTo(1);
      session.send(new SessionCommand.Resume());
      observer.awaitState(state -> session.step() == 2);
      session.send(new SessionCommand.SetSpeed(Speed.X10));
      observer.await(TrainingCompleted.class);
    }
    TrainingSession other = session(Speed.X1);
    other.send(new SessionCommand.Start());
    try (var observer = new Observer(other)) {
      observer.awaitState(state -> other.step() == 1);
      other.send(new SessionCommand.Stop());
      assertThat(observer.await(TrainingStopped.class).reason()).isEqualTo("user_requested");
    }
  }

  @Test
  void a_stopped_run_keeps_its_record_and_still_writes_text() {
    var gate = new Gate(30);
    TrainingSession session = heldBy(gate);
    session.send(new SessionCommand.Stop());
    gate.open();
    try (var observer = new Observer(session)) {
      assertThat(observer.await(TrainingStopped.class).step()).isEqualTo(30);
      session.send(generate(7, "a"));
      SessionEvent.Generated answer = observer.awaitAnswer(SessionEvent.Generated.class);
      assertThat(answer.requestId()).isEqualTo(7);
      assertThat(answer.sample().text()).isEqualTo("text at 30");
    }
    assertThat(session.history().size()).isEqualTo(31);
    assertThat(manager.find(session.id())).isEqualTo(new SessionLookup.Found(session));
    assertThat(runs.closed).hasValue(0);
  }
}
