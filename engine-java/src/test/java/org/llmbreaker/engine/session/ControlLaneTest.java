package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.llmbreaker.engine.checkpoint.RecordedFilm;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.event.CharacterChoice;
import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.event.TrainingEvent.AblationChanged;
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot;
import org.llmbreaker.engine.event.TrainingEvent.GeneratedSample;
import org.llmbreaker.engine.event.TrainingEvent.TrainingDiverged;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;
import org.llmbreaker.engine.event.TrainingEvent.TrainingPaused;
import org.llmbreaker.engine.event.TrainingEvent.TrainingQueued;
import org.llmbreaker.engine.event.TrainingEvent.TrainingResumed;
import org.llmbreaker.engine.event.TrainingEvent.TrainingStopped;
import org.llmbreaker.engine.session.SessionEvent.Generated;
import org.llmbreaker.engine.session.SessionEvent.GenerationFailed;
import org.llmbreaker.engine.session.SessionEvent.Happened;

class ControlLaneTest {
  private static final CharacterChoice CHOICE = new CharacterChoice("a", 1, 0, List.of());

  private static void append(ControlLane lane, TrainingEvent event) {
    lane.append(new Happened(event));
  }

  @Test
  void a_reader_gets_exactly_what_lies_between_two_positions() {
    var lane = new ControlLane();
    append(lane, new TrainingPaused(1, Instant.EPOCH));
    long read = lane.last();
    append(lane, new TrainingPaused(2, Instant.EPOCH));
    long to = lane.last();
    append(lane, new TrainingPaused(3, Instant.EPOCH));

    assertThat(lane.between(read, to))
        .containsExactly(new Happened(new TrainingPaused(2, Instant.EPOCH)));
    assertThat(lane.between(0, lane.last())).hasSize(3);
  }

  @Test
  void endless_pauses_and_requests_stay_bounded_and_never_displace_the_end() {
    var lane = new ControlLane();
    append(lane, new TrainingStopped(7, "user_requested", Instant.EPOCH));
    for (int i = 0; i < 5_000; i++) {
      append(lane, new TrainingPaused(i, Instant.EPOCH));
      lane.append(new GenerationFailed(i, "no"));
    }
    List<SessionEvent> kept = lane.between(0, lane.last());
    assertThat(kept).hasSize(1 + ControlLane.KEPT_NOTICES + ControlLane.KEPT_ANSWERS);
    assertThat(kept.getFirst())
        .isEqualTo(new Happened(new TrainingStopped(7, "user_requested", Instant.EPOCH)));
    assertThat(kept.getLast()).isEqualTo(new GenerationFailed(4_999, "no"));
  }

  static List<SessionEvent> endless() {
    return List.of(
        new Happened(new TrainingQueued(1)),
        new Happened(new TrainingPaused(1, Instant.EPOCH)),
        new Happened(new TrainingResumed(1, Instant.EPOCH)),
        new Happened(new AblationChanged(1, Ablation.NONE, 2, Instant.EPOCH)),
        new Happened(new TrainingDiverged(1, "the loss", 0.1, Instant.EPOCH)),
        new GenerationFailed(1, "no"),
        new Generated(1, new GeneratedSample(1, "", "text", List.of())));
  }

  @ParameterizedTest
  @MethodSource("endless")
  void whatever_can_come_without_end_is_bounded(SessionEvent event) {
    var lane = new ControlLane();
    for (int i = 0; i < 2 * ControlLane.KEPT_NOTICES; i++) {
      lane.append(event);
    }
    int kept = event instanceof Happened ? ControlLane.KEPT_NOTICES : ControlLane.KEPT_ANSWERS;
    assertThat(lane.between(0, lane.last())).hasSize(kept);
  }

  @Test
  void a_single_sample_keeps_its_probabilities_however_long_it_is() {
    var lane = new ControlLane();
    List<CharacterChoice> choices = Collections.nCopies(2 * ControlLane.KEPT_CHOICES, CHOICE);
    append(lane, new GeneratedSample(1, "", "long", choices));
    assertThat(lane.all(GeneratedSample.class).getFirst().choices()).isEqualTo(choices);
  }

  @Test
  void old_samples_lose_their_probabilities_but_never_their_text() {
    var lane = new ControlLane();
    int length = ControlLane.KEPT_CHOICES / 4;
    List<CharacterChoice> choices = Collections.nCopies(length, CHOICE);
    for (int step = 0; step < 6; step++) {
      append(lane, new GeneratedSample(step, "", "text " + step, choices));
    }
    List<GeneratedSample> samples = lane.all(GeneratedSample.class);
    assertThat(samples).extracting(GeneratedSample::step).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(samples).extracting(GeneratedSample::text).startsWith("text 0", "text 1");
    assertThat(samples)
        .extracting(sample -> sample.choices().size())
        .containsExactly(0, 0, length, length, length, length);
  }

  @Test
  void a_film_over_budget_is_thinned_evenly_and_keeps_its_first_and_newest_frame() {
    var lane = new ControlLane(8 * FakeRun.frame(0).bytes());
    for (int step = 0; step <= 21; step++) {
      append(lane, FakeRun.frame(step));
      List<AttentionSnapshot> film = lane.all(AttentionSnapshot.class);
      assertThat(film).hasSizeLessThanOrEqualTo(8);
      assertThat(film.getFirst().step()).isZero();
      assertThat(film.getLast().step()).isEqualTo(step);
    }
    assertThat(lane.all(AttentionSnapshot.class))
        .extracting(AttentionSnapshot::step)
        .containsExactly(0, 4, 8, 12, 16, 20, 21);
  }

  /** As a run that was saved at any step and goes on does. */
  @Test
  void a_recorded_film_goes_on_as_it_would_have_without_the_break() {
    long room = 8 * FakeRun.frame(0).bytes();
    for (int broken = 0; broken <= 40; broken++) {
      var whole = new ControlLane(room);
      var before = new ControlLane(room);
      var after = new ControlLane(room);
      for (int step = 0; step <= 40; step++) {
        append(whole, FakeRun.frame(step));
        append(step < broken ? before : after, FakeRun.frame(step));
        if (step == broken - 1) {
          goOn(before.recordFilm(), after);
        }
      }
      assertThat(after.recordFilm())
          .as("broken at %d", broken)
          .usingRecursiveComparison()
          .isEqualTo(whole.recordFilm());
    }
  }

  private static void goOn(RecordedFilm film, ControlLane lane) {
    for (int i = 0; i < film.frames().size(); i++) {
      lane.appendFrame(film.frames().get(i), film.numbers()[i]);
    }
    lane.resumeFilm(film);
  }

  @Test
  void metrics_do_not_belong_here() {
    var metrics = new TrainingMetrics(1, 1, 1, 1, 1, Instant.EPOCH);
    assertThatThrownBy(() -> append(new ControlLane(), metrics))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
