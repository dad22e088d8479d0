package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.event.TrainingEvent.TrainingMetrics;

class RunHistoryTest {
  private final RunHistory history = new RunHistory(new ControlLane());

  private void record(int step, double valLoss) {
    history.record(new TrainingMetrics(step, step * 2.0, valLoss, 0.1, 3, Instant.EPOCH));
  }

  @Test
  void grows_past_its_first_size_and_gives_any_range() {
    for (int step = 0; step <= 5_000; step++) {
      record(step, step % 1_000 == 0 ? step + 0.5 : Double.NaN);
    }
    assertThat(history.size()).isEqualTo(5_001);
    var losses = new double[3];
    history.copyTrainLoss(4_000, 4_003, losses);
    assertThat(losses).containsExactly(8_000, 8_002, 8_004);
    var points = new double[2];
    history.copyValidationSteps(4, 6, points);
    assertThat(points).containsExactly(4_000, 5_000);
    history.copyValidationLoss(4, 6, points);
    assertThat(points).containsExactly(4_000.5, 5_000.5);
    assertThat(history.lastTrainLoss()).isEqualTo(10_000);
    assertThat(history.lastValidationLoss()).isEqualTo(5_000.5);
  }

  @Test
  void an_evaluation_that_comes_after_its_step_adds_a_point_and_no_row() {
    record(1, Double.NaN);
    record(1, 2.5);
    assertThat(history.size()).isEqualTo(1);
    assertThat(history.validationSize()).isEqualTo(1);
  }

  @Test
  void a_view_is_a_copy_of_one_moment() {
    record(0, 4);
    HistoryView view = history.view();
    record(1, 3);
    assertThat(view.steps()).containsExactly(0);
    assertThat(view.trainLoss()).containsExactly(0);
    assertThat(view.learningRate()).containsExactly(0.1);
    assertThat(view.gradientNorm()).containsExactly(3);
    assertThat(view.validationLoss()).containsExactly(4);
  }

  @Test
  void an_empty_history_has_no_last_loss_and_refuses_rows_it_does_not_have() {
    assertThat(history.lastTrainLoss()).isNaN();
    assertThatThrownBy(() -> history.copySteps(0, 1, new double[1]))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("history of 0");
  }
}
