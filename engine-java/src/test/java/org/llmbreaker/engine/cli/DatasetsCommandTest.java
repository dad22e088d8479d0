package org.llmbreaker.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmbreaker.engine.dataset.DatasetCatalogue;

class DatasetsCommandTest {
  @TempDir private Path folder;

  @Test
  void lists_each_bundled_text_with_its_figures_and_what_to_expect() {
    CommandRun run = CommandRun.of("datasets");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("NAME ")
        .containsPattern("first-words +21,096 +4,992 +25\\R")
        .containsPattern("shakespeare +100,320 +17,737 +65\\R")
        .contains("by William Shakespeare (1564-1616). Public domain.")
        .contains("It learns patterns, not meaning.")
        .doesNotContain("of your own");
  }

  @Test
  void lists_own_texts_and_why_one_cannot_be_used() throws IOException {
    Files.writeString(folder.resolve("good.txt"), "one two three ".repeat(20));
    Files.writeString(folder.resolve("bad.docx"), "not a document");
    CommandRun run = list("datasets");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .containsPattern("good\\.txt +280 +60 +8\\R")
        .contains("bad.docx", "Cannot be used. Failed to read file: it is not a Word document")
        .contains("put a\n.txt or .docx file into " + folder);
  }

  @Test
  void writes_one_text_a_line_in_json() throws IOException {
    Files.writeString(folder.resolve("bad.docx"), "not a document");
    CommandRun run = list("datasets", "--json");
    assertThat(run.json())
        .extracting(line -> line.path("name").asText())
        .containsExactly("first-words", "childrens", "poems", "shakespeare", "dickens", "bad.docx");
    JsonNode shakespeare = run.json().get(3);
    assertThat(shakespeare.path("characters").asInt()).isEqualTo(100_320);
    assertThat(shakespeare.path("vocabulary_size").asInt()).isEqualTo(65);
    assertThat(shakespeare.path("source").asText()).isEqualTo("bundled");
    assertThat(shakespeare.path("licence").asText()).isEqualTo("Public domain");
    JsonNode bad = run.json().getLast();
    assertThat(bad.path("error_type").asText()).isEqualTo("file_damaged");
    assertThat(bad.path("message").asText()).startsWith("Failed to read file: ");
    assertThat(bad.has("characters")).isFalse();
  }

  private CommandRun list(String... args) {
    return CommandRun.with(DatasetCatalogue.withUserFolder(folder), false, args);
  }
}
