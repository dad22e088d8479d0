package org.llmbreaker.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatasetSplitTest {

  @Test
  void keeps_the_text_order_and_nine_tenths_for_training() {
    DatasetSplit split = DatasetSplit.of(IntStream.range(0, 25).toArray());
    assertThat(split.train()).isEqualTo(IntStream.range(0, 22).toArray());
    assertThat(split.validation()).containsExactly(22, 23, 24);
  }

  @Test
  void accepts_a_text_whose_tenth_holds_one_window() {
    DatasetSplit.of(new int[DatasetSplit.charactersFor(64)]).requireContext(64);
  }

  @Test
  void refuses_a_text_too_short_for_the_context() {
    DatasetSplit split = DatasetSplit.of(new int[640]);
    assertThatThrownBy(() -> split.requireContext(64))
        .isInstanceOfSatisfying(
            ReadException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(RejectionKind.TEXT_TOO_SHORT);
              assertThat(e.rejection().message())
                  .isEqualTo("Text too short. Min 650 characters required.");
              assertThat(e.rejection().details()).isEqualTo("This text has 640.");
            });
  }
}
