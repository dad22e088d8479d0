package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted;

/** Who watches the list of sessions, and when they are woken. */
class SessionListTest extends SessionFixture {
  private static void assertWoken(Semaphore woken) throws InterruptedException {
    assertThat(woken.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void watchers_of_the_list_are_woken_by_changes() throws Exception {
    var woken = new Semaphore(0);
    try (SessionListSubscription list = manager.watch(woken::release)) {
      assertWoken(woken);
      assertThat(list.drain()).isEmpty();
      TrainingSession session = session(Speed.X10);
      assertWoken(woken);
      assertThat(list.drain()).containsExactly(session);
      session.send(new SessionCommand.Start());
      assertWoken(woken);
    }
  }

  @Test
  void a_step_that_ends_after_the_pause_is_news_for_the_list() throws Exception {
    var gate = new Gate(5);
    TrainingSession session = heldBy(gate);
    session.send(new SessionCommand.Pause());
    var woken = new Semaphore(0);
    try (SessionListSubscription list = manager.watch(woken::release)) {
      assertWoken(woken);
      assertThat(list.drain().getFirst().step()).isEqualTo(4);
      gate.open();
      awaitStep(5, list, woken);
      session.send(new SessionCommand.Step());
      awaitStep(6, list, woken);
    }
  }

  /** Looks only when woken, as the list on the screen does. */
  private static void awaitStep(int step, SessionListSubscription list, Semaphore woken)
      throws InterruptedException {
    while (list.drain().getFirst().step() != step) {
      assertWoken(woken);
    }
  }

  @Test
  void watchers_of_the_list_are_woken_when_a_session_goes() throws Exception {
    TrainingSession session = session(Speed.X10);
    session.send(new SessionCommand.Start());
    try (var observer = new Observer(session)) {
      observer.await(TrainingCompleted.class); // so that going changes no state
    }
    var woken = new Semaphore(0);
    try (SessionListSubscription list = manager.watch(woken::release)) {
      assertWoken(woken);
      list.drain();
      manager.delete(session.id());
      assertWoken(woken);
      assertThat(list.drain()).isEmpty();
    }
  }

  @Test
  void a_watcher_that_went_away_is_told_nothing_more_and_others_are_told_the_end()
      throws Exception {
    var gone = new Semaphore(0);
    SessionListSubscription left = manager.watch(gone::release);
    assertWoken(gone);
    left.drain();
    left.close();
    var woken = new Semaphore(0);
    SessionListSubscription stays = manager.watch(woken::release);
    assertWoken(woken);
    stays.drain();
    session(Speed.X10);
    assertWoken(woken); // not drained: armed no more
    manager.close();
    assertWoken(woken); // a last time
    assertThat(stays.drain()).isEmpty();
    assertThat(gone.availablePermits()).isZero();
  }
}
