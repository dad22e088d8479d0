package org.llmbreaker.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.llmbreaker.engine.config.Ablation.BranchKind;

class AblationTest {
  private static final ModelConfig TWO_BY_TWO = Preset.MICRO.model(65);

  static Stream<Ablation.Part> partsThatExist() {
    return Stream.of(
        new Ablation.Head(1, 1),
        new Ablation.Block(0),
        new Ablation.Positions(),
        new Ablation.Branch(1, BranchKind.ATTENTION),
        new Ablation.Residual(1, BranchKind.FEED_FORWARD));
  }

  static Stream<Ablation.Part> partsThatDoNot() {
    return Stream.of(
        new Ablation.Head(2, 0),
        new Ablation.Head(0, 2),
        new Ablation.Head(0, -1),
        new Ablation.Block(-1),
        new Ablation.Branch(2, BranchKind.ATTENTION),
        new Ablation.Residual(2, BranchKind.ATTENTION));
  }

  @ParameterizedTest
  @MethodSource("partsThatExist")
  void a_part_goes_off_and_on_again(Ablation.Part part) {
    Ablation off = Ablation.NONE.toggled(part);
    assertThat(off.isOff(part)).isTrue();
    assertThat(off.isEmpty()).isFalse();
    assertThat(off.fits(TWO_BY_TWO)).isTrue();
    assertThat(off.toggled(part)).isEqualTo(Ablation.NONE);
    assertThat(Ablation.NONE.isOff(part)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("partsThatDoNot")
  void a_part_that_the_model_does_not_have_is_refused_with_the_range(Ablation.Part part) {
    Ablation off = Ablation.NONE.toggled(part);
    assertThat(off.fits(TWO_BY_TWO)).isFalse();
    assertThatThrownBy(() -> off.requireFits(TWO_BY_TWO))
        .isInstanceOf(ConfigException.class)
        .hasMessage("This model has layers 0-1 with heads 0-1");
  }

  @Test
  void nothing_is_off_by_default() {
    assertThat(Ablation.NONE.isEmpty()).isTrue();
    assertThat(Ablation.NONE.fits(TWO_BY_TWO)).isTrue();
  }
}
