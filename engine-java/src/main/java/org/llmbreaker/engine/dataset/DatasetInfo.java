package org.llmbreaker.engine.dataset;

/**
 * What the list of texts shows of one. All figures are computed from the text.
 *
 * @param id unique within the catalogue; a bundled text's folder name, or a file's name
 * @param displayName for people, e.g. {@code First words}; in the language in which it was loaded
 * @param source bundled, the user's file, or pasted
 * @param characters length in Unicode characters (code points)
 * @param words length in words, as separated by white space
 * @param vocabularySize how many different characters occur
 * @param sha256 of the text in UTF-8 with line feeds as line ends, in lower-case hexadecimal
 * @param card author, licence and so on; in the language in which it was loaded
 */
public record DatasetInfo(
    String id,
    String displayName,
    DatasetSource source,
    int characters,
    int words,
    int vocabularySize,
    String sha256,
    DatasetCard card) {
  /** What to call the text in the language of the moment. */
  public String name() {
    return DatasetCatalogue.name(id, source, displayName);
  }

  /** Author, licence and so on in the language of the moment. */
  public DatasetCard about() {
    return DatasetCatalogue.card(this);
  }
}
