package org.llmbreaker.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NgramBaselinesTest {

  @Test
  void agree_with_a_hand_computed_example() {
    // Train 0 0 1 of V = 3: P(0) = (2 + 2/3)/5, P(1) = (1 + 2/3)/5, P(2) = (2/3)/5;
    // after 0 come 0 and 1: P(c|0) = (n + 2 P(c))/4; after 1 nothing is known. Scored on 0 2.
    DatasetSplit split = new DatasetSplit(new int[] {0, 0, 1}, new int[] {0, 2});
    NgramBaselines baselines = NgramBaselines.of(split, 3);
    double p0 = 8.0 / 15;
    double p2 = 2.0 / 15;
    assertThat(baselines.uniform()).isCloseTo(Math.log(3), within(1e-12));
    assertThat(baselines.unigram()).isCloseTo(-(Math.log(p0) + Math.log(p2)) / 2, within(1e-12));
    assertThat(baselines.bigram())
        .isCloseTo(-(Math.log(p0) + Math.log(2 * p2 / 4)) / 2, within(1e-12));
  }

  @Test
  void probabilities_of_a_real_text_improve_with_more_context() {
    NgramBaselines baselines = NgramBaselines.of(DatasetCatalogue.bundled().load("shakespeare"));
    assertThat(baselines.uniform()).isCloseTo(Math.log(65), within(1e-12));
    assertThat(baselines.unigram()).isBetween(3.0, 3.5).isLessThan(baselines.uniform());
    assertThat(baselines.bigram()).isBetween(2.2, 2.8).isLessThan(baselines.unigram());
  }

  @Test
  void need_a_pair_in_both_parts() {
    DatasetSplit split = new DatasetSplit(new int[] {0}, new int[] {0});
    assertThatThrownBy(() -> NgramBaselines.of(split, 1)).isInstanceOf(ReadException.class);
  }
}
