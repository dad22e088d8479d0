package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {
  private final Series series = new Series();

  private void fill(int count) {
    for (int i = 0; i < count; i++) {
      series.append(i);
    }
  }

  @Test
  void an_empty_row_has_no_last_value() {
    assertThat(series.size()).isZero();
    assertThat(series.last()).isNaN();
    assertThat(series.copy(0)).isEmpty();
  }

  @Test
  void it_grows_past_its_first_size_without_losing_a_value() {
    fill(5_000);
    assertThat(series.last()).isEqualTo(4_999);
    double[] all = series.copy(5_000);
    for (int i = 0; i < all.length; i++) {
      assertThat(all[i]).isEqualTo(i);
    }
  }

  @Test
  void any_range_up_to_the_newest_value_can_be_had_also_an_empty_one() {
    fill(3);
    double[] two = {-1, -1, -1};
    series.copy(1, 3, two);
    assertThat(two).containsExactly(1, 2, -1);
    series.copy(3, 3, new double[0]);
    series.copy(0, 0, new double[0]);
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "0, 4", "2, 1", "4, 4"})
  void rows_that_are_not_there_are_refused(int from, int to) {
    fill(3);
    assertThatThrownBy(() -> series.copy(from, to, new double[5]))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("history of 3");
  }
}
