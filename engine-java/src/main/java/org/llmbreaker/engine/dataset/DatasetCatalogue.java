package org.llmbreaker.engine.dataset;

import java.nio.file.Path;
import java.util.List;

/**
 * The texts one can train on: the bundled ones first, then every .txt and .docx file in the user's
 * folder by name. Thread-safe.
 */
public final class DatasetCatalogue {
  /** The text that is chosen when nobody chose one. */
  public static final String DEFAULT_ID = "first-words";

  private DatasetCatalogue() {}

  /** Only the bundled texts. */
  public static DatasetCatalogue bundled() {
    return new DatasetCatalogue();
  }

  /** The bundled texts and the user's folder, which need not exist yet. */
  public static DatasetCatalogue withUserFolder(Path folder) {
    return new DatasetCatalogue();
  }

  /**
   * All texts. Looks into the user's folder anew and reads what it has not read before, so not for
   * the UI thread.
   */
  public List<DatasetEntry> entries() {
    return List.of();
  }

  /**
   * Loads a text by its {@link DatasetEntry#id}.
   *
   * @throws ReadException if there is none of this name or it cannot be used
   */
  public Corpus load(String id) {
    return Corpus.pasted(id);
  }

  /**
   * Loads a file from anywhere.
   *
   * @throws ReadException if it cannot be used
   */
  public Corpus open(Path file) {
    return Corpus.pasted(file.toString());
  }
}
