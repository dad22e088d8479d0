package org.llmbreaker.engine.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends a training process as a shell does. The signal is SIGTERM, which Java can send; it takes the
 * same way through the program as Ctrl-C and differs only in the exit code.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Java can only kill processes there")
class InterruptedTrainingTest {
  private static final int TERMINATED = 128 + 15;

  @TempDir private Path home;

  @Test
  void finishes_the_step_and_sums_up() throws Exception {
    CommandRun run = interrupted("step 0/10,000", slowly("train"));
    assertThat(run.exitCode()).isEqualTo(TERMINATED);
    assertThat(run.out())
        .containsPattern("Stopped after [\\d,]+ steps in [\\d.]+ seconds\\.\n")
        .contains("Training loss, first step to last:");
  }

  @Test
  void ends_its_json_with_why_it_stopped() throws Exception {
    CommandRun run = interrupted("\"training_metrics\"", slowly("train", "--json"));
    assertThat(run.exitCode()).isEqualTo(TERMINATED);
    JsonNode end = run.json().getLast();
    assertThat(end.path("event").asText()).isEqualTo("training_stopped");
    assertThat(end.path("reason").asText()).isEqualTo("user_requested");
    assertThat(run.events("training_metrics").getLast().path("step")).isEqualTo(end.path("step"));
  }

  @Test
  void writes_nothing_where_the_model_was_not_ready() throws Exception {
    CommandRun run = interrupted("Training: step 0", "generate", "--steps", "10000");
    assertThat(run.exitCode()).isEqualTo(TERMINATED);
    assertThat(run.out()).containsPattern("Stopped after step [\\d,]+: nothing was written\\.");
  }

  /** A model that is quickly there and then takes minutes, a few steps a second. */
  private static String[] slowly(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    Collections.addAll(all, "--width", "4", "--layers", "1", "--heads", "1", "--context", "8");
    Collections.addAll(all, "--batch", "1", "--threads", "1", "--speed", "1", "--steps", "10000");
    return all.toArray(String[]::new);
  }

  /** Runs a command in a process of its own and ends it once its output holds a text. */
  private CommandRun interrupted(String cue, String... args) throws Exception {
    Process process = start(args);
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = process.inputReader(UTF_8)) {
      readUntil(cue, out, lines);
      process.toHandle().destroy(); // unlike the process itself, leaves its output open
      out.lines().forEach(lines::add);
    }
    String all = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    return new CommandRun(process.waitFor(), all, "");
  }

  private Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("--"))
        .forEach(command::add);
    command.add("-Duser.home=" + home);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(LlmBreakerCommand.class.getName());
    command.addAll(List.of(args));
    boolean generating = args[0].equals("generate");
    return new ProcessBuilder(command)
        .redirectErrorStream(generating)
        .redirectError(generating ? ProcessBuilder.Redirect.PIPE : ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void readUntil(String cue, BufferedReader out, List<String> lines)
      throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      lines.add(line);
      if (line.contains(cue)) {
        return;
      }
    }
    throw new AssertionError("never wrote " + cue + ", but " + lines);
  }
}
