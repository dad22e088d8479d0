package org.llmbreaker.engine.dataset;

import static org.llmbreaker.engine.dataset.DatasetTexts.TEXTS;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.engine.text.Language;

/**
 * The texts one can train on: the bundled ones first, then every .txt and .docx file in the user's
 * folder by name. Nothing is read before it is asked for. Thread-safe.
 */
public final class DatasetCatalogue {
  /** The text that is chosen when nobody chose one. */
  public static final String DEFAULT_ID = "first-words";

  private final DocumentReader reader = new DocumentReader();
  private final Map<Named, DatasetEntry> bundledEntries = new ConcurrentHashMap<>();
  private final @Nullable UserFolder userFolder;

  /** A bundled text, told of in a language. */
  private record Named(String id, Language language) {}

  private DatasetCatalogue(@Nullable UserFolder userFolder) {
    this.userFolder = userFolder;
  }

  /** Only the bundled texts. */
  public static DatasetCatalogue bundled() {
    return new DatasetCatalogue(null);
  }

  /** The bundled texts and the user's folder, which need not exist yet. */
  public static DatasetCatalogue withUserFolder(Path folder) {
    return new DatasetCatalogue(new UserFolder(folder));
  }

  /**
   * All texts, told of in the language of the moment. Looks into the user's folder anew and reads
   * what it has not read before, so not for the UI thread.
   */
  public List<DatasetEntry> entries() {
    List<DatasetEntry> entries = new ArrayList<>();
    for (String id : BundledTexts.IDS) {
      entries.add(
          bundledEntries.computeIfAbsent(
              new Named(id, Language.current()),
              key -> entry(key.id(), key.id(), () -> BundledTexts.load(key.id()))));
    }
    if (userFolder != null) {
      entries.addAll(
          userFolder.entries(file -> entry(fileName(file), fileName(file), () -> open(file))));
    }
    return List.copyOf(entries);
  }

  /**
   * Loads a text by its {@link DatasetEntry#id}.
   *
   * @throws ReadException if there is none of this name or it cannot be used
   */
  public Corpus load(String id) {
    if (BundledTexts.IDS.contains(id)) {
      return BundledTexts.load(id);
    }
    return userFile(id)
        .map(this::open)
        .orElseThrow(() -> new ReadException(Rejections.unknownDataset(id)));
  }

  /**
   * Loads a text by its id or, where no text has it, the file of that path: what a command line
   * takes.
   *
   * @throws ReadException if there is neither or it cannot be used
   */
  public Corpus loadNameOrFile(String nameOrFile) {
    if (BundledTexts.IDS.contains(nameOrFile) || userFile(nameOrFile).isPresent()) {
      return load(nameOrFile);
    }
    try {
      Path file = Path.of(nameOrFile);
      if (Files.exists(file)) {
        return open(file);
      }
    } catch (InvalidPathException e) {
      throw new ReadException(Rejections.unknownDataset(nameOrFile), e);
    }
    throw new ReadException(Rejections.unknownDataset(nameOrFile));
  }

  /**
   * Loads a file from anywhere.
   *
   * @throws ReadException if it cannot be used
   */
  public Corpus open(Path file) {
    return corpus(reader.read(file));
  }

  /**
   * Makes a file's text ready to be learned.
   *
   * @throws ReadException if it is too short
   */
  public static Corpus corpus(ReadText read) {
    String text = read.text();
    int characters = text.codePointCount(0, text.length());
    if (characters < TextLimits.MIN_FILE_CHARACTERS) {
      throw new ReadException(
          Rejections.tooFewCharacters(characters, TextLimits.MIN_FILE_CHARACTERS));
    }
    return Corpus.of(read.fileName(), read.fileName(), DatasetSource.USER, userCard(), text);
  }

  private static DatasetCard userCard() {
    return new DatasetCard(
        TEXTS.get("user.author"),
        TEXTS.get("user.source"),
        TEXTS.get("user.licence"),
        TEXTS.get("user.description"),
        TEXTS.get("user.expected-result"));
  }

  /** Where texts of one's own are looked for, if anywhere. */
  public Optional<Path> folder() {
    return Optional.ofNullable(userFolder).map(UserFolder::folder);
  }

  /**
   * What to call a text in the language of the moment.
   *
   * @param displayName its name when it was loaded; a file's name stays
   */
  public static String name(String id, DatasetSource source, String displayName) {
    return switch (source) {
      case BUNDLED -> BundledTexts.IDS.contains(id) ? BundledTexts.name(id) : displayName;
      case USER -> displayName;
      case PASTED -> TEXTS.get("pasted");
    };
  }

  /** What is said of a text, in the language of the moment. */
  static DatasetCard card(DatasetInfo info) {
    return switch (info.source()) {
      case BUNDLED ->
          BundledTexts.IDS.contains(info.id()) ? BundledTexts.card(info.id()) : info.card();
      case USER -> userCard();
      case PASTED -> pastedCard();
    };
  }

  static DatasetCard pastedCard() {
    return new DatasetCard(
        TEXTS.get("pasted.author"),
        TEXTS.get("pasted.source"),
        TEXTS.get("pasted.licence"),
        TEXTS.get("pasted.description"),
        "");
  }

  private Optional<Path> userFile(String name) {
    return userFolder == null ? Optional.empty() : userFolder.find(name);
  }

  private static DatasetEntry entry(String id, String displayName, Supplier<Corpus> corpus) {
    try {
      return new DatasetEntry.Available(corpus.get().info());
    } catch (ReadException e) {
      return new DatasetEntry.Unavailable(id, displayName, e.rejection());
    }
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }
}
