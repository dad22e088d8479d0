package org.llmbreaker.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;

/**
 * Time that passes only when somebody waits for it, or is told to. A held clock never passes by
 * itself: a timed wait then ends by a signal only.
 */
final class VirtualTime implements SessionTime {
  private static final Instant ORIGIN = Instant.parse("2026-01-01T00:00:00Z");

  private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);
  private final CountDownLatch firstWait = new CountDownLatch(1);
  private final boolean held;

  private VirtualTime(boolean held) {
    this.held = held;
  }

  static VirtualTime passing() {
    return new VirtualTime(false);
  }

  static VirtualTime held() {
    return new VirtualTime(true);
  }

  void advance(Duration duration) {
    nanos.addAndGet(duration.toNanos());
  }

  /** Counted down when a session first waits for its next step. */
  CountDownLatch firstWait() {
    return firstWait;
  }

  @Override
  public Instant instant() {
    return ORIGIN.plusNanos(nanos.get());
  }

  @Override
  public long nanoTime() {
    return nanos.get();
  }

  @Override
  @SuppressWarnings("WaitNotInLoop")
  public void await(Condition changed, long wait) throws InterruptedException {
    firstWait.countDown();
    if (held) {
      changed.await();
    } else {
      nanos.addAndGet(wait);
    }
  }
}
