package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted;

/** Many people pressing buttons at once. */
class SessionRaceTest {
  private static final int PEOPLE = 4;
  private static final int PRESSES = 2_000;
  private static final int PRESSES_A_STEP = 30;

  private static final List<SessionCommand> BUTTONS =
      List.of(
          new SessionCommand.Pause(),
          new SessionCommand.Resume(),
          new SessionCommand.Step(),
          new SessionCommand.SetSpeed(Speed.X1),
          new SessionCommand.SetSpeed(Speed.X10));

  @Test
  void three_sessions_for_one_place_all_reach_their_end_whatever_is_pressed() throws Exception {
    var time = VirtualTime.passing();
    var runs = new FakeRun.Factory(time);
    var steps = new Semaphore(0); // steps are made while buttons are pressed, not before or after
    runs.script = step -> steps.acquire();
    try (var manager = new SessionManager(1, time);
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<TrainingSession> sessions = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        sessions.add(
            manager.create(
                new SessionRequest(
                    Feature.WATCH_LEARN,
                    SessionFixture.HUNDRED_STEPS,
                    "First words",
                    Speed.X10,
                    runs)));
      }
      sessions.forEach(session -> session.send(new SessionCommand.Start()));
      press(people, sessions, steps);
      steps.release(sessions.size() * 100);
      for (TrainingSession session : sessions) {
        session.send(new SessionCommand.Start()); // in case it left the line
        session.send(new SessionCommand.Resume());
        try (var observer = new Observer(session)) {
          assertThat(observer.await(TrainingCompleted.class).step()).isEqualTo(100);
          assertThat(observer.milestones().getLast()).isEqualTo("TrainingCompleted");
          assertThat(observer.all(TrainingCompleted.class)).hasSize(1);
        }
        assertThat(session.history().size()).isEqualTo(101);
      }
    }
    assertThat(runs.closed).hasValue(runs.made.get());
  }

  private static void press(ExecutorService people, List<TrainingSession> sessions, Semaphore steps)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<Future<Integer>> done = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      var random = new Random(person);
      Callable<Integer> presses =
          () -> {
            for (int i = 0; i < PRESSES; i++) {
              TrainingSession session = sessions.get(random.nextInt(sessions.size()));
              session.send(BUTTONS.get(random.nextInt(BUTTONS.size())));
              if (i % PRESSES_A_STEP == 0) {
                steps.release();
              }
            }
            return PRESSES;
          };
      done.add(people.submit(presses));
    }
    for (Future<Integer> future : done) {
      assertThat(future.get(60, TimeUnit.SECONDS)).isEqualTo(PRESSES);
    }
  }
}
