package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.tensor.WorkerPool;

class LowPriorityTest extends SessionFixture {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Linux goes no further. */
  private static final int NICEST = 19;

  private static final int NICE_FIELD = 18;

  /** What the kernel knows of the calling thread: field 19 of its status. */
  private static int nice() {
    try {
      String status = Files.readString(Path.of("/proc/thread-self/stat"));
      String afterName = status.substring(status.lastIndexOf(')') + 2);
      return Integer.parseInt(afterName.split(" ", -1)[NICE_FIELD - 2]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int lowered(int usual) {
    return Math.min(NICEST, usual + LowPriority.NICE);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_thread_and_the_team_it_starts_give_way() {
    int usual = nice();
    var own = new CompletableFuture<Integer>();
    var ofTheTeam = new CompletableFuture<Integer>();
    Thread.ofPlatform()
        .start(
            () -> {
              LowPriority.take();
              own.complete(nice());
              try (var pool = new WorkerPool("helper", 2)) {
                pool.run(
                    worker -> {
                      if (worker == 1) {
                        ofTheTeam.complete(nice());
                      }
                    });
              }
            });
    assertThat(own).succeedsWithin(PATIENCE).isEqualTo(lowered(usual));
    assertThat(ofTheTeam).succeedsWithin(PATIENCE).isEqualTo(lowered(usual));
    assertThat(nice()).as("the thread that started it").isEqualTo(usual);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_session_trains_at_low_priority() {
    int usual = nice();
    var training = new CompletableFuture<Integer>();
    runs.script = step -> training.complete(nice());
    session(Speed.X10).send(new SessionCommand.Start());
    assertThat(training).succeedsWithin(PATIENCE).isEqualTo(lowered(usual));
  }
}
