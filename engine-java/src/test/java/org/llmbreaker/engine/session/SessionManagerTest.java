package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.config.TrainingConfig;
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted;
import org.llmbreaker.engine.event.TrainingEvent.TrainingPaused;
import org.llmbreaker.engine.event.TrainingEvent.TrainingQueued;
import org.llmbreaker.engine.event.TrainingEvent.TrainingStopped;
import org.llmbreaker.engine.session.SessionLookup.NotFound;
import org.llmbreaker.engine.session.SessionState.Completed;
import org.llmbreaker.engine.session.SessionState.Idle;
import org.llmbreaker.engine.session.SessionState.Queued;
import org.llmbreaker.engine.session.SessionState.Running;
import org.llmbreaker.engine.session.SessionState.Stopped;

class SessionManagerTest {
  private final VirtualTime time = VirtualTime.passing();
  private final SessionManager manager = new SessionManager(1, time);

  @AfterEach
  void close() {
    manager.close();
  }

  private TrainingSession session(FakeRun.Script script) {
    var runs = new FakeRun.Factory(time);
    runs.script = script;
    return session(runs);
  }

  private TrainingSession session(FakeRun.Factory runs) {
    return manager.create(
        new SessionRequest(
            Feature.WATCH_LEARN, SessionFixture.HUNDRED_STEPS, "First words", Speed.X10, runs));
  }

  private static void start(TrainingSession session) {
    assertThat(session.send(new SessionCommand.Start()).accepted()).isTrue();
  }

  @Test
  void sessions_without_a_place_wait_in_order_and_see_their_position() {
    var gate = new Gate(1);
    TrainingSession first = session(gate);
    TrainingSession second = session(step -> {});
    TrainingSession third = session(step -> {});
    TrainingSession fourth = session(step -> {});
    start(first);
    start(second);
    start(third);
    start(fourth);
    assertThat(first.state()).isEqualTo(new Running());
    assertThat(second.state()).isEqualTo(new Queued(1, false));
    assertThat(third.state()).isEqualTo(new Queued(2, false));
    assertThat(fourth.state()).isEqualTo(new Queued(3, false));

    third.send(new SessionCommand.Stop());
    assertThat(third.state()).isEqualTo(new Stopped("user_requested"));
    assertThat(fourth.state()).isEqualTo(new Queued(2, false));

    gate.open();
    try (var observer = new Observer(fourth)) {
      observer.await(TrainingCompleted.class);
      assertThat(observer.all(TrainingQueued.class))
          .extracting(TrainingQueued::position)
          .startsWith(3, 2);
    }
    assertThat(second.state()).isEqualTo(new Completed());
    assertThat(second.startedAt().orElseThrow())
        .isBeforeOrEqualTo(fourth.startedAt().orElseThrow());
    assertThat(third.startedAt()).isEmpty();
  }

  @Test
  void a_paused_session_gives_its_place_away_and_asks_again() {
    var gate = new Gate(10);
    var otherGate = new Gate(10);
    TrainingSession paused = session(gate);
    TrainingSession other = session(otherGate);
    start(paused);
    start(other);
    gate.awaitReached();
    paused.send(new SessionCommand.Pause());
    assertThat(other.state()).isEqualTo(new Running());
    gate.open();
    try (var observer = new Observer(paused)) {
      observer.await(TrainingPaused.class);
      paused.send(new SessionCommand.Resume());
      assertThat(paused.state()).isEqualTo(new Queued(1, true));
      paused.send(new SessionCommand.Pause());
      assertThat(paused.state().id()).isEqualTo("paused");
      paused.send(new SessionCommand.Resume());
      otherGate.open();
      assertThat(observer.await(TrainingCompleted.class).step()).isEqualTo(100);
    }
  }

  @Test
  void a_new_session_that_leaves_the_line_is_idle_again() {
    var gate = new Gate(1);
    start(session(gate));
    TrainingSession waiting = session(step -> {});
    start(waiting);
    waiting.send(new SessionCommand.Pause());
    assertThat(waiting.state()).isEqualTo(new Idle());
    gate.open();
  }

  @Test
  void text_asked_of_a_run_stopped_before_it_began_is_refused_in_words() {
    var gate = new Gate(1);
    start(session(gate));
    TrainingSession waiting = session(step -> {});
    start(waiting);
    waiting.send(new SessionCommand.Stop());
    waiting.send(SessionFixture.generate(3, "a"));
    try (var observer = new Observer(waiting)) {
      assertThat(observer.awaitAnswer(SessionEvent.GenerationFailed.class).requestId())
          .isEqualTo(3);
    }
    gate.open();
  }

