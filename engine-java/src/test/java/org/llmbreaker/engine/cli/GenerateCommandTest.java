package org.llmbreaker.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.dataset.DatasetCatalogue;

class GenerateCommandTest {

  @Test
  void writes_only_the_text_to_standard_output_and_progress_to_standard_error() {
    CommandRun run = generate("--prompt", "the cat", "--length", "40");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("the cat").endsWith("\n").hasSize("the cat".length() + 41);
    assertThat(run.err())
        .startsWith("Training: step 0/10  loss 3.")
        .contains("Training: step 10/10")
        .doesNotContainPattern("[\\p{Cc}&&[^\n]]");
  }

  @Test
  void writes_the_same_again_and_something_else_with_another_seed() {
    String text = generate("--length", "200").out();
    assertThat(generate("--length", "200").out()).isEqualTo(text);
    assertThat(generate("--length", "200", "--seed", "3").out()).isNotEqualTo(text);
  }

  @Test
  void always_takes_the_likeliest_character_with_top_k_one() {
    String careful = generate("--length", "60", "--top-k", "1").out();
    assertThat(generate("--length", "60", "--top-k", "1", "--temperature", "4").out())
        .isEqualTo(careful);
    assertThat(generate("--length", "60", "--temperature", "4").out()).isNotEqualTo(careful);
  }

  @Test
  void writes_one_line_of_json() {
    CommandRun run = generate("--json", "--length", "30", "--prompt", "the");
    assertThat(run.json()).hasSize(1);
    JsonNode sample = run.json().getFirst();
    assertThat(sample.path("event").asText()).isEqualTo("generated_sample");
    assertThat(sample.path("step").asInt()).isEqualTo(10);
    assertThat(sample.path("prompt").asText()).isEqualTo("the");
    assertThat(sample.path("text").asText()).hasSize(30);
  }

  @Test
  void says_how_much_of_the_prompt_the_text_does_not_know() {
    CommandRun run = generate("--prompt", "the €@ cat", "--length", "10");
    assertThat(run.out()).startsWith("the  cat");
    assertThat(run.err())
        .startsWith("Characters of the prompt that do not occur in the text and are left out: 2\n");
  }

  @Test
  void refuses_a_length_out_of_range_before_training() {
    CommandRun run = generate("--length", "0");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("Sample length must be 1-10000\n");
  }

  @Test
  void rewrites_its_progress_on_a_terminal_and_wipes_it_in_the_end() {
    CommandRun run = CommandRun.with(DatasetCatalogue.bundled(), true, CommandRun.tiny("generate"));
    assertThat(run.err()).contains("\rTraining: step ").endsWith("\r").doesNotContain("\n");
    assertThat(run.out()).doesNotContain("\r", "Training:");
  }

  @Test
  void explains_in_its_help_that_it_trains_first() {
    assertThat(CommandRun.of("generate", "--help").out())
        .contains("it is trained first", "standard error", "--top-p");
  }

  private static CommandRun generate(String... options) {
    var args = new String[options.length + 1];
    args[0] = "generate";
    System.arraycopy(options, 0, args, 1, options.length);
    return CommandRun.of(CommandRun.tiny(args));
  }
}
