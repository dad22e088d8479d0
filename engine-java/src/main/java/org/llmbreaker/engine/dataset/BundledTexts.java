package org.llmbreaker.engine.dataset;

import static org.llmbreaker.engine.dataset.DatasetTexts.TEXTS;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.llmbreaker.engine.text.Texts;

/** The texts delivered with the product, read from the class path when they are asked for. */
final class BundledTexts {
  /** In the order of the list of texts. */
  static final List<String> IDS =
      List.of("first-words", "childrens", "poems", "shakespeare", "dickens");

  private BundledTexts() {}

  /** One of {@link #IDS}; its name and its card are the bundle of texts that lies beside it. */
  static Corpus load(String id) {
    try {
      String text = TextReader.decode(resource(textFile(id))).text();
      return Corpus.of(id, name(id), DatasetSource.BUNDLED, card(id), text);
    } catch (IOException e) {
      throw incomplete(e);
    }
  }

  /** What the text is called in the language of the moment. */
  static String name(String id) {
    return words(id).get("name");
  }

  /** Author, licence and so on in the language of the moment. */
  static DatasetCard card(String id) {
    Texts words = words(id);
    return new DatasetCard(
        words.get("author"),
        words.get("source"),
        words.get("licence"),
        words.get("description"),
        words.get("expected-result"));
  }

  private static Texts words(String id) {
    return Texts.of("datasets." + id);
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
    return new ReadException(Rejections.unreadable(TEXTS.get("reason.incomplete")), cause);
  }
}
