package org.llmbreaker.engine.session;

import static org.llmbreaker.engine.session.SessionTexts.TEXTS;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.llmbreaker.engine.event.FailureType;
import org.llmbreaker.engine.session.SessionState.Failed;

/** Turns what broke a run into what a person can read and act on. */
final class Failures {
  private static final int LONGEST_CHAIN = 20;

  /** How native allocators say that memory ran out; they throw no type of their own. */
  private static final Set<String> MEMORY_PHRASES =
      Set.of(
          "out of memory",
          "outofmemory",
          "cannot allocate",
          "can't allocate",
          "failed to allocate",
          "allocation failed",
          "bad_alloc",
          "not enough memory",
          "physical memory usage is too high",
          "cannot reserve");

  private Failures() {}

  /** To be made beforehand: when memory has run out is no time to look for words. */
  static Failed outOfMemory() {
    return new Failed(FailureType.OUT_OF_MEMORY, TEXTS.get("failed.memory"));
  }

  /**
   * @param outOfMemory what to say where memory ran out
   */
  static Failed of(Throwable thrown, Failed outOfMemory) {
    if (isOutOfMemory(thrown)) {
      return outOfMemory;
    }
    return new Failed(FailureType.TRAINING_FAILED, TEXTS.get("failed.crash", describe(thrown)));
  }

  static boolean isOutOfMemory(Throwable thrown) {
    return Stream.<@Nullable Throwable>iterate(thrown, t -> t != null, Failures::causeOf)
        .limit(LONGEST_CHAIN)
        .anyMatch(t -> t instanceof OutOfMemoryError || speaksOfMemory(t));
  }

  /** Class and message, for a person who reports the problem. */
  static String describe(Throwable thrown) {
    String message = thrown.getMessage();
    String kind = thrown.getClass().getSimpleName();
    return message == null || message.isBlank() ? kind : kind + ": " + message;
  }

  private static @Nullable Throwable causeOf(@Nullable Throwable thrown) {
    return thrown == null ? null : thrown.getCause();
  }

  private static boolean speaksOfMemory(@Nullable Throwable thrown) {
    String message = thrown == null ? null : thrown.getMessage();
    if (message == null) {
      return false;
    }
    String lower = message.toLowerCase(Locale.ROOT);
    return MEMORY_PHRASES.stream().anyMatch(lower::contains);
  }
}
