package org.llmbreaker.engine.dataset;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The texts delivered with the product, read from the class path when they are asked for. */
final class BundledTexts {
  /** In the order of the list of texts. */
  static final List<String> IDS =
      List.of("first-words", "childrens", "poems", "shakespeare", "dickens");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private BundledTexts() {}

  /** The content of a {@code card.json}; sha256 is of the text as {@link #load} gives it. */
  record Card(
      String name,
      String author,
      String source,
      String licence,
      String description,
      String expectedResult,
      String sha256) {}

  /** The card of one of {@link #IDS}. */
  static Card card(String id) {
    try {
      return JSON.readValue(resource(id + "/card.json"), Card.class);
    } catch (IOException e) {
      throw incomplete(e);
    }
  }

  /** One of {@link #IDS}. */
  static Corpus load(String id) {
    Card card = card(id);
    DatasetCard shown =
        new DatasetCard(
            card.author(),
            card.source(),
            card.licence(),
            card.description(),
            card.expectedResult());
    try {
      String text = TextReader.decode(resource(textFile(id))).text();
      return Corpus.of(id, card.name(), DatasetSource.BUNDLED, shown, text);
    } catch (IOException e) {
      throw incomplete(e);
    }
  }

  /** Two texts keep the file names of the artifact from which the build unpacks them. */
  private static String textFile(String id) {
    return switch (id) {
      case "shakespeare" -> "shakes.txt";
      case "dickens" -> "dickens.txt";
      default -> id + "/" + id + ".txt";
    };
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = BundledTexts.class.getResourceAsStream("/datasets/" + name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return in.readAllBytes();
    }
  }

  private static ReadException incomplete(IOException cause) {
    return new ReadException(
        Rejections.unreadable("this installation is incomplete; install the program again."),
        cause);
  }
}
