package org.llmbreaker.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongOptionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --batch         | 0     | Batch size must be 1-128
          --batch         | 129   | Batch size must be 1-128
          --steps         | 9     | Max iters must be 10-10000
          --steps         | 10001 | Max iters must be 10-10000
          --lr            | 0     | Learning rate must be 0-0.1
          --lr            | 0.11  | Learning rate must be 0-0.1
          --lr            | NaN   | Learning rate must be 0-0.1
          --eval-interval | 0     | Eval interval must be >= 1
          --speed         | 3     | Speed must be 1, 2, 5 or 10
          --threads       | 0     | Threads must be 1-64
          --temperature   | 0     | Temperature must be 0.01-5
          --top-k         | -1    | Top-k must be >= 0
          --top-p         | 1.5   | Top-p must be above 0 and at most 1
          --preset        | huge  | Preset must be micro, seed-exact, style, small or nano, not huge
          """)
  void names_a_setting_and_its_range(String option, String value, String message) {
    CommandRun run = CommandRun.of("train", option, value);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualToIgnoringNewLines(message);
  }

  @Test
  void reports_a_wrong_setting_as_an_event_in_json() {
    CommandRun run = CommandRun.of("train", "--json", "--batch", "0");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEmpty();
    assertThat(run.json()).hasSize(1);
    JsonNode error = run.json().getFirst();
    assertThat(error.path("event").asText()).isEqualTo("error");
    assertThat(error.path("error_type").asText()).isEqualTo("invalid_setting");
    assertThat(error.path("message").asText()).isEqualTo("Batch size must be 1-128");
  }

  @Test
  void points_to_the_list_of_texts_for_an_unknown_name() {
    CommandRun run = CommandRun.of("train", "--dataset", "nonsense");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).startsWith("There is no text called “nonsense”.");
  }

  @Test
  void suggests_the_option_that_was_probably_meant() {
    CommandRun run = CommandRun.of("train", "--stepz", "20");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Unknown option", "--stepz", "Possible solutions: --steps");
  }

  @Test
  void says_that_a_number_is_needed() {
    CommandRun run = CommandRun.of("train", "--steps", "many");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--steps", "many");
  }

  @Test
  void asks_for_a_command_where_there_is_none() {
    CommandRun run = CommandRun.of();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("What shall be done?").contains("datasets", "inspect");
  }

  @Test
  void names_the_version_and_the_java_it_runs_on() {
    CommandRun run = CommandRun.of("--version");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).matches("LLMBreaker \\d+\\.\\d+\\.\\d+\\S*\\RJava [^$]*\\R");
  }
}
