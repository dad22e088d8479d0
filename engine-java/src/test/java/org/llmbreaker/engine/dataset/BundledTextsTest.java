package org.llmbreaker.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the delivered texts to what is promised of them. */
class BundledTextsTest {

  @ParameterizedTest
  @ValueSource(strings = {"first-words", "childrens", "poems", "shakespeare", "dickens"})
  void each_text_is_the_one_that_its_card_describes(String id) {
    Corpus corpus = BundledTexts.load(id);
    assertThat(corpus.info().sha256()).isEqualTo(BundledTexts.card(id).sha256());
    assertThat(corpus.info().source()).isEqualTo(DatasetSource.BUNDLED);
    DatasetCard card = corpus.info().card();
    assertThat(
            List.of(
                corpus.info().displayName(),
                card.author(),
                card.source(),
                card.licence(),
                card.description(),
                card.expectedResult()))
        .noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @ValueSource(strings = {"first-words", "childrens", "poems", "shakespeare", "dickens"})
  void each_text_is_plain_ascii_with_line_feeds(String id) {
    assertThat(BundledTexts.load(id).tokenizer().vocabulary().characters()).matches("[\n -~]+");
  }

  @Test
  void first_words_is_small_simple_and_without_repeated_lines() {
    Corpus corpus = BundledTexts.load("first-words");
    assertThat(corpus.info().characters()).isBetween(20_000, 40_000);
    assertThat(corpus.info().vocabularySize()).isLessThanOrEqualTo(30);
    assertThat(corpus.text()).isLowerCase();
    assertThat(lines(corpus)).doesNotHaveDuplicates();
  }

  @Test
  void childrens_holds_at_least_eighty_stories_in_few_characters() {
    Corpus corpus = BundledTexts.load("childrens");
    assertThat(corpus.info().characters()).isBetween(110_000, 135_000);
    assertThat(corpus.info().vocabularySize()).isLessThanOrEqualTo(52);
    assertThat(blocks(corpus)).hasSizeGreaterThanOrEqualTo(80);
  }

  @Test
  void poems_are_of_the_promised_size() {
    Corpus corpus = BundledTexts.load("poems");
    assertThat(corpus.info().characters()).isBetween(40_000, 52_000);
    assertThat(corpus.info().vocabularySize()).isBetween(50, 62);
  }

  @Test
  void macbeth_has_its_known_size() {
    DatasetInfo info = BundledTexts.load("shakespeare").info();
    assertThat(info.characters()).isEqualTo(100_320);
    assertThat(info.vocabularySize()).isEqualTo(65);
  }

  @Test
  void the_old_curiosity_shop_begins_without_a_byte_order_mark() {
    Corpus corpus = BundledTexts.load("dickens");
    assertThat(corpus.text()).startsWith("The Old Curiosity Shop\n");
    assertThat(corpus.info().characters()).isEqualTo(1_214_976);
  }

  private static List<String> lines(Corpus corpus) {
    return Arrays.stream(corpus.text().split("\n")).filter(line -> !line.isBlank()).toList();
  }

  /** Stories are set apart by blank lines. */
  private static List<String> blocks(Corpus corpus) {
    return Arrays.stream(corpus.text().split("\n{2,}")).filter(b -> !b.isBlank()).toList();
  }
}
