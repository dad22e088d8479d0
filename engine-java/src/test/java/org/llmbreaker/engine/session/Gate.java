package org.llmbreaker.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds a run inside one step until the test lets it go on. */
final class Gate implements FakeRun.Script {
  private final int heldStep;
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch opened = new CountDownLatch(1);

  Gate(int heldStep) {
    this.heldStep = heldStep;
  }

  @Override
  public void before(int step) throws InterruptedException {
    if (step == heldStep) {
      reached.countDown();
      assertThat(opened.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  void awaitReached() {
    try {
      assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  void open() {
    opened.countDown();
  }
}
