package org.llmbreaker.engine.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpeningWordsTest {

  @Test
  void ends_with_a_word_within_twenty_characters() {
    assertThat(OpeningWords.of("Dear Team, I hope this finds you well"))
        .isEqualTo("Dear Team, I hope");
    assertThat(OpeningWords.of("12345 78901 34567890 next")).isEqualTo("12345 78901 34567890");
    assertThat(OpeningWords.of("12345 78901 345678901 next")).isEqualTo("12345 78901");
  }

  @Test
  void keeps_line_ends_and_leaves_outer_white_space() {
    assertThat(OpeningWords.of("\n  Hi Tom,\n\nthanks a lot for")).isEqualTo("Hi Tom,\n\nthanks a");
    assertThat(OpeningWords.of(" Short one. ")).isEqualTo("Short one.");
    assertThat(OpeningWords.of(" \n")).isEmpty();
  }

  @Test
  void cuts_a_first_word_that_is_too_long() {
    assertThat(OpeningWords.of("Donaudampfschifffahrtsgesellschaft"))
        .isEqualTo("Donaudampfschifffahr");
    assertThat(OpeningWords.of("𝄞".repeat(30))).isEqualTo("𝄞".repeat(20));
  }
}
