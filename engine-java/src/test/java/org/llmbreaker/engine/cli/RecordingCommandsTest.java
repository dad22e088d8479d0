package org.llmbreaker.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code train --save}, {@code resume} and {@code inspect} of a recording. */
class RecordingCommandsTest {
  @TempDir private Path folder;

  private String file() {
    return folder.resolve("run.llmb").toString();
  }

  private static CommandRun saved(String file) {
    return CommandRun.of(CommandRun.tiny("train", "--save", file));
  }

  private static List<Double> losses(CommandRun run) {
    return run.events("training_metrics").stream()
        .map(m -> m.path("train_loss").asDouble())
        .toList();
  }

  @Test
  void train_saves_and_says_where() {
    CommandRun run = saved(file());
    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("Saved to " + file());
    assertThat(folder.resolve("run.llmb")).exists();
  }

  @Test
  void inspect_shows_what_a_recording_holds() {
    saved(file());
    CommandRun told = CommandRun.of("inspect", file());
    assertThat(told.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(told.out()).contains("step 10 of 10").contains("delivered with LLMBreaker");
    JsonNode json = CommandRun.of("inspect", "--json", file()).json().getFirst();
    assertThat(json.path("step").asInt()).isEqualTo(10);
    assertThat(json.path("text_included").asBoolean(true)).isFalse();
  }

  @Test
  void resume_tells_a_finished_run_once_more() {
    saved(file());
    CommandRun resumed = CommandRun.of("resume", "--json", file());
    assertThat(resumed.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(resumed.events("training_completed")).hasSize(1);
    assertThat(losses(resumed)).isEmpty();
  }

  @Test
  void a_damaged_recording_is_refused_with_its_reason() throws IOException {
    saved(file());
    byte[] bytes = Files.readAllBytes(folder.resolve("run.llmb"));
    bytes[bytes.length / 2]++;
    Files.write(folder.resolve("run.llmb"), bytes);
    CommandRun run = CommandRun.of("resume", file());
    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT_REJECTED);
    assertThat(run.err()).contains("run.llmb").contains("is damaged");
    JsonNode error = CommandRun.of("inspect", "--json", file()).json().getLast();
    assertThat(error.toString()).contains("recording_damaged");
  }

  @Test
  void a_place_that_cannot_be_written_has_an_exit_code_of_its_own() {
    CommandRun run = saved(folder.resolve("no").resolve("such").resolve("run.llmb").toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_SAVED);
    assertThat(run.err()).contains("was not saved");
  }
}
