package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.checkpoint.RecordedCurves;
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
  void only_the_newest_thousand_markers_are_kept() {
    for (int step = 0; step < 1_000; step++) {
      history.mark(step, Marker.Kind.PAUSED);
    }
    assertThat(history.markers()).hasSize(1_000).startsWith(new Marker(0, Marker.Kind.PAUSED));
    history.mark(1_000, Marker.Kind.DIVERGED);
    assertThat(history.markers())
        .hasSize(1_000)
        .startsWith(new Marker(1, Marker.Kind.PAUSED))
        .endsWith(new Marker(1_000, Marker.Kind.DIVERGED));
  }

  @Test
  void recorded_curves_and_markers_come_back_as_they_were() {
    var curves =
        new RecordedCurves(
            new double[] {0, 1, 2},
            new double[] {5, 4, 3},
            new double[] {0.1, 0.2, 0.3},
            new double[] {7, 8, 9},
            new double[] {0, 2},
            new double[] {5.5, 3.5},
            List.of(new RecordedCurves.Mark(1, "PAUSED")));
    history.restore(curves);
    HistoryView view = history.view();
    assertThat(view.steps()).containsExactly(curves.steps());
    assertThat(view.trainLoss()).containsExactly(curves.trainLoss());
    assertThat(view.learningRate()).containsExactly(curves.learningRate());
    assertThat(view.gradientNorm()).containsExactly(curves.gradientNorm());
    assertThat(view.validationSteps()).containsExactly(curves.validationSteps());
    assertThat(view.validationLoss()).containsExactly(curves.validationLoss());
    assertThat(view.markers()).containsExactly(new Marker(1, Marker.Kind.PAUSED));
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
