package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.Preset;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.config.TrainingConfig;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import org.llmbreaker.engine.event.TrainingEvent.AblationChanged;
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted;
import org.llmbreaker.engine.event.TrainingEvent.TrainingPaused;
import org.llmbreaker.engine.training.TransformerRun;

/** Parts of the model are switched off and on by command. */
class SessionAblationTest extends SessionFixture {
  private static final Ablation NO_POSITIONS = Ablation.NONE.toggled(new Ablation.Positions());

  @Test
  void parts_switched_off_while_paused_are_evaluated_at_once_and_marked() {
    TrainingSession session = pausedAt(5);
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
    TrainingSession session = heldBy(gate);
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

  /** The 8K model itself: whole, without its first block, and whole again. */
  @Test
  void a_real_run_answers_while_paused_and_comes_back_to_the_last_bit() {
    Corpus corpus = DatasetCatalogue.bundled().load("first-words");
    TrainingSession session =
        manager.create(
            new SessionRequest(
                Feature.WATCH_LEARN,
                Preset.MICRO
                    .run(corpus.info().vocabularySize(), 2)
                    .withTraining(new TrainingConfig(32, 10_000, 50, 50, 64)),
                "First words",
                Speed.X10,
                (config, listener) ->
                    new TransformerRun(
                        config, corpus, listener, InstantSource.fixed(Instant.EPOCH))));
    session.send(new SessionCommand.Start());
    try (var observer = new Observer(session)) {
      observer.awaitState(state -> session.step() >= 100);
      session.send(new SessionCommand.Pause());
      observer.await(TrainingPaused.class);
      var noFirstBlock = Ablation.NONE.toggled(new Ablation.Block(0));

      double whole = lossWith(Ablation.NONE, 1, session, observer);
      double without = lossWith(noFirstBlock, 2, session, observer);
      double again = lossWith(Ablation.NONE, 3, session, observer);

      assertThat(without).isGreaterThan(whole + 0.01);
      assertThat(again).isEqualTo(whole);
      assertThat(session.history().lastValidationLoss()).isEqualTo(whole);
    }
  }

  private static double lossWith(
      Ablation ablation, int answers, TrainingSession session, Observer observer) {
    session.send(new SessionCommand.SetAblation(ablation));
    observer.awaitState(state -> observer.all(AblationChanged.class).size() == answers);
    AblationChanged answer = observer.await(AblationChanged.class);
    assertThat(answer.ablation()).isEqualTo(ablation);
    return answer.valLoss();
  }
}
