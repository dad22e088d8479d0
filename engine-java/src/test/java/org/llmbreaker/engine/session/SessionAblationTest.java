package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.event.TrainingEvent.AblationChanged;
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted;
import org.llmbreaker.engine.event.TrainingEvent.TrainingPaused;

/** Parts of the model are switched off and on by command. */
class SessionAblationTest {
  private static final Ablation NO_POSITIONS = Ablation.NONE.toggled(new Ablation.Positions());

  private final VirtualTime time = VirtualTime.passing();
  private final FakeRun.Factory runs = new FakeRun.Factory(time);
  private final SessionManager manager = new SessionManager(2, time);

  @AfterEach
  void close() {
    manager.close();
  }

  private TrainingSession session(Speed speed) {
    return manager.create(
        new SessionRequest(
            Feature.WATCH_LEARN, TrainingSessionTest.HUNDRED_STEPS, "First words", speed, runs));
  }

  @Test
  void parts_switched_off_while_paused_are_evaluated_at_once_and_marked() {
    var gate = new Gate(5);
    runs.script = gate;
    TrainingSession session = session(Speed.X10);
    session.send(new SessionCommand.Start());
    gate.awaitReached();
    session.send(new SessionCommand.Pause());
    gate.open();
    try (var observer = new Observer(session)) {
      observer.await(TrainingPaused.class);

      assertThat(session.send(new SessionCommand.SetAblation(NO_POSITIONS)))
          .isEqualTo(new Transition.Accepted(new SessionState.Paused(Optional.empty())));

      AblationChanged off = observer.await(AblationChanged.class);
      assertThat(off.step()).isEqualTo(5);
      assertThat(off.ablation()).isEqualTo(NO_POSITIONS);
      assertThat(off.valLoss()).isEqualTo(FakeRun.lossAt(5) + 2);
      assertThat(session.ablation()).isEqualTo(NO_POSITIONS);
      assertThat(session.history().lastValidationLoss()).isEqualTo(FakeRun.lossAt(5) + 2);
      assertThat(session.step()).isEqualTo(5);

      session.send(new SessionCommand.SetAblation(Ablation.NONE));
      observer.awaitState(state -> observer.all(AblationChanged.class).size() == 2);
      assertThat(session.history().lastValidationLoss()).isEqualTo(FakeRun.lossAt(5) + 1);
      session.send(new SessionCommand.Resume());
      observer.await(TrainingCompleted.class);
      assertThat(observer.milestones())
          .containsExactly(
              "TrainingStarted",
              "TrainingPaused",
              "AblationChanged",
              "AblationChanged",
              "TrainingResumed",
              "TrainingCompleted");
      assertThat(session.history().markers())
          .containsExactly(
              new Marker(5, Marker.Kind.PAUSED),
              new Marker(5, Marker.Kind.ABLATED),
              new Marker(5, Marker.Kind.RESTORED));
    }
  }

  @Test
  void parts_switched_during_a_step_take_effect_after_it_and_only_the_newest_counts() {
    var gate = new Gate(30);
    runs.script = gate;
    TrainingSession session = session(Speed.X10);
    session.send(new SessionCommand.Start());
    gate.awaitReached();
    session.send(new SessionCommand.SetAblation(NO_POSITIONS));
    session.send(new SessionCommand.SetAblation(NO_POSITIONS.toggled(new Ablation.Block(0))));
    gate.open();
    try (var observer = new Observer(session)) {
      observer.await(TrainingCompleted.class);
      assertThat(observer.all(AblationChanged.class))
          .extracting(AblationChanged::step, changed -> changed.ablation().off().size())
          .containsExactly(tuple(30, 2));
    }
  }

  @Test
  void parts_switched_before_the_start_are_off_before_the_first_step() {
    TrainingSession session = session(Speed.X10);
    session.send(new SessionCommand.SetAblation(NO_POSITIONS));
    session.send(new SessionCommand.Start());
    try (var observer = new Observer(session)) {
      assertThat(observer.await(AblationChanged.class).step()).isZero();
      observer.await(TrainingCompleted.class);
      session.send(new SessionCommand.SetAblation(Ablation.NONE));
      observer.awaitState(state -> observer.all(AblationChanged.class).size() == 2);
      assertThat(observer.await(AblationChanged.class).step()).isEqualTo(100);
    }
  }

  @Test
  void parts_of_no_model_are_refused_with_a_reason() {
    TrainingSession session = session(Speed.X10);
    var ninthLayer = Ablation.NONE.toggled(new Ablation.Block(8));
    assertThat(session.send(new SessionCommand.SetAblation(ninthLayer)))
        .isEqualTo(new Transition.Refused("This model has no such part. Choose another one."));
    assertThat(session.ablation()).isEqualTo(Ablation.NONE);
  }

  @Test
  void a_run_stopped_in_line_has_no_parts_to_switch() {
    TrainingSession first = session(Speed.X1);
    TrainingSession second = session(Speed.X1);
    TrainingSession third = session(Speed.X1);
    var gate = new Gate(1);
    runs.script = gate;
    first.send(new SessionCommand.Start());
    second.send(new SessionCommand.Start());
    third.send(new SessionCommand.Start());
    third.send(new SessionCommand.Stop());
    assertThat(third.send(new SessionCommand.SetAblation(NO_POSITIONS)))
        .isEqualTo(
            new Transition.Refused("This run was stopped before it had a model. Train again."));
    gate.open();
  }
}
