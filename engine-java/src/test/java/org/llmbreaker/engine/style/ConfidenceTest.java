package org.llmbreaker.engine.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.event.CharacterChoice;

class ConfidenceTest {

  @Test
  void averages_over_the_characters_written() {
    List<CharacterChoice> choices = List.of(choice(0.5, Math.log(2)), choice(1, 0));
    Confidence confidence = Confidence.of(choices, 4, Math.log(3)).orElseThrow();
    assertThat(confidence.confidence()).isCloseTo(0.75, within(1e-6));
    assertThat(confidence.averageProbability()).isCloseTo(0.75, within(1e-6));
    assertThat(confidence.perplexity()).isCloseTo(3, within(1e-12));
  }

  @Test
  void guessing_among_all_characters_is_no_confidence() {
    Confidence confidence =
        Confidence.of(List.of(choice(1 / 65.0, Math.log(65))), 65, Double.NaN).orElseThrow();
    assertThat(confidence.confidence()).isBetween(0.0, 1e-6);
    assertThat(confidence.perplexity()).isNaN();
  }

  @Test
  void a_single_known_character_leaves_no_doubt() {
    assertThat(Confidence.of(List.of(choice(1, 0)), 1, 0).orElseThrow())
        .isEqualTo(new Confidence(1, 1, 1));
  }

  @Test
  void says_nothing_where_no_choices_were_kept() {
    assertThat(Confidence.of(List.of(), 65, 1)).isEmpty();
  }

  private static CharacterChoice choice(double probability, double entropy) {
    return new CharacterChoice("a", (float) probability, (float) entropy, List.of());
  }
}
