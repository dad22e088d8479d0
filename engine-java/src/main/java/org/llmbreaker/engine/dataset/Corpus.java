package org.llmbreaker.engine.dataset;

import static org.llmbreaker.engine.dataset.DatasetTexts.TEXTS;

import org.llmbreaker.engine.tokenizer.CharTokenizer;
import org.llmbreaker.engine.tokenizer.Vocabulary;

/**
 * A text ready to be learned: what training gets.
 *
 * @param info name, origin and figures
 * @param text the whole text
 * @param tokenizer over the text's own characters
 * @param split the text in tokens, for training and for validation
 */
public record Corpus(DatasetInfo info, String text, CharTokenizer tokenizer, DatasetSplit split) {

  /**
   * Tokenizes and splits a text and computes its figures.
   *
   * @param text not empty, with line feeds as line ends
   */
  public static Corpus of(
      String id, String displayName, DatasetSource source, DatasetCard card, String text) {
    CharTokenizer tokenizer = new CharTokenizer(Vocabulary.of(text));
    int[] tokens = tokenizer.encode(text);
    DatasetInfo info =
        new DatasetInfo(
            id,
            displayName,
            source,
            tokens.length,
            Words.count(text),
            tokenizer.vocabularySize(),
            Sha256.of(text),
            card);
    return new Corpus(info, text, tokenizer, DatasetSplit.of(tokens));
  }

  /** A corpus of typed or pasted text, not yet checked; see {@link PasteCheck}. */
  public static Corpus pasted(String text) {
    return of(
        "pasted", TEXTS.get("pasted"), DatasetSource.PASTED, DatasetCatalogue.pastedCard(), text);
  }
}
