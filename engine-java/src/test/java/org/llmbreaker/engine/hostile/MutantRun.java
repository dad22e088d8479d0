package org.llmbreaker.engine.hostile;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.llmbreaker.engine.dataset.Rejection;
import org.llmbreaker.engine.dataset.RejectionKind;

/**
 * The process that reads spoiled files one after the other, in little memory. Prints a line that
 * begins with FOUND for each that does harm, and at the end {@code DONE read refused} and what was
 * said.
 */
final class MutantRun {
  /** No file may take longer to be read or refused. */
  private static final int LONGEST_SECONDS = 2;

  private static final int LONGEST_SENTENCE = 600;

  private final Specimens kind;
  private final Path file;
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final Map<RejectionKind, Integer> refused = new EnumMap<>(RejectionKind.class);
  private int read;

  private MutantRun(Specimens kind, Path folder) {
    this.kind = kind;
    file = folder.resolve("mutant" + kind.ending());
  }

  /** Arguments: kind, folder, how many. */
  public static void main(String[] arguments) throws IOException {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> found("uncaught in " + thread.getName(), thrown));
    var run = new MutantRun(Specimens.valueOf(arguments[0]), Path.of(arguments[1]));
    int count = Integer.parseInt(arguments[2]);
    for (int seed = 0; seed < count; seed++) {
      run.tryOne(seed);
    }
    int all = run.refused.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println("DONE " + run.read + " " + all + " " + run.refused);
  }

  private static void found(String what, Throwable thrown) {
    System.out.println("FOUND " + what + ": " + thrown);
  }

  private void tryOne(int seed) throws IOException {
    Files.write(file, kind.mutant(new Mutator(seed)));
    // A busy machine may be slow once; a file that hangs the reader hangs it again.
    if (isLate(seed, true) && isLate(seed, false)) {
      System.out.println("FOUND seed " + seed + ": took longer than " + LONGEST_SECONDS + " s");
    }
  }

  private boolean isLate(int seed, boolean counted) {
    var late = new AtomicBoolean();
    Thread reader = Thread.currentThread();
    Future<?> bark =
        watchdog.schedule(
            () -> {
              late.set(true);
              reader.interrupt();
            },
            LONGEST_SECONDS,
            SECONDS);
    try {
      kind.read(file);
      read++;
    } catch (RuntimeException refusal) {
      judge(seed, refusal, counted && !late.get());
    } catch (Throwable escaped) {
      found("seed " + seed, escaped);
    } finally {
      bark.cancel(false);
    }
    Thread.interrupted(); // clears what the watchdog may have set
    return late.get();
  }

  private void judge(int seed, RuntimeException refusal, boolean counted) {
    Rejection rejection;
    try {
      rejection = Specimens.rejection(refusal);
    } catch (RuntimeException untyped) {
      found("seed " + seed, untyped);
      return;
    }
    String sentence = rejection.sentence();
    boolean fit =
        !rejection.message().isBlank()
            && !rejection.advice().isBlank()
            && sentence.length() < LONGEST_SENTENCE
            && sentence.lines().count() == 1
            && !sentence.contains("Exception")
            && !sentence.contains("java.");
    if (!fit || rejection.kind() == RejectionKind.OUT_OF_MEMORY) {
      System.out.println("FOUND seed " + seed + ": " + rejection);
    }
    if (counted) {
      refused.merge(rejection.kind(), 1, Integer::sum);
    }
  }
}
