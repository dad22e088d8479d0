package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.event.FailureType;

class FailuresTest {
  private static SessionState.Failed failure(Throwable thrown) {
    return Failures.of(thrown, Failures.outOfMemory());
  }

  @Test
  void memory_exhaustion_is_recognised_however_it_is_thrown() {
    assertThat(failure(new OutOfMemoryError("Java heap space")).type())
        .isEqualTo(FailureType.OUT_OF_MEMORY);
    assertThat(failure(new CompletionException(new OutOfMemoryError())).type())
        .isEqualTo(FailureType.OUT_OF_MEMORY);
    assertThat(failure(new RuntimeException("Failed to allocate 512 bytes")).type())
        .isEqualTo(FailureType.OUT_OF_MEMORY);
    assertThat(failure(new RuntimeException("x", new Exception("std::bad_alloc"))).type())
        .isEqualTo(FailureType.OUT_OF_MEMORY);
  }

  @Test
  void everything_else_is_a_crash_with_its_class_and_message() {
    SessionState.Failed failed = failure(new ArithmeticException("/ by zero"));
    assertThat(failed.type()).isEqualTo(FailureType.TRAINING_FAILED);
    assertThat(failed.message())
        .isEqualTo("Training crashed. Please try again. (Cause: ArithmeticException: / by zero)");
    assertThat(failure(new IllegalStateException(" ")).message())
        .endsWith("(Cause: IllegalStateException)");
    assertThat(failure(new StackOverflowError()).message()).endsWith("(Cause: StackOverflowError)");
  }

  @Test
  void a_circular_chain_of_causes_is_no_trap() {
    var first = new IllegalStateException("first");
    var second = new IllegalStateException("second", first);
    first.initCause(second);
    assertThat(Failures.isOutOfMemory(first)).isFalse();
  }
}
