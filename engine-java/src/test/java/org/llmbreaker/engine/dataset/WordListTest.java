package org.llmbreaker.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordListTest {
  private final WordList list = WordList.of("The cat sat.\nThe dog didn’t sit, café 'twas");

  @Test
  void knows_words_whatever_their_case() {
    assertThat(list.size()).isEqualTo(8);
    assertThat(list.contains("THE")).isTrue();
    assertThat(list.contains("didn't")).isTrue();
    assertThat(list.contains("café")).isTrue();
    assertThat(list.contains("twas")).isTrue();
    assertThat(list.contains("ca")).isFalse();
  }

  @Test
  void takes_numbers_and_initials_with_points_for_one_word() {
    WordList prices = WordList.of("From 1,000.50 to 3. E.g. in the U.S.A. the end.Next");
    assertThat(prices.size()).isEqualTo(10);
    assertThat(prices.contains("1,000.50")).isTrue();
    assertThat(prices.contains("e.g")).isTrue();
    assertThat(prices.contains("u.s.a")).isTrue();
    assertThat(prices.contains("next")).isTrue();
  }

  @Test
  void colours_words_by_themselves_and_by_their_neighbours() {
    assertThat(colours("The cat dog xyz")).isEqualTo("GGGG" + "GGGG" + "BBBB" + "...");
    assertThat(colours("SAT the")).isEqualTo("GGGG" + "GGG");
    assertThat(colours("the sat")).isEqualTo("BBBB" + "BBB");
  }

  @Test
  void judges_the_first_word_by_the_one_after_it() {
    assertThat(colours("cat the")).isEqualTo("BBBB" + "BBB");
    assertThat(colours("cat")).isEqualTo("BBB");
  }

  @Test
  void leaves_what_comes_before_the_first_word_grey_and_gives_punctuation_its_word() {
    assertThat(colours("  - The, cat!")).isEqualTo("...." + "GGGGG" + "GGGG");
    assertThat(colours("")).isEmpty();
    assertThat(colours("!?")).isEqualTo("..");
  }

  @Test
  void measures_the_share_of_known_words() {
    assertThat(list.shareKnown("the cat xyz dog")).isEqualTo(0.75);
    assertThat(list.shareKnown("...")).isZero();
  }

  private String colours(String text) {
    return Arrays.stream(list.classify(text))
        .map(
            quality ->
                switch (quality) {
                  case GREY -> ".";
                  case BLUE -> "B";
                  case GREEN -> "G";
                })
        .collect(Collectors.joining());
  }
}
