package org.llmbreaker.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationWindowsTest {

  @Test
  void spreads_evenly_from_the_first_to_the_last_token_without_overlap() {
    EvaluationWindows windows = new EvaluationWindows(new int[1001], 10, 7);
    assertThat(windows.count()).isEqualTo(7);
    assertThat(windows.start(0)).isZero();
    assertThat(windows.start(6)).isEqualTo(990);
    for (int i = 1; i < 7; i++) {
      assertThat(windows.start(i) - windows.start(i - 1)).isBetween(165, 165);
    }
  }

  @Test
  void covers_a_small_text_whole() {
    EvaluationWindows windows = new EvaluationWindows(new int[26], 10, 64);
    assertThat(IntStream.range(0, windows.count()).map(windows::start)).containsExactly(0, 7, 15);
  }

  @Test
  void holds_a_single_window() {
    EvaluationWindows windows = new EvaluationWindows(new int[11], 10, 64);
    assertThat(windows.count()).isEqualTo(1);
    assertThat(windows.start(0)).isZero();
  }

  @Test
  void fills_batches_and_tells_how_many_rows_count() {
    EvaluationWindows windows = new EvaluationWindows(IntStream.range(0, 51).toArray(), 10, 5);
    Batch batch = new Batch(3, 10);
    assertThat(windows.fill(batch, 0)).isEqualTo(3);
    assertThat(batch.inputs()[20]).isEqualTo(20);
    assertThat(windows.fill(batch, 3)).isEqualTo(2);
    assertThat(batch.inputs()[0]).isEqualTo(30);
    assertThat(batch.targets()[19]).isEqualTo(50);
  }

  @Test
  void refuses_a_text_without_a_window() {
    assertThatThrownBy(() -> new EvaluationWindows(new int[10], 10, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
