package org.llmbreaker.engine.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmbreaker.engine.ForkedJvm;
import org.llmbreaker.engine.dataset.Xoshiro256;

/** Kills a process that saves without pause, at random moments, the way a crash would. */
class KilledWhileSavingTest {
  private static final long LONGEST_WAIT_NANOS = 20_000_000;

  @TempDir private Path folder;

  /** The process that is killed: saves step after step and tells each that is safe. */
  static final class Saver {
    private Saver() {}

    public static void main(String[] arguments) {
      var files = new RecordingFiles();
      Path file = Path.of(arguments[0]);
      for (int step = Integer.parseInt(arguments[1]); ; step++) {
        files.save(RecordingFixture.at(step), file, FileProgress.NONE);
        System.out.println(step);
      }
    }
  }

  @Test
  void what_was_acknowledged_is_recovered() throws IOException, InterruptedException {
    var random = new Xoshiro256(42);
    Path file = folder.resolve("run.llmb");
    int next = 0;
    for (int kill = 0; kill < Soak.repetitions(10); kill++) {
      int acknowledged = killed(file, next, random);
      Recording left = new RecordingFiles().load(file).recording();
      assertThat(left.step()).as("kill %d", kill).isBetween(acknowledged, acknowledged + 1);
      next = left.step() + 1;
    }
  }

  /** Returns the last step that the process acknowledged. */
  private int killed(Path file, int first, Xoshiro256 random)
      throws IOException, InterruptedException {
    Process process =
        ForkedJvm.start(
            List.of("-XX:TieredStopAtLevel=1"),
            Saver.class,
            List.of(file.toString(), String.valueOf(first)));
    int last = first - 1;
    try (BufferedReader out = process.inputReader(UTF_8)) {
      int wanted = 1 + random.nextInt(5);
      for (int i = 0; i < wanted; i++) {
        last = Integer.parseInt(out.readLine());
      }
      LockSupport.parkNanos((long) (random.nextDouble() * LONGEST_WAIT_NANOS));
      process.toHandle().destroyForcibly(); // unlike the process itself, leaves its output open
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        last = line.isEmpty() ? last : Integer.parseInt(line);
      }
    }
    process.waitFor();
    return last;
  }
}
