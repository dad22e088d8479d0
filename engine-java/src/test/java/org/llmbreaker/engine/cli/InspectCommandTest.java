package org.llmbreaker.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
  @TempDir private Path folder;

  @Test
  void shows_the_figures_and_the_beginning_of_a_text() throws IOException {
    CommandRun run = inspect("story.txt", "The cat sat.\n".repeat(100));
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("File        story.txt (UTF-8)\nCharacters  1,300\nWords       300\n")
        .contains("Vocabulary  10 different characters: .Tacehst")
        .contains("Preview\n    The cat sat.\n    The cat sat.\n")
        .endsWith(" …\n");
  }

  @Test
  void tells_the_character_set_it_found() throws IOException {
    Path file = folder.resolve("old.txt");
    Files.writeString(file, "Käse und Brot für alle. ".repeat(10), Charset.forName("windows-1252"));
    CommandRun run = CommandRun.of("inspect", file.toString());
    assertThat(run.out()).contains("(windows-1252)", "Käse und Brot für alle.");
  }

  @Test
  void writes_one_line_of_json() throws IOException {
    CommandRun run = inspect("story.txt", "The cat sat.\n".repeat(10), "--json");
    assertThat(run.json()).hasSize(1);
    JsonNode found = run.json().getFirst();
    assertThat(found.path("file").asText()).isEqualTo("story.txt");
    assertThat(found.path("charset").asText()).isEqualTo("UTF-8");
    assertThat(found.path("characters").asInt()).isEqualTo(130);
    assertThat(found.path("words").asInt()).isEqualTo(30);
    assertThat(found.path("vocabulary_size").asInt()).isEqualTo(10);
    assertThat(found.path("preview").asText()).startsWith("The cat sat.\nThe cat");
  }

  @Test
  void makes_control_characters_visible_instead_of_obeying_them() throws IOException {
    CommandRun run =
        inspect("trick.txt", "plain words in a row. ".repeat(10) + "\u001b[2J\u009b2J");
    assertThat(run.out()).contains("·[2J·2J").doesNotContainPattern("[\\p{Cc}&&[^\n]]");
  }

  @Test
  void refuses_a_text_that_is_too_short() throws IOException {
    CommandRun run = inspect("short.txt", "Too short.");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "Text too short. Min 100 characters required. This text has 10. Add more text.\n");
  }

  @Test
  void names_the_type_of_a_refusal_in_json() throws IOException {
    CommandRun run = inspect("fake.docx", "no document at all", "--json");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).isEmpty();
    assertThat(run.json()).hasSize(1);
    JsonNode error = run.json().getFirst();
    assertThat(error.path("event").asText()).isEqualTo("error");
    assertThat(error.path("error_type").asText()).isEqualTo("file_damaged");
  }

  @Test
  void refuses_other_kinds_of_files_and_missing_ones() throws IOException {
    assertThat(inspect("paper.pdf", "%PDF").err()).startsWith("Unsupported file type.");
    CommandRun missing = CommandRun.of("inspect", folder.resolve("nowhere.txt").toString());
    assertThat(missing.exitCode()).isEqualTo(3);
    assertThat(missing.err()).startsWith("Failed to read file: there is no such file.");
  }

  @Test
  void asks_for_the_file_where_none_is_named() {
    CommandRun run = CommandRun.of("inspect");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("FILE");
  }

  private CommandRun inspect(String name, String content, String... options) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, content);
    var args = new String[options.length + 2];
    args[0] = "inspect";
    args[1] = file.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return CommandRun.of(args);
  }
}
