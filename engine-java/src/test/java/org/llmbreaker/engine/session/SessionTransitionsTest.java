package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.SamplingConfig;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.event.FailureType;
import org.llmbreaker.engine.session.Transition.Accepted;
import org.llmbreaker.engine.session.Transition.Refused;

class SessionTransitionsTest {
  private static final Divergence ASTRAY = new Divergence("the loss", 0.005);

  private static final List<SessionState> STATES =
      List.of(
          new SessionState.Idle(),
          new SessionState.Queued(3, false),
          new SessionState.Queued(2, true),
          new SessionState.Running(),
          new SessionState.Paused(Optional.empty()),
          new SessionState.Paused(Optional.of(ASTRAY)),
          new SessionState.Stopped("user_requested"),
          new SessionState.Completed(),
          new SessionState.Failed(FailureType.TRAINING_FAILED, "broken"));

  private static final SessionCommand GENERATE =
      new SessionCommand.Generate(1, SamplingConfig.DEFAULT, "a");

  /** One row a command, one column a state in the order of {@link #STATES}; "-" is a refusal. */
  private static final List<Row> TABLE =
      List.of(
          new Row(new SessionCommand.Start(), "queued - - - - - - - -"),
          new Row(new SessionCommand.Pause(), "- idle paused paused - - - - -"),
          new Row(new SessionCommand.Resume(), "- - - - resuming resuming - - -"),
          new Row(new SessionCommand.Step(), "- - - - paused paused - - -"),
          new Row(new SessionCommand.Stop(), "- stopped stopped stopped stopped stopped - - -"),
          new Row(new SessionCommand.SetSpeed(Speed.X2), "same same same same same same - - -"),
          new Row(new SessionCommand.ResumeWithLowerRate(), "- - - - - resuming - - -"),
          new Row(
              new SessionCommand.SetAblation(Ablation.NONE),
              "same same same same same same same same -"),
          new Row(GENERATE, "- - - same same same same same -"));

  record Row(SessionCommand command, String outcomes) {}

  static Stream<Arguments> everyPair() {
    return TABLE.stream()
        .flatMap(
            row -> {
              List<String> outcomes = List.of(row.outcomes().split(" ", -1));
              return Stream.iterate(0, i -> i < STATES.size(), i -> i + 1)
                  .map(i -> Arguments.of(STATES.get(i), row.command(), outcomes.get(i)));
            });
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void every_command_in_every_state_does_what_the_table_says(
      SessionState state, SessionCommand command, String outcome) {
    Transition transition = SessionTransitions.next(state, command);

    switch (transition) {
      case Accepted accepted -> assertThat(accepted.state()).isEqualTo(named(outcome, state));
      case Refused refused -> {
        assertThat(outcome).isEqualTo("-");
        assertThat(refused.reason()).endsWith(".").hasSizeGreaterThan(20);
      }
    }
  }

  @Test
  void the_table_has_every_command_and_every_state() {
    assertThat(TABLE)
        .extracting(row -> (Object) row.command().getClass())
        .containsExactlyInAnyOrder((Object[]) SessionCommand.class.getPermittedSubclasses());
    assertThat(STATES)
        .extracting(state -> (Object) state.getClass())
        .contains((Object[]) SessionState.Ended.class.getPermittedSubclasses());
    assertThat(STATES.stream().map(SessionState::id).distinct())
        .containsExactly("idle", "queued", "running", "paused", "stopped", "completed", "error");
  }

  private static SessionState named(String outcome, SessionState before) {
    return switch (outcome) {
      case "same" -> before;
      case "idle" -> new SessionState.Idle();
      case "queued" -> new SessionState.Queued(1, false);
      case "resuming" -> new SessionState.Queued(1, true);
      case "paused" -> new SessionState.Paused(Optional.empty());
      case "stopped" -> new SessionState.Stopped("user_requested");
      default -> throw new AssertionError("The table refuses this pair: " + outcome);
    };
  }
}
