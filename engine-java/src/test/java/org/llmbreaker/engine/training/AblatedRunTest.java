package org.llmbreaker.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.Preset;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.TrainingConfig;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import org.llmbreaker.engine.event.Role;
import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.event.TrainingEvent.AttentionSnapshot;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;
import org.llmbreaker.engine.session.FilmPlan;

/** The 8K model on a bundled text, 100 of 130 steps made, filmed every 10. */
class AblatedRunTest {
  private static final TrainingConfig TRAINING =
      new TrainingConfig(16, 130, 50, 50, 32).withSnapshotInterval(10);
  private static final Ablation NO_FIRST_BLOCK = Ablation.NONE.toggled(new Ablation.Block(0));

  private final Corpus corpus = DatasetCatalogue.bundled().load("first-words");
  private final RunConfig config =
      Preset.MICRO.run(corpus.info().vocabularySize(), 2).withTraining(TRAINING);
  private final List<TrainingEvent> events = new ArrayList<>();
  private final TransformerRun run =
      new TransformerRun(config, corpus, events::add, InstantSource.fixed(Instant.EPOCH));

  @BeforeEach
  void trainHundredSteps() {
    run.begin();
    advanceTo(100);
  }

  @AfterEach
  void close() {
    run.close();
  }

  private void advanceTo(int step) {
    while (run.step() < step) {
      run.advance();
    }
  }

  private TrainingMetrics lastMetrics() {
    return all(TrainingMetrics.class).getLast();
  }

  private <E extends TrainingEvent> List<E> all(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void switching_back_without_a_step_restores_the_validation_loss() {
    TrainingMetrics whole = lastMetrics();
    double without = run.ablate(NO_FIRST_BLOCK);
    assertThat(without).isGreaterThan(whole.valLoss() + 0.01);
    assertThat(lastMetrics().valLoss()).isEqualTo(without);
    assertThat(lastMetrics().step()).isEqualTo(100);
    assertThat(lastMetrics().trainLoss()).isEqualTo(whole.trainLoss());

    double restored = run.ablate(Ablation.NONE);

    assertThat(restored).isEqualTo(whole.valLoss(), within(1e-6));
    assertThat(restored).isEqualTo(whole.valLoss());
  }

  @Test
  void the_model_learns_around_what_is_off() {
    double without = run.ablate(NO_FIRST_BLOCK.toggled(new Ablation.Positions()));
    advanceTo(130);
    assertThat(run.ablate(run.model().ablation())).isLessThan(without);
  }

  @Test
  void the_film_has_a_frame_every_ten_steps_with_maps_and_roles_of_every_head() {
    advanceTo(130);
    List<AttentionSnapshot> film = all(AttentionSnapshot.class);
    assertThat(film)
        .extracting(AttentionSnapshot::step)
        .containsExactly(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130);
    FilmPlan plan = FilmPlan.of(config);
    assertThat(film.stream().mapToLong(AttentionSnapshot::bytes).sum()).isEqualTo(plan.bytes());
    for (AttentionSnapshot frame : film) {
      checkRows(frame);
      checkRoles(frame);
    }
  }

  private static void checkRows(AttentionSnapshot frame) {
    int size = frame.tokens().size();
    for (int head = 0; head < 4; head++) {
      float[] matrix = frame.matrix(head / 2, head % 2);
      assertThat(matrix[0]).isEqualTo(1f);
      for (int query = 0; query < size; query++) {
        double sum = 0;
        for (int key = 0; key < size; key++) {
          sum += matrix[query * size + key];
          assertThat(key > query && matrix[query * size + key] != 0).isFalse();
        }
        assertThat(sum).isCloseTo(1, within(1e-6));
      }
    }
  }

  /** Scores from exact weights agree with what the stored ones say. */
  private static void checkRoles(AttentionSnapshot frame) {
    int size = frame.tokens().size();
    for (int head = 0; head < 4; head++) {
      int layer = head / 2;
      int column = head % 2;
      double previous = 0;
      double entropy = 0;
      for (int t = 1; t < size; t++) {
        previous += frame.weight(layer, column, t, t - 1);
        double nats = 0;
        for (int s = 0; s <= t; s++) {
          double p = frame.weight(layer, column, t, s);
          nats -= p == 0 ? 0 : p * Math.log(p);
        }
        entropy += nats / Math.log(t + 1);
      }
      assertThat((double) frame.roles().score(Role.PREVIOUS_TOKEN, layer, column))
          .isCloseTo(previous / (size - 1), within(1e-4));
      assertThat((double) frame.roles().score(Role.ENTROPY, layer, column))
          .isCloseTo(entropy / (size - 1), within(1e-3));
      assertThat(frame.roles().score(Role.INDUCTION, layer, column)).isBetween(0f, 1f);
      assertThat(frame.roles().score(Role.SAME_TOKEN, layer, column)).isBetween(0f, 1f);
    }
  }

  @Test
  void an_untrained_model_looks_everywhere_alike() {
    AttentionSnapshot first = all(AttentionSnapshot.class).getFirst();
    AttentionSnapshot last = all(AttentionSnapshot.class).getLast();
    double chance = 0;
    for (int t = 32; t < 64; t++) {
      chance += 1 / (32.0 * (t + 1));
    }
    for (int head = 0; head < 4; head++) {
      assertThat(first.roles().score(Role.ENTROPY, head / 2, head % 2)).isGreaterThan(0.99f);
      assertThat((double) first.roles().score(Role.INDUCTION, head / 2, head % 2))
          .isCloseTo(chance, within(0.01));
    }
    assertThat(last.roles().entropy()[0][0]).isLessThan(first.roles().entropy()[0][0]);
  }
}
