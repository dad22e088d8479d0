package org.llmbreaker.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.llmbreaker.engine.text.Language;

class TextsInWordsTest {
  @TempDir private Path folder;

  @AfterEach
  void speaksEnglishAgain() {
    Language.use(Language.ENGLISH);
  }

  @ParameterizedTest
  @EnumSource
  void every_bundled_text_has_a_name_and_a_whole_card_in_each_language(Language language) {
    Language.use(language);
    for (String id : BundledTexts.IDS) {
      DatasetInfo info = BundledTexts.load(id).info();
      DatasetCard card = info.card();
      assertThat(
              List.of(
                  info.displayName(),
                  card.author(),
                  card.source(),
                  card.licence(),
                  card.description(),
                  card.expectedResult()))
          .as(id)
          .noneMatch(String::isBlank);
    }
  }

  @Test
  void the_list_of_texts_follows_the_language() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "short");
    DatasetCatalogue catalogue = DatasetCatalogue.withUserFolder(folder);
    assertThat(catalogue.entries())
        .extracting(DatasetEntry::displayName)
        .startsWith("First words", "Children's stories", "Poems");
    Language.use(Language.GERMAN);
    List<DatasetEntry> german = catalogue.entries();
    assertThat(german)
        .extracting(DatasetEntry::displayName)
        .startsWith("Erste Wörter", "Kindergeschichten", "Gedichte");
    assertThat(german.getLast())
        .isInstanceOfSatisfying(
            DatasetEntry.Unavailable.class,
            entry ->
                assertThat(entry.reason().sentence())
                    .isEqualTo(
                        "Text zu kurz. Mindestens 100 Zeichen nötig. Dieser Text hat 5."
                            + " Füge mehr Text hinzu."));
    Language.use(Language.ENGLISH);
    assertThat(catalogue.entries().getFirst().displayName()).isEqualTo("First words");
  }

  @Test
  void a_text_that_was_loaded_before_is_told_of_in_the_language_of_the_moment() {
    DatasetInfo info = BundledTexts.load("first-words").info();
    DatasetInfo pasted = Corpus.pasted("ein Wort nach dem anderen").info();
    assertThat(info.name()).isEqualTo("First words");
    Language.use(Language.GERMAN);
    DatasetInfo german = BundledTexts.load("first-words").info();
    assertThat(info.name()).isEqualTo("Erste Wörter");
    assertThat(info.about()).isEqualTo(german.card()).isNotEqualTo(info.card());
    assertThat(pasted.name()).isNotEqualTo(pasted.displayName());
    assertThat(pasted.about()).isNotEqualTo(pasted.card());
  }

  @Test
  void a_file_keeps_its_name_and_is_told_of_in_the_language_of_the_moment() throws IOException {
    Path file = folder.resolve("mine.txt");
    Files.writeString(file, "A text of somebody. ".repeat(20));
    DatasetInfo info = DatasetCatalogue.bundled().open(file).info();
    Language.use(Language.GERMAN);
    assertThat(info.name()).isEqualTo("mine.txt");
    assertThat(info.about()).isNotEqualTo(info.card());
  }

  @Test
  void refusals_are_told_in_german_with_german_numbers() {
    Language.use(Language.GERMAN);
    assertThat(Rejections.fileTooLarge(12_900_000).details()).isEqualTo("Diese Datei hat 12,3 MB.");
    assertThat(Rejections.pasteTooLong(1_234_567).sentence())
        .isEqualTo(
            "Text zu lang. Höchstens 50.000 Zeichen. Dieser Text hat 1.234.567."
                + " Die ersten 50.000 Zeichen behalten?");
    ReadException missing =
        catchThrowableOfType(
            ReadException.class, () -> new DocumentReader().read(folder.resolve("nothing.txt")));
    assertThat(missing)
        .hasMessage(
            "Die Datei ist nicht lesbar: Es gibt sie nicht. Prüfe, ob die Datei da ist und"
                + " geöffnet werden darf, oder wähle eine andere.");
    assertThat(missing.kind()).isEqualTo(RejectionKind.FILE_UNREADABLE);
  }

  @Test
  void what_is_said_of_a_pasted_text_is_told_in_german() {
    Language.use(Language.GERMAN);
    PasteCheck check = PasteCheck.of("ein Wort nach dem anderen \u0001".repeat(60) + "\u0001");
    assertThat(check.removedNote()).isEqualTo("61 Emojis oder Steuerzeichen wurden weggelassen.");
    assertThat(PasteCheck.of("\u0001").removedNote())
        .isEqualTo("1 Emoji oder Steuerzeichen wurde weggelassen.");
    assertThat(PasteCheck.of("nur drei Wörter").rejection().orElseThrow().message())
        .isEqualTo("Text zu kurz. Mindestens 50 Wörter nötig.");
  }

  @Test
  void refusals_are_worded_in_english_unless_told_otherwise() {
    assertThat(Rejections.fileTooLarge(12_900_000).sentence())
        .isEqualTo(
            "File too large. Max 10MB. This file has 12.3 MB."
                + " Remove or compress its pictures, or save a part of the text as .txt.");
    assertThat(Rejections.timeout(10).sentence())
        .isEqualTo(
            "Failed to read file: it took too long. Reading was stopped after 10 seconds."
                + " Try a simpler file, or copy its text into a .txt file.");
    assertThat(Rejections.notSaved(RejectionKind.NO_SPACE, "here").sentence())
        .isEqualTo(
            "The run was not saved: the disk is full. What was saved there before is unchanged."
                + " Make room, or save it somewhere else than “here”.");
    assertThat(Rejections.nothingToRecord("the run has ended.").sentence())
        .isEqualTo("There is nothing to save: the run has ended. Train first.");
  }
}
