package org.llmbreaker.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.llmbreaker.engine.config.Ablation;
import org.llmbreaker.engine.config.Ablation.BranchKind;

class PartNamesTest {
  private static final Ablation ALL_KINDS =
      new Ablation(
          Set.of(
              new Ablation.Positions(),
              new Ablation.Head(2, 10),
              new Ablation.Block(1),
              new Ablation.Branch(0, BranchKind.FEED_FORWARD),
              new Ablation.Residual(3, BranchKind.ATTENTION)));

  @Test
  void every_kind_of_part_has_its_name_in_a_fixed_order() {
    assertThat(PartNames.of(ALL_KINDS))
        .containsExactly(
            "block 1", "branch 0 feed_forward", "head 2 10", "positions", "residual 3 attention");
  }

  @Test
  void names_become_the_parts_again() {
    assertThat(PartNames.ablation(PartNames.of(ALL_KINDS))).isEqualTo(ALL_KINDS);
    assertThat(PartNames.ablation(List.of())).isEqualTo(Ablation.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "head", "head 1", "head 1 2 3", "block one", "branch 0 tail", "positions 1"})
  void other_names_are_refused(String name) {
    assertThatThrownBy(() -> PartNames.ablation(List.of(name)))
        .isInstanceOfAny(InvalidRecording.class, IllegalArgumentException.class);
  }
}
