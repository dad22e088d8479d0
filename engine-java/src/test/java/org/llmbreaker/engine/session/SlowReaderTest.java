package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.config.TrainingConfig;
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted;
import org.llmbreaker.engine.event.TrainingEvent.TrainingPaused;
import org.llmbreaker.engine.session.SessionEvent.Happened;

/**
 * A display that is slow, or that never looks at all: training does not notice, memory stays
 * bounded, and whoever looks late finds everything that happened.
 */
class SlowReaderTest {
  private static final int STEPS = 10_000;
  private static final int SAMPLE_INTERVAL = 10;
  private static final int FRAME_INTERVAL = 50;
  private static final RunConfig CONFIG =
      TrainingSessionTest.HUNDRED_STEPS.withTraining(
          new TrainingConfig(32, STEPS, SAMPLE_INTERVAL, FRAME_INTERVAL, 64));

  private final VirtualTime time = VirtualTime.passing();
  private final FakeRun.Factory runs = new FakeRun.Factory(time);
  private final SessionManager manager = new SessionManager(1, time);
  private final TrainingSession session =
      manager.create(
          new SessionRequest(Feature.WATCH_LEARN, CONFIG, "First words", Speed.X10, runs));

  @AfterEach
  void close() {
    manager.close();
  }

  private void complete() {
    session.send(new SessionCommand.Start());
    try (var observer = new Observer(session)) {
      observer.await(TrainingCompleted.class);
    }
  }

  private void assertHistoryWithoutHoles() {
    HistoryView view = session.history().view();
    assertThat(view.steps())
        .containsExactly(IntStream.rangeClosed(0, STEPS).asDoubleStream().toArray());
    assertThat(view.trainLoss()[STEPS]).isEqualTo(FakeRun.lossAt(STEPS));
    assertThat(view.validationSteps()).hasSize(STEPS / SAMPLE_INTERVAL + 1);
  }

  private static <E> List<E> all(List<SessionEvent> events, Class<E> kind) {
    return events.stream()
        .filter(Happened.class::isInstance)
        .map(event -> ((Happened) event).event())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Test
  void a_display_that_never_looks_is_told_once_and_finds_everything_at_the_end() {
    var told = new AtomicInteger();
    try (SessionSubscription stopped = session.subscribe(told::incrementAndGet)) {
      complete();
      assertThat(told.get()).isLessThanOrEqualTo(1); // ten thousand news, one word

      SessionUpdate everything = stopped.drain();

      assertThat(everything.metrics().orElseThrow().step()).isEqualTo(STEPS);
      assertThat(all(everything.events(), GeneratedSample.class))
          .hasSize(STEPS / SAMPLE_INTERVAL + 1);
      assertThat(all(everything.events(), AttentionSnapshot.class))
          .hasSize(STEPS / FRAME_INTERVAL + 1);
      assertThat(all(everything.events(), TrainingCompleted.class)).hasSize(1);
    }
    assertHistoryWithoutHoles();
  }

  @Test
  void a_display_that_sleeps_through_most_of_it_misses_no_event_and_sees_each_once()
      throws Exception {
    var step = new Semaphore(0);
    runs.script = ignored -> step.acquire();
    session.send(new SessionCommand.Start());
    List<SessionEvent> seen = new ArrayList<>();
    List<Integer> metrics = new ArrayList<>();
    try (SessionSubscription slow = session.subscribe(() -> {})) {
      for (int nap = 0; nap < 10; nap++) {
        step.release(STEPS / 10);
        SessionUpdate update = slow.drain(); // somewhere in a thousand steps
        seen.addAll(update.events());
        update.metrics().ifPresent(newest -> metrics.add(newest.step()));
      }
      try (var observer = new Observer(session)) {
        observer.await(TrainingCompleted.class);
      }
      seen.addAll(slow.drain().events());
      assertThat(slow.drain().events()).isEmpty();
    }
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(all(seen, GeneratedSample.class))
        .extracting(GeneratedSample::step)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(0, STEPS / SAMPLE_INTERVAL)
                .mapToObj(i -> i * SAMPLE_INTERVAL)
                .toList());
    assertThat(all(seen, TrainingCompleted.class)).hasSize(1);
    assertThat(metrics).isSorted();
    assertHistoryWithoutHoles();
  }

  @Test
  void however_many_pauses_there_are_only_so_many_are_kept_for_a_display_that_never_looks() {
    try (SessionSubscription stopped = session.subscribe(() -> {})) {
      session.send(new SessionCommand.Start());
      for (int i = 0; i < 3 * ControlLane.KEPT_NOTICES; i++) {
        session.send(new SessionCommand.Pause());
        session.send(new SessionCommand.Resume());
      }
      try (var observer = new Observer(session)) {
        observer.await(TrainingCompleted.class);
      }
      List<SessionEvent> kept = stopped.drain().events();
      int once = 2 + STEPS / SAMPLE_INTERVAL + 1 + STEPS / FRAME_INTERVAL + 1;
      assertThat(kept).hasSizeLessThanOrEqualTo(once + ControlLane.KEPT_NOTICES);
      assertThat(all(kept, TrainingPaused.class)).isNotEmpty();
      assertThat(all(kept, TrainingCompleted.class)).hasSize(1);
    }
    assertHistoryWithoutHoles();
  }

  /** Events are kept once for all readers, so a hundred that never look cost no more than one. */
  @Test
  void a_hundred_displays_that_never_look_share_the_same_events() {
    List<SessionSubscription> readers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      readers.add(session.subscribe(() -> {}));
    }
    complete();
    Set<Integer> distinct = new HashSet<>();
    for (SessionSubscription reader : readers) {
      reader.drain().events().forEach(event -> distinct.add(System.identityHashCode(event)));
      reader.close();
    }
    int all = 2 + STEPS / SAMPLE_INTERVAL + 1 + STEPS / FRAME_INTERVAL + 1;
    assertThat(distinct).hasSizeLessThanOrEqualTo(all);
  }
}
