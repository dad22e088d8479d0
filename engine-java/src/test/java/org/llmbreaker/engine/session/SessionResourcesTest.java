package org.llmbreaker.engine.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.llmbreaker.engine.ForkedJvm;
import org.llmbreaker.engine.checkpoint.Soak;
import org.llmbreaker.engine.config.Preset;
import org.llmbreaker.engine.config.RunConfig;
import org.llmbreaker.engine.config.Speed;
import org.llmbreaker.engine.config.TrainingConfig;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import org.llmbreaker.engine.event.TrainingEvent;
import org.llmbreaker.engine.event.TrainingEvent.TrainingCompleted;
import org.llmbreaker.engine.event.TrainingEvent.TrainingFailed;

/** Sessions that are deleted, whole ones and broken ones, leave nothing behind. */
class SessionResourcesTest {

  /** What a process can run out of; printed and compared by the test. */
  private record Held(long threads, long openFiles, long arenaKilobytes) {
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");
    private static final Pattern OTHER = Pattern.compile("Other \\(.*committed=(\\d+)KB");

    static Held now() throws IOException, JMException {
      try (var files = Files.list(OPEN_FILES)) {
        return new Held(trainingThreads().size(), files.count(), accountedKilobytes());
      }
    }

    /** Java's own account of what was allocated outside its heap by the program. */
    private static long accountedKilobytes() throws JMException {
      Object account =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "vmNativeMemory",
                  new Object[] {new String[] {"summary"}},
                  new String[] {String[].class.getName()});
      Matcher other = OTHER.matcher(String.valueOf(account));
      if (!other.find()) {
        throw new IllegalStateException("No account of native memory: " + account);
      }
      return Long.parseLong(other.group(1));
    }

    void print() {
      System.out.println(threads + " " + openFiles + " " + arenaKilobytes);
    }

    static Held parse(String line) {
      long[] n = Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
      return new Held(n[0], n[1], n[2]);
    }
  }

  private static List<Thread> trainingThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("train") || t.getName().startsWith("session"))
        .toList();
  }

  /** Runs in a process of its own, which keeps account of its native memory. */
  static final class Cycles {
    private static final Duration LONGEST_JOIN = Duration.ofMinutes(1);

    private final Corpus corpus = DatasetCatalogue.bundled().load("first-words");
    private final RunConfig config =
        Preset.MICRO
            .run(corpus.info().vocabularySize(), 2)
            .withTraining(new TrainingConfig(1, 10, 10, 10, 1));

    /** Prints what is held after a warm-up, during a session, and after so many sessions. */
    public static void main(String[] arguments) throws Exception {
      var cycles = new Cycles();
      cycles.runAndDelete(20); // classes, native libraries and what they keep for good
      Held.now(); // so does the account itself
      Held.now().print();
      try (var manager = new SessionManager()) {
        cycles.run(manager, new CorpusRun(cycles.corpus));
        Held.now().print();
      }
      cycles.runAndDelete(Integer.parseInt(arguments[0]));
      Held.now().print();
    }

    private void runAndDelete(int sessions) throws InterruptedException {
      try (var manager = new SessionManager()) {
        for (int i = 0; i < sessions; i++) {
          boolean breaks = i % 10 == 9;
          TrainingSession session =
              run(
                  manager,
                  breaks
                      ? FaultyRun.factory(corpus, 1, run -> breakDown())
                      : new CorpusRun(corpus));
          manager.delete(session.id());
          session.join(LONGEST_JOIN);
        }
      }
      for (Thread ending : trainingThreads()) {
        ending.join(LONGEST_JOIN);
      }
    }

    private static void breakDown() {
      throw new IllegalStateException("broken on purpose");
    }

    private TrainingSession run(SessionManager manager, TrainingRunFactory factory) {
      TrainingSession session =
          manager.create(
              new SessionRequest(Feature.WATCH_LEARN, config, "First words", Speed.X10, factory));
      session.send(new SessionCommand.Start());
      try (var observer = new Observer(session)) {
        Class<? extends TrainingEvent> end =
            factory instanceof CorpusRun ? TrainingCompleted.class : TrainingFailed.class;
        observer.await(end);
      }
      return session;
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void threads_files_and_native_memory_return_to_the_baseline()
      throws IOException, InterruptedException {
    Process process =
        ForkedJvm.start(
            List.of("-XX:NativeMemoryTracking=summary", "-Xmx256m", "-XX:+UseSerialGC"),
            Cycles.class,
            List.of(String.valueOf(Soak.repetitions(100))));
    List<Held> held;
    try (BufferedReader out = process.inputReader(UTF_8)) {
      held = out.lines().map(Held::parse).toList();
    }
    assertThat(process.waitFor()).isZero();
    assertThat(held).hasSize(3);
    Held before = held.get(0);
    Held during = held.get(1);
    Held after = held.get(2);
    assertThat(during.threads()).isGreaterThan(before.threads());
    assertThat(after.threads()).isEqualTo(before.threads());
    assertThat(after.openFiles()).isEqualTo(before.openFiles());
    // All sessions together left less than half of what one of them used.
    long one = during.arenaKilobytes() - before.arenaKilobytes();
    assertThat(one).isPositive();
    long left = after.arenaKilobytes() - before.arenaKilobytes();
    assertThat(left).isLessThan(Math.max(1, one / 2));
  }
}
