package org.llmbreaker.engine.dataset;

import static org.llmbreaker.engine.dataset.DatasetTexts.TEXTS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.llmbreaker.engine.text.Language;

/**
 * The user's folder of texts. Remembers what it found in a file until the file or the language
 * changes.
 */
final class UserFolder {
  private final Path folder;
  private final Map<Key, DatasetEntry> known = new ConcurrentHashMap<>();

  UserFolder(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** A file in a certain state, told of in a language. */
  private record Key(Path file, long size, long modifiedMillis, Language language) {}

  /** One entry a file, by name; {@code examine} is asked about new and changed files only. */
  List<DatasetEntry> entries(Function<Path, DatasetEntry> examine) {
    List<Path> files;
    try {
      files = files();
    } catch (IOException e) {
      Rejection reason = Rejections.unreadable(TEXTS.get("reason.folder"));
      return List.of(new DatasetEntry.Unavailable(folder.toString(), folder.toString(), reason));
    }
    List<Key> keys = files.stream().map(UserFolder::key).toList();
    known.keySet().retainAll(keys);
    return keys.stream()
        .map(key -> known.computeIfAbsent(key, k -> examine.apply(k.file())))
        .toList();
  }

  /** The text file of this name. Looked up in the list, so that no name leads out of the folder. */
  Optional<Path> find(String name) {
    try {
      return files().stream()
          .filter(file -> String.valueOf(file.getFileName()).equals(name))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(UserFolder::isText)
          .sorted(Comparator.comparing(file -> String.valueOf(file.getFileName())))
          .toList();
    }
  }

  /** By name only, so that what cannot be read is listed with its reason. */
  private static boolean isText(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && !name.startsWith("~$")
        && (name.endsWith(".txt") || name.endsWith(".docx"));
  }

  private static Key key(Path file) {
    try {
      long modified = Files.getLastModifiedTime(file).toMillis();
      return new Key(file, Files.size(file), modified, Language.current());
    } catch (IOException e) {
      return new Key(file, -1, -1, Language.current());
    }
  }
}
