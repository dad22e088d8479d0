package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
  @ParameterizedTest
  @CsvSource({"0, 10, 0", "5, 10, 0.5", "10, 10, 1", "12, 10, 1", "0, 0, 0"})
  void progress_is_the_share_of_steps_and_never_more_than_all(int step, int steps, double share) {
    assertThat(new Pace(step, steps, 0, Optional.empty()).progress()).isEqualTo(share);
  }
}
