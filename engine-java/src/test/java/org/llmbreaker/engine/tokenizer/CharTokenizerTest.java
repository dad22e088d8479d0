package org.llmbreaker.engine.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CharTokenizerTest {
  private final CharTokenizer tokenizer = new CharTokenizer(Vocabulary.of("banana\n😀"));

  @Test
  void numbers_characters_in_code_point_order() {
    Vocabulary vocabulary = tokenizer.vocabulary();
    assertThat(vocabulary.characters()).isEqualTo("\nabn😀");
    assertThat(tokenizer.vocabularySize()).isEqualTo(5);
    assertThat(vocabulary.symbol(0)).isEqualTo("\n");
    assertThat(vocabulary.codePointAt(4)).isEqualTo(0x1F600);
    assertThat(vocabulary.indexOf('n')).isEqualTo(3);
    assertThat(vocabulary.indexOf('z')).isEqualTo(-1);
  }

  @Test
  void decodes_what_it_encoded() {
    assertThat(tokenizer.encode("nab\n😀")).containsExactly(3, 1, 2, 0, 4);
    assertThat(tokenizer.decode(tokenizer.encode("nab\n😀"))).isEqualTo("nab\n😀");
  }

  @Test
  void drops_and_counts_unknown_characters() {
    EncodeResult result = tokenizer.encodeCounting("bzz😎an");
    assertThat(tokenizer.decode(result.tokens())).isEqualTo("ban");
    assertThat(result.dropped()).isEqualTo(3);
  }

  @Test
  void is_rebuilt_from_its_characters() {
    Vocabulary vocabulary = tokenizer.vocabulary();
    assertThat(Vocabulary.of(vocabulary.characters()))
        .isEqualTo(vocabulary)
        .hasSameHashCodeAs(vocabulary);
  }

  @Test
  void refuses_an_empty_text() {
    assertThatThrownBy(() -> Vocabulary.of("")).isInstanceOf(IllegalArgumentException.class);
  }
}
