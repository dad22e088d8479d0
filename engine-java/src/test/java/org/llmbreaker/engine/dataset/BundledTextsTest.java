package org.llmbreaker.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the delivered texts to what is promised of them. */
class BundledTextsTest {

  @ParameterizedTest
  @CsvSource({
    "first-words, c4ea13391f077ca42eb2519f088122736972eafd986b55278c02b39f87ed4d92",
    "childrens, 3cfc577ff42680e55f38c442a64d6b581e94a1bda5443946b4e20ad265ac644b",
    "poems, 2b4a3bb52cd9d0ff06f9b310e7fc2ee30f4c20e102fe5d4cc7ec45a5ce12064e",
    "shakespeare, 94d9be783439dc72cb1ec1e2995bbd542672cb60f2dc41e8d106367dd76d6624",
    "dickens, 059df691c3ac0fee61871e2bcbb1e409abbc6489144fe48383740cbf34181b2b"
  })
  void each_text_is_the_one_that_was_chosen(String id, String sha256) {
    Corpus corpus = BundledTexts.load(id);
    assertThat(corpus.info().sha256()).isEqualTo(sha256);
    assertThat(corpus.info().source()).isEqualTo(DatasetSource.BUNDLED);
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
