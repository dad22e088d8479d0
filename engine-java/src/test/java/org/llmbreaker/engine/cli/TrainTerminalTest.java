package org.llmbreaker.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmbreaker.engine.dataset.DatasetCatalogue;

class TrainTerminalTest {

  @Test
  void tells_text_model_and_settings_then_losses_samples_and_a_summary() {
    CommandRun run = CommandRun.of(CommandRun.tiny("train"));
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Text       First words: 21,096 characters, 4,992 words, 25 different")
        .contains("Model      ", " parameters: 1 layers, 2 heads, width 4, looks back 8 characters")
        .contains("Training   10 steps of 2 sequences, checked every 50; seed 1337, 1 threads")
        .contains("Optimizer  AdamW, learning rate 0.01")
        .contains("step 0/10  loss 3.", "step 10/10  loss ", "  validation ")
        .contains("Finished after 10 steps in ")
        .containsPattern("\\d+ % of the last sample's words occur in the text\\.")
        .contains("random guess 3.22", "█");
  }

  @Test
  void writes_no_control_characters_where_nobody_watches() {
    assertThat(CommandRun.of(CommandRun.tiny("train")).out())
        .doesNotContainPattern("[\\p{Cc}&&[^\n]]");
  }

  @Test
  void rewrites_one_progress_line_on_a_terminal() {
    CommandRun run = CommandRun.with(DatasetCatalogue.bundled(), true, CommandRun.tiny("train"));
    assertThat(run.out()).contains("\rstep ").doesNotContainPattern("[\\p{Cc}&&[^\n\r]]");
    assertThat(run.out().lines())
        .anySatisfy(line -> assertThat(line).startsWith("Finished after 10 steps"));
  }

  @Test
  void draws_with_number_signs_where_blocks_cannot_be_shown() {
    assertThat(CommandRun.inAscii(CommandRun.tiny("train")).out())
        .contains("#")
        .matches("\\p{ASCII}*");
  }

  @Test
  void trains_on_a_file_from_anywhere(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("mine.txt");
    Files.writeString(file, "ab ".repeat(60));
    CommandRun run = CommandRun.of(CommandRun.tiny("train", "--dataset", file.toString()));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Text       mine.txt: 180 characters, 60 words, 3 different");
  }

  @Test
  void says_what_to_do_about_a_text_that_is_too_short_for_the_model(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("mine.txt");
    Files.writeString(file, "ab ".repeat(60));
    CommandRun run = CommandRun.of("train", "--dataset", file.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("Text too short. Min ")
        .contains("let the model look back over fewer than 64 characters.");
  }
}
