package org.llmbreaker.engine.session;

import java.time.Instant;
import java.util.concurrent.locks.Condition;

/** Real time. */
enum SystemTime implements SessionTime {
  INSTANCE;

  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  @SuppressWarnings({
    "WaitNotInLoop",
    "ReturnValueIgnored"
  }) // the caller loops: it re-reads its state after every wait
  public void await(Condition changed, long nanos) throws InterruptedException {
    changed.awaitNanos(nanos);
  }
}
