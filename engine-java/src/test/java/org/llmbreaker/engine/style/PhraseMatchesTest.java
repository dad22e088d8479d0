package org.llmbreaker.engine.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhraseMatchesTest {
  private static final String ORIGINAL =
      "I have attached the draft timeline for your review. Please don’t hesitate to call me.";

  @Test
  void finds_phrases_of_four_words_with_their_places() {
    String generated = "So I HAVE attached, the plan; please don't hesitate to";
    PhraseMatches matches = PhraseMatches.of(ORIGINAL, generated);
    assertThat(matches.exact())
        .extracting(m -> m.generated().in(generated))
        .containsExactly("I HAVE attached, the", "please don't hesitate to");
    assertThat(matches.exact())
        .extracting(m -> m.original().in(ORIGINAL))
        .containsExactly("I have attached the", "Please don’t hesitate to");
    assertThat(matches.exact()).allMatch(m -> m.words() == 4 && m.differing() == 0);
  }

  @Test
  void three_words_are_no_phrase() {
    assertThat(PhraseMatches.of(ORIGINAL, "the draft timeline was your review please").exact())
        .isEmpty();
  }

  @Test
  void gives_words_of_two_phrases_to_the_longer_one() {
    PhraseMatches matches = PhraseMatches.of("a b c d e. x. d e f g h i", "a b c d e f g h i");
    assertThat(matches.exact())
        .extracting(m -> m.generated().start() + "-" + m.generated().end())
        .containsExactly("6-17");
    matches = PhraseMatches.of("z a b c d e. x. d e f g h i j", "z a b c d e f g h i j");
    assertThat(matches.exact()).extracting(PhraseMatch::words).containsExactly(4, 7);
  }

  @Test
  void finds_a_phrase_as_often_as_the_model_repeats_it() {
    PhraseMatches matches =
        PhraseMatches.of(ORIGINAL, "call me? hesitate to call me, hesitate to call me");
    assertThat(matches.exact()).hasSize(2);
    assertThat(TextRange.joined(matches.exact().stream().map(PhraseMatch::original).toList()))
        .containsExactly(matches.exact().getFirst().original());
  }

  @Test
  void finds_long_runs_with_one_differing_word() {
    String generated = "that I have attached the final timeline for your review and";
    List<PhraseMatch> near = PhraseMatches.of(ORIGINAL, generated).near();
    assertThat(near).hasSize(1);
    assertThat(near.getFirst().generated().in(generated))
        .isEqualTo("I have attached the final timeline for your review");
    assertThat(near.getFirst().original().in(ORIGINAL))
        .isEqualTo("I have attached the draft timeline for your review");
    assertThat(near.getFirst().differing()).isEqualTo(1);
    assertThat(near.getFirst().words()).isEqualTo(9);
  }

  @Test
  void two_words_may_differ_in_twelve_but_not_in_eleven() {
    String twelve = "one two X four five six seven Y nine ten eleven twelve";
    String original = "one two three four five six seven eight nine ten eleven twelve";
    assertThat(PhraseMatches.of(original, twelve).near())
        .extracting(PhraseMatch::words, PhraseMatch::differing)
        .containsExactly(tuple(12, 2));
    assertThat(PhraseMatches.of(original, twelve.replace(" twelve", "")).near())
        .extracting(PhraseMatch::words, PhraseMatch::differing)
        .containsExactly(tuple(8, 1));
  }

  @Test
  void an_identical_text_is_one_phrase_and_nothing_near() {
    PhraseMatches matches = PhraseMatches.of(ORIGINAL, ORIGINAL);
    TextRange all = new TextRange(0, ORIGINAL.length() - 1);
    assertThat(matches.exact()).containsExactly(new PhraseMatch(all, all, 15, 0));
    assertThat(matches.near()).isEmpty();
  }

  @Test
  void takes_empty_texts_and_endless_repetition() {
    assertThat(PhraseMatches.of("", ORIGINAL).exact()).isEmpty();
    assertThat(PhraseMatches.of(ORIGINAL, "").exact()).isEmpty();
    String same = "four ".repeat(10_000);
    assertThat(PhraseMatches.of(same, same).exact()).hasSize(1);
  }

  @Test
  void joins_ranges_that_overlap_or_touch() {
    List<TextRange> ranges =
        List.of(
            new TextRange(5, 9), new TextRange(0, 3), new TextRange(7, 8), new TextRange(9, 11));
    assertThat(TextRange.joined(ranges)).containsExactly(new TextRange(0, 3), new TextRange(5, 11));
  }

  @Test
  void finds_everything_in_a_text_of_fifty_thousand_characters() {
    String text =
        IntStream.range(0, 9_000)
            .mapToObj(i -> "w" + (i * 7919L % 5003))
            .collect(Collectors.joining(" "));
    String generated = text.substring(0, 20_000) + " new " + text.substring(20_001);
    PhraseMatches matches = PhraseMatches.of(text, generated);
    assertThat(matches.exact()).hasSizeBetween(2, 3);
    assertThat(matches.exact().stream().mapToInt(PhraseMatch::words).sum()).isGreaterThan(8_990);
  }
}
