package org.llmbreaker.engine.session;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.checkpoint.Soak;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.dataset.Xoshiro256;

/**
 * Two people command the same two sessions at once. All answers and states together must be those
 * of some order in which the commands came one after the other: all such orders are computed and
 * compared. (Lincheck, which does this for smaller parts in {@link SharedRecordsTest}, comes to no
 * end here.)
 */
class SessionCommandOrderTest {
  private static final int COMMANDS_EACH = 3;

  private static final List<SessionCommand> COMMANDS =
      List.of(
          new SessionCommand.Start(),
          new SessionCommand.Start(),
          new SessionCommand.Pause(),
          new SessionCommand.Resume(),
          new SessionCommand.Stop(),
          new SessionCommand.SetSpeed(Speed.X1));

  /** A command to one of the two sessions. */
  private record Press(int session, SessionCommand command) {}

  /** What both people were answered, and where the sessions stand in the end. */
  private record Outcome(
      List<Transition> first, List<Transition> second, List<SessionState> states) {}

  /** Two sessions where there is no place, so that commands alone decide their states. */
  private static final class Line {
    private final List<TrainingSession> sessions = new ArrayList<>();

    Line() {
      VirtualTime time = VirtualTime.held();
      var places = new Places(0);
      for (int i = 0; i < 2; i++) {
        var request =
            new SessionRequest(
                Feature.WATCH_LEARN,
                TrainingSessionTest.HUNDRED_STEPS,
                "First words",
                Speed.X10,
                new FakeRun.Factory(time));
        sessions.add(new TrainingSession(request, places, time, () -> {}));
      }
    }

    Transition apply(Press press) {
      return sessions.get(press.session()).send(press.command());
    }

    List<SessionState> states() {
      return sessions.stream().map(TrainingSession::state).toList();
    }
  }

  @Test
  void commands_at_the_same_time_take_effect_one_after_the_other() throws Exception {
    var random = new Xoshiro256(7);
    int overlapping = 0;
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < Soak.repetitions(1_000); round++) {
        List<Press> first = presses(random);
        List<Press> second = presses(random);
        Set<Outcome> possible = inEveryOrder(first, second);
        assertThat(atOnce(people, first, second)).as("%s and %s", first, second).isIn(possible);
        overlapping += possible.size() > 1 ? 1 : 0;
      }
    }
    assertThat(overlapping).as("rounds in which the order matters").isPositive();
  }

  private static List<Press> presses(Xoshiro256 random) {
    List<Press> presses = new ArrayList<>();
    for (int i = 0; i < COMMANDS_EACH; i++) {
      presses.add(new Press(random.nextInt(2), COMMANDS.get(random.nextInt(COMMANDS.size()))));
    }
    return presses;
  }

  private static Outcome atOnce(ExecutorService people, List<Press> first, List<Press> second)
      throws Exception {
    var line = new Line();
    var together = new CyclicBarrier(2);
    Future<List<Transition>> one = people.submit(person(line, first, together));
    Future<List<Transition>> other = people.submit(person(line, second, together));
    return new Outcome(one.get(60, SECONDS), other.get(60, SECONDS), line.states());
  }

  private static Callable<List<Transition>> person(
      Line line, List<Press> presses, CyclicBarrier together) {
    return () -> {
      together.await(60, SECONDS);
      return presses.stream().map(line::apply).toList();
    };
  }

  /** Each order is a choice, bit by bit, of whose turn it is. */
  private static Set<Outcome> inEveryOrder(List<Press> first, List<Press> second) {
    Set<Outcome> outcomes = new HashSet<>();
    int all = 2 * COMMANDS_EACH;
    for (int turns = 0; turns < 1 << all; turns++) {
      if (Integer.bitCount(turns) == COMMANDS_EACH) {
        outcomes.add(inOrder(first, second, turns));
      }
    }
    return outcomes;
  }

  private static Outcome inOrder(List<Press> first, List<Press> second, int turns) {
    var line = new Line();
    List<Transition> one = new ArrayList<>();
    List<Transition> other = new ArrayList<>();
    for (int turn = 0; turn < 2 * COMMANDS_EACH; turn++) {
      if ((turns >> turn & 1) == 0) {
        one.add(line.apply(first.get(one.size())));
      } else {
        other.add(line.apply(second.get(other.size())));
      }
    }
    return new Outcome(one, other, line.states());
  }
}
