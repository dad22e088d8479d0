package org.llmbreaker.engine.tokenizer;

import java.util.Arrays;

/** One token a character (Unicode code point). Immutable. */
public final class CharTokenizer implements Tokenizer {
  private final Vocabulary vocabulary;

  public CharTokenizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  @Override
  public int[] encode(String text) {
    return encodeCounting(text).tokens();
  }

  /** Like {@link #encode}, and tells how many characters were left out. */
  public EncodeResult encodeCounting(String text) {
    int[] tokens = new int[text.length()];
    int kept = 0;
    int dropped = 0;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      int token = vocabulary.indexOf(codePoint);
      if (token < 0) {
        dropped++;
      } else {
        tokens[kept++] = token;
      }
    }
    return new EncodeResult(Arrays.copyOf(tokens, kept), dropped);
  }

  @Override
  public String decode(int[] tokens) {
    StringBuilder text = new StringBuilder(tokens.length);
    for (int token : tokens) {
      text.appendCodePoint(vocabulary.codePointAt(token));
    }
    return text.toString();
  }

  @Override
  public int vocabularySize() {
    return vocabulary.size();
  }
}
