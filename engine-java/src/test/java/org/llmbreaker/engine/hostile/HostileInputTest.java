package org.llmbreaker.engine.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.llmbreaker.engine.ForkedJvm;
import org.llmbreaker.engine.checkpoint.Soak;

/**
 * Spoiled files of every kind, read by a process with 256 MB: each is read or refused with one
 * message within two seconds, and nothing else comes out.
 */
class HostileInputTest {
  private static final int USUAL = 500;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Specimens.class)
  void spoiled_files_are_read_or_refused(Specimens kind) throws IOException, InterruptedException {
    int count = Soak.repetitions(USUAL);
    Process process =
        ForkedJvm.start(
            List.of("-Xmx256m", "-XX:+UseSerialGC"),
            MutantRun.class,
            List.of(kind.name(), folder.toString(), String.valueOf(count)));
    List<String> lines;
    try (BufferedReader out = process.inputReader(UTF_8)) {
      lines = out.lines().toList();
    }
    assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
    assertThat(lines).noneMatch(line -> line.startsWith("FOUND"));
    String[] done = lines.getLast().split(" ", 4);
    assertThat(done[0]).isEqualTo("DONE");
    int read = Integer.parseInt(done[1]);
    int refused = Integer.parseInt(done[2]);
    assertThat(read + refused).isEqualTo(count);
    // Neither readers that take everything nor mutants that are all rubbish would show anything.
    assertThat(refused).isGreaterThan(count / 10);
    assertThat(read).isPositive();
  }
}