  @Test
  void deleting_ends_a_running_session_and_frees_its_run_on_its_own_thread() {
    var gate = new Gate(5);
    var runs = new FakeRun.Factory(time);
    runs.script = gate;
    TrainingSession session = session(runs);
    start(session);
    gate.awaitReached();
    try (var observer = new Observer(session)) {
      assertThat(manager.delete(session.id())).isEqualTo(new SessionLookup.Found(session));
      assertThat(manager.find(session.id())).isEqualTo(NotFound.EXPIRED);
      assertThat(NotFound.EXPIRED.message()).isEqualTo("Session expired. Please restart.");
      gate.open();
      observer.awaitClosed();
      assertThat(observer.await(TrainingStopped.class).step()).isEqualTo(5);
    }
    assertThat(runs.closed).hasValue(1);
    assertThat(runs.closedBy).startsWith("training-");
    assertThat(session.send(new SessionCommand.Start()))
        .isEqualTo(new Transition.Refused("Session expired. Please restart."));
  }

  @Test
  void unknown_sessions_are_not_found() {
    assertThat(manager.find(UUID.randomUUID())).isEqualTo(NotFound.EXPIRED);
    assertThat(manager.delete(UUID.randomUUID())).isEqualTo(NotFound.EXPIRED);
    assertThat(NotFound.EXPIRED.id()).isEqualTo("session_not_found");
  }

  @Test
  void an_hour_without_running_or_a_look_deletes_a_session() {
    var gate = new Gate(1);
    TrainingSession running = session(gate);
    TrainingSession waiting = session(step -> {});
    TrainingSession forgotten = session(step -> {});
    TrainingSession watched = session(step -> {});
    start(running);
    start(waiting);
    time.advance(Duration.ofMinutes(59));
    watched.touch();
    manager.expireIdle();
    assertThat(manager.sessions()).containsExactly(running, waiting, forgotten, watched);

    time.advance(Duration.ofMinutes(1));
    manager.expireIdle();

    assertThat(manager.sessions()).containsExactly(running, waiting, watched);
    assertThat(forgotten.state()).isEqualTo(new Stopped("idle_expired"));
    gate.open();
  }

  @Test
  void a_hundred_sessions_leave_no_thread_and_no_run_behind() {
    var runs = new FakeRun.Factory(time);
    List<TrainingSession> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      TrainingSession session = session(runs);
      all.add(session);
      start(session);
      try (var observer = new Observer(session)) {
        observer.await(TrainingCompleted.class);
        manager.delete(session.id());
        observer.awaitClosed();
      }
    }
    all.forEach(session -> session.join(Duration.ofMinutes(1)));
    manager.close();

    assertThat(runs.made).hasValue(100);
    assertThat(runs.closed).hasValue(100);
    List<String> ours =
        all.stream().map(s -> "training-" + s.id().toString().substring(0, 8)).toList();
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContainAnyElementsOf(ours);
  }

  @Test
  void closing_stops_everything_and_takes_no_more() {
    var runs = new FakeRun.Factory(time);
    var gate = new Gate(50);
    runs.script = gate;
    TrainingSession session = session(runs);
    start(session);
    gate.awaitReached();
    gate.open();
    manager.close();
    assertThat(session.state().ended()).isTrue();
    assertThat(runs.closed).hasValue(1);
    assertThatThrownBy(() -> session(runs)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void somebody_must_be_able_to_run() {
    assertThat(manager.capacity()).isEqualTo(1);
    assertThatThrownBy(() -> new SessionManager(0, time))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void runs_at_a_capped_speed_on_the_real_clock() {
    var tenSteps =
        SessionFixture.HUNDRED_STEPS.withTraining(new TrainingConfig(32, 10, 10, 10, 64));
    try (var real = new SessionManager()) {
      TrainingSession session =
          real.create(
              new SessionRequest(
                  Feature.STYLE_TRANSFER,
                  tenSteps,
                  "My text",
                  Speed.X5,
                  new FakeRun.Factory(time)));
      start(session);
      try (var observer = new Observer(session)) {
        TrainingCompleted end = observer.await(TrainingCompleted.class);
        // A cap is a lower bound on time: nine intervals of 10 ms lie between ten steps.
        assertThat(end.seconds()).isGreaterThanOrEqualTo(0.09);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 2", "3, 2", "4, 3", "5, 4", "64, 4"})
  void one_core_is_left_to_the_display_where_there_are_enough(int cores, int capacity) {
    assertThat(SessionManager.capacityOf(cores)).isEqualTo(capacity);
    assertThat(SessionManager.defaultCapacity()).isBetween(2, 4);
  }
}
