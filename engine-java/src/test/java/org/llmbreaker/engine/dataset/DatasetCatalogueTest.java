package org.llmbreaker.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmbreaker.engine.dataset.DatasetEntry.Available;
import org.llmbreaker.engine.dataset.DatasetEntry.Unavailable;

class DatasetCatalogueTest {
  private static final String TEXT = "A text of mine, long enough. ".repeat(10);

  @TempDir private Path folder;

  @Test
  void lists_the_bundled_texts_in_order() {
    assertThat(DatasetCatalogue.bundled().entries())
        .extracting(DatasetEntry::id)
        .containsExactly("first-words", "childrens", "poems", "shakespeare", "dickens");
  }

  @Test
  void computes_the_figures_of_a_text() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), TEXT);
    Corpus corpus = DatasetCatalogue.withUserFolder(folder).load("mine.txt");
    DatasetInfo info = corpus.info();
    assertThat(info.source()).isEqualTo(DatasetSource.USER);
    assertThat(info.characters()).isEqualTo(290);
    assertThat(info.words()).isEqualTo(60);
    assertThat(info.vocabularySize()).isEqualTo((int) TEXT.chars().distinct().count());
    assertThat(corpus.split().train()).hasSize(261);
    assertThat(corpus.tokenizer().decode(corpus.split().train())).isEqualTo(TEXT.substring(0, 261));
  }

  @Test
  void lists_user_files_by_name_and_says_why_one_is_unusable() throws IOException {
    Files.writeString(folder.resolve("b.txt"), TEXT);
    Files.writeString(folder.resolve("a.docx"), "not a document");
    Files.writeString(folder.resolve("c.txt"), "short");
    Files.writeString(folder.resolve("ignored.pdf"), TEXT);
    List<DatasetEntry> entries = userEntries(DatasetCatalogue.withUserFolder(folder));
    assertThat(entries)
        .extracting(DatasetEntry::displayName)
        .containsExactly("a.docx", "b.txt", "c.txt");
    assertThat(entries.get(0))
        .isInstanceOfSatisfying(
            Unavailable.class,
            e -> assertThat(e.reason().kind()).isEqualTo(RejectionKind.FILE_DAMAGED));
    assertThat(entries.get(1)).isInstanceOf(Available.class);
    assertThat(entries.get(2))
        .isInstanceOfSatisfying(
            Unavailable.class,
            e ->
                assertThat(e.reason().sentence())
                    .startsWith("Text too short. Min 100 characters required. This text has 5."));
  }

  @Test
  void notices_new_and_changed_files() throws IOException {
    DatasetCatalogue catalogue = DatasetCatalogue.withUserFolder(folder.resolve("later"));
    assertThat(userEntries(catalogue)).isEmpty();
    Files.createDirectory(folder.resolve("later"));
    Path file = Files.writeString(folder.resolve("later/a.txt"), "short");
    assertThat(userEntries(catalogue)).hasOnlyElementsOfType(Unavailable.class).hasSize(1);
    Files.writeString(file, TEXT);
    assertThat(userEntries(catalogue)).hasOnlyElementsOfType(Available.class).hasSize(1);
    Files.delete(file);
    assertThat(userEntries(catalogue)).isEmpty();
  }

  @Test
  void loads_a_name_or_a_file() throws IOException {
    Path file = Files.writeString(folder.resolve("elsewhere.txt"), TEXT);
    DatasetCatalogue catalogue = DatasetCatalogue.bundled();
    assertThat(catalogue.loadNameOrFile(file.toString()).text()).isEqualTo(TEXT);
    assertThat(catalogue.loadNameOrFile("shakespeare").info().id()).isEqualTo("shakespeare");
  }

  @Test
  void refuses_unknown_names_and_ways_out_of_the_folder() throws IOException {
    Files.writeString(folder.resolve("outside.txt"), TEXT);
    DatasetCatalogue catalogue =
        DatasetCatalogue.withUserFolder(Files.createDirectory(folder.resolve("mine")));
    for (String name : List.of("nothing", "../outside.txt", "", "a\0b")) {
      ReadException e = catchThrowableOfType(ReadException.class, () -> catalogue.load(name));
      assertThat(e.kind()).isEqualTo(RejectionKind.UNKNOWN_DATASET);
    }
    ReadException e =
        catchThrowableOfType(ReadException.class, () -> catalogue.loadNameOrFile("a\0b"));
    assertThat(e.kind()).isEqualTo(RejectionKind.UNKNOWN_DATASET);
  }

  private static List<DatasetEntry> userEntries(DatasetCatalogue catalogue) {
    List<DatasetEntry> all = catalogue.entries();
    return all.subList(BundledTexts.IDS.size(), all.size());
  }
}
