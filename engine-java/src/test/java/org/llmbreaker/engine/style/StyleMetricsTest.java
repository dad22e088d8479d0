package org.llmbreaker.engine.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every expected figure here was counted by hand. */
class StyleMetricsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          # text                                                    | words | sentences | different
          Dr. Smith met Mrs. Jones. They talked.                    |   7   |  2        |  7
          We can meet at noon, e.g. Tuesday. Is that fine?          |  10   |  2        | 10
          J. R. R. Tolkien wrote it. I read it.                     |   9   |  2        |  7
          no stop at the end                                        |   5   |  1        |  5
          One                                                       |   1   |  1        |  1
          I loved it 😀 so much! 👍🏽 Thanks.                       |   6   |  2        |  6
          “I don’t know,” she said. ‘Don't you?’                    |   7   |  2        |  6
          Übung macht den Meister. Größe zählt, z. B. Äpfel.        |   9   |  2        |  9
          Où est-il ? L’été passé, M. Dupont était là !             |   9   |  2        |  9
          The end. The end. THE END!                                |   6   |  3        |  2
          Wait... what?! No way…                                    |   4   |  2        |  4
          It costs 1,000.50 in the U.S. She paid.                   |   8   |  2        |  8
          She said no. No. 5 is gone.                               |   7   |  2        |  6
          Am 3. Mai kommt er. Gut!                                  |   6   |  2        |  6
          He paid $3.5 million. Ask for more!                       |   7   |  2        |  7
          """)
  void counts_words_and_sentences(String text, int words, int sentences, int different) {
    StyleMetrics metrics = StyleMetrics.of(text);
    assertThat(metrics.words()).as("words").isEqualTo(words);
    assertThat(metrics.sentences()).as("sentences").isEqualTo(sentences);
    assertThat(metrics.averageSentenceLength())
        .as("words a sentence")
        .isEqualTo((double) words / sentences);
    assertThat(metrics.vocabularyRichness())
        .as("richness")
        .isCloseTo((double) different / words, within(1e-12));
  }

  @Test
  void takes_the_end_of_a_line_for_the_end_of_a_sentence() {
    StyleMetrics metrics = StyleMetrics.of("Dear team,\n\nthanks for coming. See you\r\n1. soon\n");
    assertThat(metrics.sentences()).isEqualTo(4);
    assertThat(metrics.averageSentenceLength()).isEqualTo(9 / 4.0);
  }

  @Test
  void has_figures_for_texts_without_words() {
    for (String text : new String[] {"", " \n ", "...", "😀👍", "?! — …"}) {
      StyleMetrics metrics = StyleMetrics.of(text);
      assertThat(metrics).as(text).isEqualTo(new StyleMetrics(0, 0, 0, 0, 0, 0));
      assertThat(metrics.averageSentenceLength()).isZero();
      assertThat(metrics.formality()).isEqualTo(50);
      assertThat(metrics.formalityPer100Words()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Regarding your request: I hereby acknowledge it. | 4 | 0 |  90 | HIGH
          Yeah, gonna go. Y’ALL are awesome, dude!         | 0 | 5 |   0 | LOW
          We ain’t late, c'mon.                            | 0 | 2 |  30 | LOW
          Therefore we are late, okay?                     | 1 | 1 |  50 | MEDIUM
          Thus, furthermore, I agree.                      | 2 | 0 |  70 | HIGH
          Hey there                                        | 0 | 1 |  40 | MEDIUM
          Hence thus hereby herein therein moreover upon   | 7 | 0 | 100 | HIGH
          """)
  void scores_formality_by_word_lists(
      String text, int formal, int informal, int score, FormalityBand band) {
    StyleMetrics metrics = StyleMetrics.of(text);
    assertThat(metrics.formalWords()).isEqualTo(formal);
    assertThat(metrics.informalWords()).isEqualTo(informal);
    assertThat(metrics.formality()).isEqualTo(score);
    assertThat(metrics.formalityBand()).isEqualTo(band);
  }

  @Test
  void has_formality_per_hundred_words_whatever_the_length() {
    StyleMetrics once = StyleMetrics.of("Thus we go on now.");
    StyleMetrics often = StyleMetrics.of("Thus we go on now. ".repeat(7));
    assertThat(once.formality()).isEqualTo(60);
    assertThat(often.formality()).isEqualTo(100);
    assertThat(once.formalityPer100Words()).isEqualTo(20);
    assertThat(often.formalityPer100Words()).isEqualTo(20);
  }

  @Test
  void has_sixty_words_and_more_on_both_sides() {
    assertThat(FormalityWords.formalCount()).isGreaterThanOrEqualTo(60);
    assertThat(FormalityWords.informalCount()).isGreaterThanOrEqualTo(60);
  }

  @Test
  void bands_begin_at_40_and_70() {
    assertThat(FormalityBand.of(39)).isEqualTo(FormalityBand.LOW);
    assertThat(FormalityBand.of(40)).isEqualTo(FormalityBand.MEDIUM);
    assertThat(FormalityBand.of(69)).isEqualTo(FormalityBand.MEDIUM);
    assertThat(FormalityBand.of(70)).isEqualTo(FormalityBand.HIGH);
  }

  @Test
  void takes_richness_over_passages_of_fifty_words() {
    StyleMetrics metrics = StyleMetrics.of("a b c d e ".repeat(29)); // 145 words, two passages
    assertThat(metrics.richnessPassage()).isEqualTo(50);
    assertThat(metrics.vocabularyRichness()).isEqualTo(0.1);
  }

  @Test
  void compares_over_passages_as_long_as_the_shorter_text() {
    StyleComparison same =
        StyleComparison.of("red blue red green ".repeat(30), "red blue red green");
    assertThat(same.original().richnessPassage()).isEqualTo(4);
    assertThat(same.original().vocabularyRichness()).isEqualTo(0.75);
    assertThat(same.vocabularyRichnessDelta()).isZero();
  }

  @Test
  void tells_by_how_much_the_generated_text_differs() {
    StyleComparison comparison =
        StyleComparison.of("Thus we met. We met again.", "Hey we met, we met again and again!");
    assertThat(comparison.formalityDelta()).isEqualTo(40 - 60);
    assertThat(comparison.averageSentenceLengthDelta()).isEqualTo(8 - 3);
    assertThat(comparison.vocabularyRichnessDelta()) // over six words: hey we met we met again
        .isCloseTo(4 / 6.0 - 4 / 6.0, within(1e-12));
    assertThat(comparison.formalityPer100WordsDelta())
        .isCloseTo(-100 / 8.0 - 100 / 6.0, within(1e-12));
  }

  @Test
  void compares_with_an_empty_text() {
    StyleComparison comparison = StyleComparison.of("We met again.", "");
    assertThat(comparison.original().vocabularyRichness()).isEqualTo(1);
    assertThat(comparison.averageSentenceLengthDelta()).isEqualTo(-3);
    assertThat(comparison.generated().words()).isZero();
  }
}
