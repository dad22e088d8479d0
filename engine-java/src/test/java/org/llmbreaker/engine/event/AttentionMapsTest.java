package org.llmbreaker.engine.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttentionMapsTest {
  /** Softmax rows, from nearly even to nearly one-hot ones. */
  private static float[] softmaxRows(int matrices, int size, double sharpness) {
    var random = new SplittableRandom(11);
    var weights = new float[matrices * size * size];
    for (int row = 0; row < matrices * size; row++) {
      double[] e = new double[row % size + 1];
      Arrays.setAll(e, s -> Math.exp(sharpness * random.nextGaussian()));
      double sum = Arrays.stream(e).sum();
      for (int s = 0; s < e.length; s++) {
        weights[row * size + s] = (float) (e[s] / sum);
      }
    }
    return weights;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 3, 30})
  void no_weight_is_off_by_more_than_a_512th_and_rows_still_sum_to_one(double sharpness) {
    int size = 64;
    float[] weights = softmaxRows(4, size, sharpness);
    AttentionMaps maps = AttentionMaps.of(2, 2, size, weights);
    double worst = 0;
    for (int head = 0; head < 4; head++) {
      for (int query = 0; query < size; query++) {
        double sum = 0;
        for (int key = 0; key < size; key++) {
          float stored = maps.weight(head / 2, head % 2, query, key);
          float original = weights[(head * size + query) * size + key];
          worst = Math.max(worst, Math.abs(stored - original));
          sum += stored;
          if (key > query || original == 0) {
            assertThat(stored).isZero();
          }
        }
        assertThat(sum).isCloseTo(1, within(1e-6));
      }
      assertThat(maps.weight(head / 2, head % 2, 0, 0)).isEqualTo(1f);
    }
    assertThat(worst).isLessThan(1 / 512.0).isLessThan(1 / 60_000.0);
  }

  @Test
  void a_copied_matrix_has_the_same_figures_and_zeros_above_the_diagonal() {
    AttentionMaps maps = AttentionMaps.of(1, 2, 9, softmaxRows(2, 9, 1));
    var matrix = new float[81];
    matrix[8] = 5;
    maps.copyMatrix(0, 1, matrix);
    for (int i = 0; i < 81; i++) {
      assertThat(matrix[i]).isEqualTo(maps.weight(0, 1, i / 9, i % 9));
    }
    assertThat(matrix[8]).isZero();
  }

  @Test
  void weights_of_exactly_one_and_zero_stay_what_they_are() {
    AttentionMaps maps = AttentionMaps.of(1, 1, 3, new float[] {1, 0, 0, 0, 1, 0, 1, 0, 0});
    var matrix = new float[9];
    maps.copyMatrix(0, 0, matrix);
    assertThat(matrix).containsExactly(1, 0, 0, 0, 1, 0, 1, 0, 0);
  }

  @Test
  void a_row_that_is_not_finite_becomes_zeros() {
    AttentionMaps maps = AttentionMaps.of(1, 1, 2, new float[] {1, 0, Float.NaN, 0.5f});
    assertThat(maps.weight(0, 0, 0, 0)).isEqualTo(1f);
    assertThat(maps.weight(0, 0, 1, 0)).isZero();
    assertThat(maps.weight(0, 0, 1, 1)).isZero();
  }

  @Test
  void takes_a_quarter_of_what_full_matrices_of_floats_take() {
    AttentionMaps maps = AttentionMaps.of(2, 2, 64, softmaxRows(4, 64, 1));
    assertThat(2 * maps.levels().length).isEqualTo(16_640).isLessThan(4 * 4 * 64 * 64 / 3);
  }

  @Test
  void refuses_places_that_do_not_exist() {
    AttentionMaps maps = AttentionMaps.of(1, 1, 2, new float[] {1, 0, 1, 0});
    assertThatThrownBy(() -> maps.weight(0, 1, 0, 0)).hasMessage("Layer 0, head 1");
    assertThatThrownBy(() -> maps.weight(0, 0, 2, 0)).hasMessage("Row 2, column 0");
    assertThatThrownBy(() -> new AttentionMaps(1, 1, 3, new short[5]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
